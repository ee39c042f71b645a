"""What an article is about, by its words: the measure of whether a line belongs to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

import snowballstemmer

from news.clippings.folding import words
from news.clippings.lexicon import lexicon

SNOWBALL = {"fr": "french", "en": "english", "ar": "arabic", "es": "spanish"}
# A word with a capital that does not open its sentence or clause.
NAME = re.compile(r"(?<![.!?:«“\"(–—-]\s)(?<=[\w,;’']\s)(?:[dlDLnsj][’'])?([A-ZÀ-Ý][\w-]+)")
SHORTEST = 3


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(SNOWBALL[language])


@cache
def _generic(language: str) -> frozenset[str]:
    return frozenset(_stemmer(language).stemWords(sorted(lexicon(language).generic)))


def stems(text: str, language: str) -> list[str]:
    """Return the stems of the words that say something."""
    stopwords = lexicon(language).stopwords
    said = [
        word
        for word in words(text)
        if word not in stopwords and (len(word) >= SHORTEST or word.isdigit())
    ]
    return [_stem(word, language) for word in said]


@lru_cache(maxsize=20_000)
def _stem(word: str, language: str) -> str:
    # An article says the same words many times, and is read several times over.
    return _stemmer(language).stemWord(word)


class Vocabulary:
    """The words of an article, counted."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        self.language = language
        self._counts: Counter[str] = Counter()
        self._raw: Counter[str] = Counter()
        self._texts: set[str] = set()
        for text in texts:
            self._texts.add(text)
            self._counts.update(stems(text, language))
            self._raw.update(words(text))

    def __bool__(self) -> bool:
        return bool(self._counts)

    def specific(self, text: str) -> list[str]:
        """Return the stems of a text that are not those of any economic news, nor numbers."""
        generic = _generic(self.language)
        said = stems(text, self.language)
        return [stem for stem in said if stem not in generic and not stem.isdigit()]

    def hits(self, said: Iterable[str], own: Iterable[str] = ()) -> list[str]:
        """Return those of the stems that the article has, besides its part ``own``."""
        left = self._counts.copy()
        left.subtract(Counter(own))
        return [stem for stem in said if left[stem] > 0]

    def share(self, text: str, *, without: str = "") -> float:
        """Return which share of a text's specific words the article has too (0 to 1).

        ``without`` is a part of the article that is not to count; a text of the article itself does
        not count for itself.
        """
        said = set(self.specific(text))
        without = without or (text if text in self._texts else "")
        if not said:
            return 0.0
        return len(self.hits(said, stems(without, self.language))) / len(said)

    def overlaps(self, text: str) -> int:
        """Return how many words, of any kind, the article has in common with a text."""
        return len(self.hits(set(stems(text, self.language))))

    def strange_names(self, text: str, *, without: str = "") -> list[str]:
        """Return the proper names in a text that the article never mentions."""
        if _is_capitalised(text):
            return []
        left = self._raw - Counter(words(without))
        return [name for name in NAME.findall(text) if not left.keys() & set(words(name))]

    def strange_numbers(self, text: str) -> list[str]:
        """Return the numbers in a text that the article never mentions."""
        return [word for word in words(text) if word.isdigit() and word not in self._raw]


def _is_capitalised(text: str) -> bool:
    """Tell whether every word begins with a capital, as in English titles: none is then a name."""
    long = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) * 4 >= len(long) * 3
