"""The forms of one word under which it is stored and found."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from search.analysis import arabic, latin, names
from search.analysis.articles import bases
from search.analysis.lexicon import Lexicon, built_in
from search.analysis.tokens import ARABIC_LETTER, LONGEST_WORD, tokens
from search.analysis.vocabulary import listed

LANGUAGES = ("fr", "en", "ar")
_LONGEST_WRITTEN = 256  # characters with all marks: longer words are not worth remembering


class Variants(NamedTuple):
    """The forms of a word: ``main`` for index and query, ``extras`` for the index alone.

    ``stored`` and ``sought`` are keys of names, by which spellings in other letters meet: the
    former for the index, the latter for the query. In Latin letters a name has a capital.
    """

    main: tuple[str, ...]
    extras: tuple[str, ...] = ()
    stored: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()


def variants(word: str, language: str, lexicon: Lexicon | None = None) -> Variants:
    """Return the forms of a word as it is written in a text of a language.

    Accents, hamzas and capitals of the original tell more than the folded word does.
    """
    folded = "".join(token.word for token in tokens(word))[:LONGEST_WORD]
    return forms(word, folded, language, lexicon or built_in()) if folded else Variants(())


def is_listed(word: str, language: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is one that the lexicon or the list of Arabic words has as it stands."""
    folded = "".join(token.word for token in tokens(word))
    if not ARABIC_LETTER.match(folded):
        return folded in lexicon.of(language)
    known = lexicon.of("ar")
    return any(base in known or base in listed() for base in bases(word, folded))


def forms(written: str, folded: str, language: str, lexicon: Lexicon) -> Variants:
    """Return the forms of a token, written as ``written`` and folded to ``folded``."""
    return _forms(written[:_LONGEST_WRITTEN], folded, language, lexicon)


@lru_cache(maxsize=32_768)
def _forms(written: str, folded: str, language: str, lexicon: Lexicon) -> Variants:
    if any("0" <= letter <= "9" for letter in folded):
        return Variants((folded,))
    if ARABIC_LETTER.match(folded):
        main, extras = arabic.forms(written, folded, lexicon.of("ar"))
        size = len(bases(written, folded)[0])
        return Variants(main, extras, *names.arabic_keys(written, size))
    if not (folded.isascii() and folded.isalpha()):
        return Variants((folded,))
    stored, sought, in_arabic = names.latin_keys(folded)
    stored = stored if written[:1].isupper() else ()
    if language in {"fr", "en"}:
        known = lexicon.of(language)
        main = latin.forms(written, folded, language, known)
        # What the lexicon has is no name, though it sounds like another word: port and porte.
        return Variants(main) if folded in known else Variants(main, (), stored, sought)
    both = (
        stem
        for other in ("fr", "en")
        for stem in latin.forms(written, folded, other, lexicon.of(other))
    )
    return Variants(tuple(dict.fromkeys((folded, *both))), (), stored, (*sought, *in_arabic))
