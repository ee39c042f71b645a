"""Where a reader is, and the same place in the other languages.

The language switcher, the canonical address and the hreflang links are all made from this one
record, so that they can never disagree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from academy_site.base.addresses import absolute
from academy_site.base.frame import Frame
from academy_site.base.languages import LANGUAGES, SOURCE, Language

# Which leaf of a list: as long in one language as the list is, and so a matter of that one alone.
LEAF = "page"


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
    """The place in all languages of the site; ``indexed`` when it is a page of its own.

    ``leaf`` is the path of a further leaf of a list, empty on the first and everywhere else. The
    switcher leads from it to the first leaves: the other languages may have no such leaf.
    """

    languages: tuple[Alternate, ...]
    indexed: bool
    leaf: str = ""

    @property
    def alternates(self) -> list[Alternate]:
        """The versions that exist, the current one among them; none of a further leaf."""
        return [] if self.leaf else [one for one in self.languages if one.path]

    @property
    def missing(self) -> list[Alternate]:
        """The languages in which there is none yet."""
        return [one for one in self.languages if not one.path]

    @property
    def canonical(self) -> str:
        """The full address of the current version, empty when it has none."""
        if self.leaf:
            return absolute(self.leaf)
        return next((one.address for one in self.alternates if one.current), "")

    @property
    def default(self) -> str:
        """The full address for readers of any other language, empty when there is no source."""
        return next((one.address for one in self.alternates if one.language.code == SOURCE), "")


def kept(parameters: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """Return what of a query names a page of its own, in the order of ``names``.

    ``names`` are those by which the page narrows its list; any other parameter is noise.
    """
    filled = {name: parameters[name] for name in names if parameters.get(name)}
    if filled.get(LEAF) == "1":
        del filled[LEAF]
    return filled


def of_page(frame: Frame, *, below: str = "", choices: Mapping[str, str] | None = None) -> Here:
    """Return the place of a page.

    ``below`` is what its own routes add to its address, ``choices`` what narrows its list.
    """
    chosen = dict(choices or {})
    every_leaf = {name: value for name, value in chosen.items() if name != LEAF}
    paths = {
        code: f"{other.url}{below}{_query(every_leaf)}"
        for code, other in frame.translations.items()
    }
    own = frame.translations.get(frame.language)
    leaf = f"{own.url}{below}{_query(chosen)}" if own and LEAF in chosen else ""
    return Here(_languages(frame.language, paths), indexed=True, leaf=leaf)


def of_path(language: str, path: str) -> Here:
    """Return the place of an address that every language has below its prefix, such as search."""
    return Here(
        _languages(language, {code: f"/{code}/{path}" for code in LANGUAGES}), indexed=False
    )


def _query(choices: Mapping[str, str]) -> str:
    return f"?{urlencode(choices)}" if choices else ""


def _languages(current: str, paths: Mapping[str, str]) -> tuple[Alternate, ...]:
    return tuple(
        Alternate(language, paths.get(code, ""), code == current)
        for code, language in LANGUAGES.items()
    )
