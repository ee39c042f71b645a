"""The phrases of ``phrases/``, compiled: what a website says around an article."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from news.clippings.folding import ARABIC as ARABIC_LETTERS
from news.clippings.folding import words
from news.clippings.pieces import Reason

LANGUAGES = ("fr", "en", "ar", "es")
FOLDER = Path(__file__).parent / "phrases"
ARABIC, LATIN = re.compile("[\u0621-\u064a]"), re.compile("[a-z]")
ANYTHING = re.compile(r"(?:\\b)?(?:\\w\*)?\.(?:\*|\{0,\d+\})\$?$")
# In this order: what sells a subscription may also ask to read on.
ORDER = (
    Reason.PAYWALL,
    Reason.SHARE,
    Reason.RELATED,
    Reason.BOILERPLATE,
    Reason.NAVIGATION,
)


@dataclass(frozen=True)
class Lexicon:
    """The phrases of one language; every pattern is for folded text."""

    language: str
    notices: dict[str, re.Pattern[str]]
    openings: dict[str, re.Pattern[str]]
    address: re.Pattern[str]
    itself: re.Pattern[str]
    medium: re.Pattern[str]
    interface: re.Pattern[str]
    ago: re.Pattern[str]
    same: re.Pattern[str]
    counted: re.Pattern[str]
    things: frozenset[str]
    acts: frozenset[str]
    naming: frozenset[str]
    labels: frozenset[str]
    sections: frozenset[str]
    stopwords: frozenset[str]
    generic: frozenset[str]

    def may_speak(self, folded: str) -> bool:
        """Tell whether a text has a letter of the language's script."""
        return bool((ARABIC if self.language == "ar" else LATIN).search(folded))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the phrases of a language (one of LANGUAGES)."""
    data = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    return Lexicon(
        language=language,
        notices={reason: _compiled(lines) for reason, lines in data["notices"].items()},
        openings={reason: _opening(lines) for reason, lines in data["notices"].items()},
        address=_compiled(data["address"]),
        itself=_compiled(data["itself"]),
        medium=_compiled(data["medium"]),
        interface=_compiled(data["interface"]),
        ago=_compiled(data["ago"]),
        same=_compiled(data["same"]),
        counted=_compiled(data["counted"]),
        things=frozenset(words(data["things"])),
        acts=frozenset(words(data["acts"])),
        naming=frozenset(words(data["naming"])),
        labels=frozenset(words(data["labels"])),
        sections=frozenset(words(data["sections"])),
        stopwords=frozenset(words(data["stopwords"])),
        generic=frozenset(words(data["generic"])),
    )


@cache
def lexicons() -> tuple[Lexicon, ...]:
    """Return all of them: a website's own words need not be in its article's language."""
    return tuple(lexicon(language) for language in LANGUAGES)


@cache
def particulars() -> dict[str, str]:
    """Return how lines say who wrote an article, where and when, in all languages."""
    return tomllib.loads((FOLDER / "particulars.toml").read_text("utf-8"))


def _opening(lines: str) -> re.Pattern[str]:
    """Compile phrases without what may follow them: the words that a notice is known by."""
    return _compiled("\n".join(ANYTHING.sub("", line.strip()) for line in lines.splitlines()))


def _compiled(lines: str) -> re.Pattern[str]:
    # Arabic letters are written here as their readers do, and compared folded.
    folded = lines.translate(ARABIC_LETTERS)
    choices = "|".join(f"(?:{line.strip()})" for line in folded.splitlines() if line.strip())
    return re.compile(rf"(?:\b|(?=^))(?:{choices})(?:\b|$)")
