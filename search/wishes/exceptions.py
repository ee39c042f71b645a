"""The lexicon in force: the one that comes with the site and the staff's exceptions."""

from __future__ import annotations

from collections.abc import Iterator

from search.analysis import fold
from search.analysis.articles import bases
from search.analysis.lexicon import Lexicon, built_in
from search.kept import Kept
from search.models import WordException


def _read(_language: str) -> Lexicon:
    added = list(_additions())
    # The same object where nothing is added: words are remembered by their lexicon.
    return built_in().extended(added) if added else built_in()


def _rows(_language: str = "") -> list[tuple[str, str, str]]:
    rows = WordException.objects.order_by("pk").values_list("language", "word", "found_as")
    return list(rows)


def _additions() -> Iterator[tuple[str, str, list[str]]]:
    meant: dict[tuple[str, str], list[str]] = {}
    for language, word, found_as in _rows():
        bare = bases(word, fold(word))[0] if language == "ar" else word
        meant.setdefault((language, bare), []).append(found_as or bare)
    for (language, word), equivalents in meant.items():
        yield language, word, equivalents


kept_lexicon = Kept("lexicon", _read, _rows)


def lexicon() -> Lexicon:
    """Return the lexicon in force."""
    return kept_lexicon.get()
