"""Fail when a package that the running site is made of carries a licence we do not accept.

    python tools/licences.py requirements/production.txt

Every locked package that is installed is looked at: its licence expression, its licence field
and classifiers, and what it says about libraries bundled in its wheel.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

UNWANTED = re.compile(r"\b(A?GPL|GNU (Affero )?General Public)", re.IGNORECASE)
LESSER = re.compile(r"LGPL|GNU Lesser General Public|Library or Lesser", re.IGNORECASE)
# Used unchanged and imported as a library, which the Lesser GPL allows.
LESSER_ACCEPTED = {"psycopg": "the PostgreSQL driver", "psycopg-binary": "its compiled part"}
# Packages that are locked but must never be installed.
BANNED = {"pillow-heif": "its wheels carry x265 under the GPL"}


def locked_names(requirements: Path) -> Iterator[str]:
    """Yield the names of the packages in a locked requirements file."""
    for line in requirements.read_text().splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)(\[[^]]*\])?==", line):
            yield match[1].lower()


def bundled_notice(package: Distribution) -> Iterator[str]:
    """Yield what the package says of the licence of the libraries in its wheel."""
    for path in package.files or ():
        if "licenses_bundled" in path.name.lower():
            text = Path(str(path.locate())).read_text(encoding="utf-8", errors="replace")
            yield from re.findall(r"^License for .*$", text, re.MULTILINE)


def licence_of(package: Distribution) -> str:
    """Return everything a package states about its licence, on one line."""
    fields = [name for name in ("License-Expression", "License") if name in package.metadata]
    stated = [package.metadata[name].strip().partition("\n")[0] for name in fields]
    stated += [
        line.rpartition("::")[2].strip()
        for line in package.metadata.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return "; ".join(filter(None, dict.fromkeys([*stated, *bundled_notice(package)])))


def fault_of(name: str, licence: str) -> str | None:
    """Say why the licence of an installed package cannot be accepted, if it cannot."""
    if name in BANNED:
        return f"must not be installed: {BANNED[name]}"
    if not licence:
        return "states no licence"
    # An SPDX choice ("MPL-1.1 OR GPL-2.0-only") is taken at the first licence that we accept.
    choices = licence.split(" OR ")
    if len(choices) > 1 and any(fault_of(name, choice) is None for choice in choices):
        return None
    if LESSER.search(licence) and name not in LESSER_ACCEPTED:
        return f"is not among the accepted packages under the Lesser GPL: {licence}"
    if UNWANTED.search(LESSER.sub("", licence)):
        return f"is under the GPL: {licence}"
    return None


def main() -> None:
    """Print the packages that cannot be accepted and fail if there is one."""
    names = sorted(set(locked_names(Path(sys.argv[1]))))
    faults, seen = [], 0
    for name in names:
        try:
            licence = licence_of(distribution(name))
        except PackageNotFoundError:
            continue  # locked for another system or another Python
        seen += 1
        if fault := fault_of(name, licence):
            faults.append(f"{name} {fault}")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"Licences: {seen} packages looked at, {len(faults)} not accepted")
    sys.exit(1 if faults or not seen else 0)


if __name__ == "__main__":
    main()
