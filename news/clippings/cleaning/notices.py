"""Sentences and lines that are a website's own, known by their words."""

from __future__ import annotations

import re
from functools import lru_cache

from news.clippings.folding import count, words
from news.clippings.lexicon import ORDER, Lexicon, lexicons, particulars
from news.clippings.pieces import Reason
from news.clippings.sentences import is_closed

# A notice is short; what is longer is read sentence by sentence.
LONGEST = 45
LONGEST_ADDRESS = 36
QUOTED = re.compile(
    r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"|(?<!\w)[‘'][^‘’']*(?:['’]\w[^‘’']*)*['’](?!\w)"
)
BUTTON = re.compile(r"(cliquez|click|tap|haz clic|pulsa|pulse|اضغط|اضغطوا|انقر|انقروا) ")
TIME_ONLY = re.compile(r"\d{1,2}\s?[:h]\s?\d{2}(?:\s?(?:am|pm|gmt))?", re.I)
# The entry of a newsfeed: the time, then a headline.
TIMED = re.compile(r"\W{0,3}\d{1,2}\s?[:hH]\s?\d{2}\s*[|:–-]?\s*[^\W\d]")
NUMBERED = re.compile(r"\d+(k|m|mn|min)?")
LABELLED = re.compile(r"^[^:|–—»!-]{2,30}\s*[:|–—»!-]|^[A-ZÀ-Ý\s]{4,}\b")
SIGNS_ONLY = re.compile(r"^[\W_\d]*$")


@lru_cache(maxsize=2048)
def notice(text: str) -> str:
    """Return the reason why a line or sentence is the website's, or an empty string.

    What stands in quotation marks was said by somebody, and is never taken for the website's word.
    """
    if SIGNS_ONLY.match(text) and not any(letter.isdigit() for letter in text):
        return Reason.NAVIGATION
    if TIME_ONLY.fullmatch(text.strip()) or (TIMED.match(text) and not is_closed(text)):
        return Reason.TICKER
    spoken = QUOTED.sub(" ", text)
    plain = words(spoken)
    if not plain or len(plain) > LONGEST + 10 or count(text) > LONGEST:
        return ""
    folded = " ".join(plain)
    if BUTTON.match(folded):
        return Reason.BOILERPLATE
    spoken_in = [phrases for phrases in lexicons() if phrases.may_speak(folded)]
    for reason in ORDER:
        for phrases in spoken_in:
            if phrases.notices[reason].search(folded):
                return reason
    if _is_labelled_ticker(text, folded):
        return Reason.TICKER
    if bar := _bar(plain):
        return bar
    return _address(folded, len(plain))


def _is_labelled_ticker(text: str, folded: str) -> bool:
    if is_closed(text) and not LABELLED.match(text):
        return False
    return any(
        (label := phrases.notices[Reason.TICKER].search(folded)) is not None
        and (bool(LABELLED.match(text)) or label.end() == len(folded) or label.group()[-1].isdigit()
             or folded[label.start() : label.end()].split()[0] in ("il", "hace", "قبل", "منذ"))
        for phrases in lexicons()
    )  # fmt: skip


def _bar(plain: list[str]) -> str:
    """Return why a line is a bar of buttons or a menu: it has no other words than theirs."""
    if len(plain) > 40:
        return ""
    named = [word for word in plain if not NUMBERED.fullmatch(word)]
    if not named:
        return ""
    for phrases in lexicons():
        if all(word in phrases.labels or word in NETWORKS for word in named) and (
            len(named) > 1 or named[0] in NETWORKS or len(plain) > 1 or len(named[0]) > 3
        ):
            return Reason.SHARE
        sections = [word for word in named if word in phrases.sections]
        joined = [word for word in named if word in phrases.stopwords or word in ("et", "and", "y")]
        if len(sections) >= 3 and len(sections) + len(joined) == len(named):
            return Reason.NAVIGATION
    return ""


def _address(folded: str, length: int) -> str:
    """Return why a short sentence is the website's: it speaks to the reader, of itself."""
    if length > LONGEST_ADDRESS:
        return ""
    for phrases in lexicons():
        medium = phrases.medium.search(folded)
        if medium and _speaks(phrases, folded, medium):
            return Reason.BOILERPLATE
    return ""


def _speaks(phrases: Lexicon, folded: str, medium: re.Match[str]) -> bool:
    return any(found.span() != medium.span() for found in phrases.address.finditer(folded))


NETWORKS = frozenset(words(particulars()["networks"]))
