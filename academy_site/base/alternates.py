"""Where a reader is, and the same place in the other languages.

The language switcher, the canonical address and the hreflang links are all made from this one
record, so that they can never disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from academy_site.base.addresses import absolute
from academy_site.base.frame import Frame
from academy_site.base.languages import LANGUAGES, SOURCE, Language

# What narrows a list to another page of its own; any other parameter is noise.
KEPT = ("year", "keyword", "page")


@dataclass(frozen=True)
class Alternate:
    """One language's version of the place; ``path`` is empty where there is none."""

    language: Language
    path: str
    current: bool

    @property
    def address(self) -> str:
        """The full address."""
        return absolute(self.path)


@dataclass(frozen=True)
class Here:
    """The place in all languages of the site; ``indexed`` when it is a page of its own."""

    languages: tuple[Alternate, ...]
    indexed: bool

    @property
    def alternates(self) -> list[Alternate]:
        """The versions that exist, the current one among them."""
        return [one for one in self.languages if one.path]

    @property
    def missing(self) -> list[Alternate]:
        """The languages in which there is none yet."""
        return [one for one in self.languages if not one.path]

    @property
    def canonical(self) -> str:
        """The full address of the current version, empty when it has none."""
        return next((one.address for one in self.alternates if one.current), "")

    @property
    def default(self) -> str:
        """The full address for readers of any other language, empty when there is no source."""
        return next((one.address for one in self.alternates if one.language.code == SOURCE), "")


def kept_query(parameters: Mapping[str, str]) -> str:
    """Return the part of a query that names a page of its own, ``?`` included, in one order."""
    kept = [(name, parameters[name]) for name in KEPT if parameters.get(name)]
    kept = [pair for pair in kept if pair != ("page", "1")]
    return f"?{urlencode(kept)}" if kept else ""


def of_page(frame: Frame, *, below: str = "", query: str = "") -> Here:
    """Return the place of a page; ``below`` is what its own routes add to its address."""
    paths = {code: f"{other.url}{below}{query}" for code, other in frame.translations.items()}
    return Here(_languages(frame.language, paths), indexed=True)


def of_path(language: str, path: str) -> Here:
    """Return the place of an address that every language has below its prefix, such as search."""
    return Here(
        _languages(language, {code: f"/{code}/{path}" for code in LANGUAGES}), indexed=False
    )


def _languages(current: str, paths: Mapping[str, str]) -> tuple[Alternate, ...]:
    return tuple(
        Alternate(language, paths.get(code, ""), code == current)
        for code, language in LANGUAGES.items()
    )
