"""Every text of the demo's content files, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from academy_site.demo.content import FOLDER, read

CODES = {"fr", "en", "ar"}
FILES = sorted(str(path.relative_to(FOLDER).with_suffix("")) for path in FOLDER.rglob("*.toml"))


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield the place and the words of everything that the content says in a language."""
    for name in FILES:
        for place, leaf in leaves(read(name), name):
            if language in leaf and not place.endswith("/slug"):
                yield place, leaf[language]
    if language == "ar":
        for slug, entry in read("people").items():
            for key in ("arabic", "sort_arabic"):
                yield f"people/{slug}/{key}", entry[key]


def leaves(entry: Any, place: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every table that says something by language."""
    if isinstance(entry, list):
        for number, item in enumerate(entry):
            yield from leaves(item, f"{place}/{number}")
    elif isinstance(entry, dict):
        if CODES & entry.keys():
            yield place, entry
            return
        for key, item in entry.items():
            yield from leaves(item, f"{place}/{key}")
