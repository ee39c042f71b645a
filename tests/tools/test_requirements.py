"""The locked requirements: hashed, of one mind, and free of any registry's address."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "requirements"
PIN = re.compile(
    r"^([a-z0-9._-]+)==(\S+)( ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)", re.M
)


def pins(name: str) -> set[tuple[str, str, str]]:
    """Return the name, version and condition of each locked package."""
    text = (FOLDER / name).read_text()
    return {(match[1], match[2], match[3] or "") for match in PIN.finditer(text)}


@pytest.mark.parametrize("name", ["base.txt", "production.txt", "dev.txt"])
def test_every_package_is_pinned_with_hashes_and_names_no_host(name):
    text = (FOLDER / name).read_text()
    packages = re.findall(r"^[a-z0-9]", text, re.M)

    assert len(pins(name)) == len(packages) > 40
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_what_is_developed_with_is_what_runs():
    assert pins("base.txt") < pins("production.txt") < pins("dev.txt")
