"""The licence gate: what it accepts and what it refuses."""

from pathlib import Path

import pytest

from tools import licences

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("wagtail", "BSD-3-Clause"),
        ("typst", "Apache-2.0"),
        ("certifi", "MPL-2.0; Mozilla Public License 2.0 (MPL 2.0)"),
        ("psycopg", "LGPL-3.0-only"),
        ("tld", "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later"),
        ("psycopg-binary", "GNU Lesser General Public License v3 (LGPLv3)"),
    ],
)
def test_accepted(name, licence):
    assert licences.fault_of(name, licence) is None


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("translate-toolkit", "GPL-2.0-or-later"),
        ("pyarabic", "GPL; GNU General Public License (GPL)"),
        ("another", "GPLv3"),
        ("server", "GNU Affero General Public License v3"),
        ("other", "LGPL-3.0-only"),
        ("psycopg", "LGPL-3.0-only; GPL-3.0-only"),
        ("heif", 'BSD-3-Clause; License for "heif" binary wheels: GPLv2, due to its libraries.'),
        ("choice", "GPL-2.0-only OR AGPL-3.0-only"),
        ("silent", ""),
        ("pillow-heif", "BSD-3-Clause"),
    ],
)
def test_refused(name, licence):
    assert licences.fault_of(name, licence) is not None


def test_the_locked_packages_are_found():
    names = set(licences.locked_names(ROOT / "requirements" / "production.txt"))

    assert {"wagtail", "psycopg-binary", "boto3", "pillow-heif"} <= names
