"""The words that rules get wrong: irregular forms, and words that must stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from search.analysis.folding import fold

_DATA = Path(__file__).parent / "data"
_FILES = {
    "ar": (
        "arabic_plurals.txt",
        "arabic_verbs.txt",
        "arabic_spellings.txt",
        "arabic_words.txt",
    ),
    "fr": ("french_irregular.txt", "french_apart.txt"),
    "en": ("english_irregular.txt", "english_apart.txt"),
}

_DEFECTIVE = re.compile("..ا.ي")
_IRREGULAR = "irregular.txt"

# A folded word and what it is looked up as: itself, if rules must leave it alone.
Entries = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """For each language, words and the words they stand for (folded).

    Compared and hashed by identity: build it once and pass the same object, for analysed words
    are remembered by lexicon.
    """

    entries: Mapping[str, Entries] = field(default_factory=dict)

    def of(self, language: str) -> Entries:
        """Return the entries of a language."""
        return self.entries.get(language, {})

    def extended(self, additions: Iterable[tuple[str, str, Iterable[str]]]) -> Lexicon:
        """Return a lexicon with more: (language, word, what it stands for), later ones win.

        A word that stands for itself is never stemmed; one that stands for nothing likewise.
        """
        entries = {language: dict(known) for language, known in self.entries.items()}
        for language, word, equivalents in additions:
            folded = plain(word)
            if folded:
                meant = tuple(filter(None, map(plain, equivalents))) or (folded,)
                entries.setdefault(language, {})[folded] = meant
        return Lexicon(entries)


def plain(written: str) -> str:
    """Return the folded letters and digits of a word."""
    return "".join(letter for letter in fold(written) if letter.isalnum())


@cache
def built_in() -> Lexicon:
    """Return the lexicon that comes with the site."""
    return Lexicon({language: _entries(names) for language, names in _FILES.items()})


def _entries(names: Iterable[str]) -> Entries:
    """Return the entries of data files.

    A line is ``base: form form``, forms that stand for the base, or words that stand for
    themselves; ``#`` begins a comment. A form of several bases stands for all of them. A base
    stands for itself alone, though it be a form of another word too, unless it is listed among
    its own forms; in a file of irregular forms it is stemmed as any word.
    """
    words: dict[str, tuple[str, ...]] = {}
    bases: dict[str, tuple[str, ...]] = {}
    forms: dict[str, tuple[str, ...]] = {}
    for name in names:
        for line in lines(name):
            base, colon, written = line.partition(":")
            if not colon:
                words.update((plain(word), (plain(word),)) for word in line.split())
                continue
            folded = plain(base)
            listed = [plain(other) for form in written.split() for other in _spellings(form)]
            if folded not in listed and not name.endswith(_IRREGULAR):
                bases[folded] = (folded,)
            for form in listed:
                forms[form] = (*forms.get(form, ()), folded)
            for other in map(plain, _spellings(base.strip())):
                if other != folded and other[-1] != "ي":  # «قارئ» is not «قاري», of «قارة»
                    words.setdefault(other, (folded,))
    return words | forms | bases


def _spellings(form: str) -> Iterator[str]:
    """Yield an Arabic form as it is written, without its hamzas, and without «ي» at its end.

    «شؤون» is also written «شوون», and «مقاهي» loses its last letter in the indefinite.
    """
    yield form
    bare = form.replace("ؤ", "و").replace("ئ", "ي")
    if bare != form:
        yield bare
    if _DEFECTIVE.fullmatch(form):
        yield form[:-1]


def lines(name: str) -> Iterator[str]:
    """Yield the lines of a data file without comments and empty lines."""
    for line in (_DATA / name).read_text(encoding="utf-8").splitlines():
        content = line.partition("#")[0].strip()
        if content:
            yield content
