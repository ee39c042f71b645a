"""Sentences and lines that are a website's own, known by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from news.clippings.folding import count, words
from news.clippings.lexicon import ORDER, Lexicon, lexicons, particulars
from news.clippings.pieces import Reason
from news.clippings.sentences import is_closed, is_stated

# A notice is short; what is longer is read sentence by sentence.
LONGEST = 45
LONGEST_ADDRESS = 36
LONGEST_ENTRY, FEWEST_KNOWN = 4, 2  # words of a menu's entry; entries of a menu that are known
# A number by itself, a player's times and speeds; four digits may be a year that a heading names.
COUNTER = re.compile(r"\d{1,3}|\d+(?:[.,]\d+)?\s?[x×]|\d+(?::\d\d)?\s?/\s?\d+(?::\d\d)?")
BARS = re.compile(r"\s+[|•●▪■◆►▶»>/·¦]{1,3}\s+|\s{3,}|\t+")
QUOTED = re.compile(
    r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"|(?<!\w)[‘'][^‘’']*(?:['’]\w[^‘’']*)*['’](?!\w)"
)
BUTTON = re.compile(r"(cliquez|click|tap|haz clic|pulsa|pulse|اضغط|اضغطوا|انقر|انقروا) ")
TIME_ONLY = re.compile(r"\d{1,2}\s?[:h]\s?\d{2}(?:\s?(?:am|pm|gmt))?", re.I)
# The entry of a newsfeed: the time, then a headline.
TIMED = re.compile(r"\W{0,3}\d{1,2}\s?[:hH]\s?\d{2}\s*[|:–-]?\s*[^\W\d]")
NUMBERED = re.compile(r"\d+(k|m|mn|min)?")
LABELLED = re.compile(r"^[^:|–—»!-]{2,30}\s*[:|–—»!-]|^[A-ZÀ-Ý\s]{4,}\b")
# Some words and a comma, before what is a sentence by itself.
OPENING = re.compile(r"^[^,،:.!?]{4,40}[,،]\s+(?=(?:\S+\s+){3,}\S+$)")
MENTIONED = 0.34  # share of a sentence's words: more of them make it a notice
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
    entries = [part for part in BARS.split(text) if part.strip()]
    if (len(entries) > FEWEST_KNOWN and is_menu(entries)) or COUNTER.fullmatch(text.strip()):
        return Reason.NAVIGATION
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


def only_mentions(text: str, most: float = MENTIONED) -> bool:
    """Tell whether a notice is one by a few of its words alone, and speaks to no reader.

    A website points at itself ("this article") or speaks to somebody, or says hardly more than the
    words that it is known by.
    """
    plain = words(main_clause(QUOTED.sub(" ", text)))
    folded = " ".join(plain)
    if not plain or BUTTON.match(folded):
        return False
    spoken_in = [phrases for phrases in lexicons() if phrases.may_speak(folded)]
    if any(one.itself.search(folded) or one.address.search(folded) for one in spoken_in):
        return False
    found = (known.search(folded) for one in spoken_in for known in one.openings.values())
    return all(len(one.group().split()) <= most * len(plain) for one in found if one)


def main_clause(text: str) -> str:
    """Return a sentence without what opens it: "Read closely, the accounts show a loss"."""
    opening = OPENING.match(text) if is_stated(text) else None
    return text[opening.end() :] if opening else text


def is_menu(parts: Sequence[str]) -> bool:
    """Tell whether these are the entries of a menu: all of them short, and half of them known."""
    if any(count(part) > LONGEST_ENTRY for part in parts):
        return False
    known = sum(bool(notice(part)) or _is_section(words(part)) for part in parts)
    return known >= FEWEST_KNOWN and known * 2 >= len(parts)


def _is_section(said: Sequence[str]) -> bool:
    return any(
        any(word in known.sections for word in said)
        and all(word in known.sections or word in known.stopwords for word in said)
        for known in lexicons()
    )


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
