"""Lines that are no text but say who wrote it, where, when: the source's own particulars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from news.clippings.folding import count, folded, words
from news.clippings.lexicon import particulars
from news.clippings.pieces import Piece, Reason
from news.clippings.recognising.addresses import address_in
from news.clippings.recognising.dates import days_in
from news.clippings.sentences import is_closed

LONGEST = 16  # words
LONGEST_NAME = 5
LONGEST_KEYWORD = 4
LONGEST_READING = 4  # words of a reading time that ends in an abbreviation

SAID = particulars()
TIME = re.compile(r"\b\d{1,2}\s?(?:[h:]\s?\d{2}|h)\b(?:\s?(?:am|pm|gmt|utc))?(?:[+-]\d+)?", re.I)
GAP = re.compile(r"[\s\-–—|•·,،;(]+(?:(?:et|and|y)\s+)?")
LABEL = re.compile(r"(?:par|by|por|بقلم|كتب|auteur|author|source)\s?:?", re.I)
GLUED = re.compile(r"(\b\d{4})(\d{1,2}\s?min)")
AGENCIES = frozenset(words(SAID["agencies"]))
FILLERS = frozenset(words(SAID["fillers"]))
(PUBLISHED, UPDATED, BYLINE, SOURCE, IN_OUTLET, ON_SITE, READING, KEYWORDS, CREDIT,
 AGENCY_LINE, AGENCY_ALONE) = (
    re.compile(SAID[name].replace("\n", ""), re.I)
    for name in (
        "published", "updated", "byline", "source", "in_outlet", "on_site", "reading", "keywords",
        "credit", "agency_line", "agency_alone",
    )
)  # fmt: skip


@dataclass(frozen=True)
class LineFact:
    """Something that a line says of the source: a ``field``, its value, and the whole line."""

    field: str
    value: str
    line: str


def facts_of_lines(pieces: Sequence[Piece]) -> list[LineFact]:
    """Return what lines say of the source, and mark these lines: they are no text."""
    found: list[LineFact] = []
    names_keywords = False
    for place, piece in enumerate(pieces):
        text = piece.text
        if names_keywords and not piece.reason and count(text) <= 10 and not is_closed(text):
            found.append(LineFact("keywords", text, text))
            piece.reason = Reason.FACT
            names_keywords = any(_is_keyword(one) for one in pieces[place + 1 : place + 2])
            continue
        names_keywords = False
        facts = list(_facts_of(text)) if count(text) <= LONGEST else []
        found += facts
        if facts and not piece.reason:
            piece.reason = Reason.FACT
        names_keywords = any(fact.field == "keywords" and not fact.value for fact in facts)
    return found


def _is_keyword(piece: Piece) -> bool:
    """Tell whether a line can be one of several keywords, and no heading: a name and no more."""
    said = piece.text.split()
    capitals = all(word[0].isupper() or folded(word) in PARTICLES for word in said)
    return not piece.reason and count(piece.text) <= LONGEST_KEYWORD and capitals


def _facts_of(text: str) -> list[LineFact]:
    if address := address_in(text):
        return [LineFact("url", address, text)]
    if site := ON_SITE.search(text):
        return [LineFact("outlet", site["name"].strip(), text)]
    if READING.search(text) and (not is_closed(text) or count(text) <= LONGEST_READING):
        apart = GLUED.sub(r"\1 | \2", text)
        return [LineFact("reading_time", "", text), *_dated(READING.sub(" ", apart), text)]
    if keywords := KEYWORDS.match(text):
        return (
            [LineFact("keywords", keywords["words"].strip(), text)] if not is_closed(text) else []
        )
    if CREDIT.search(text) and count(text) <= 10:
        return [LineFact("credit", text, text)]
    if set(words(text)) <= AGENCIES or AGENCY_ALONE.match(text) or _reports(text):
        return [LineFact("agency", text.strip("() "), text)]
    if source := SOURCE.match(text):
        return (
            [LineFact("outlet", source["name"].strip(" ."), text)]
            if count(source["name"]) <= 5
            else []
        )
    if count(text) <= 2 and (LABEL.fullmatch(text) or PUBLISHED.match(text) or UPDATED.match(text)):
        return [LineFact("label", "", text)]
    return _dated(text) or _byline(text)


def _reports(text: str) -> bool:
    """Tell whether a line names an outlet, or a photographer, with an agency."""
    return count(text) <= LONGEST_NAME + 2 and AGENCY_LINE.match(text) is not None


def _dated(text: str, line: str = "") -> list[LineFact]:
    """Read a line that is a date and little else; ``line`` is the whole of it."""
    line = line or text
    if parts := _published_and_updated(text):
        before, after = (_dated(part, line) for part in parts)
        return [*before, *after] if before and after else []
    days = list(days_in(text, "fr"))
    if not days or (is_closed(text) and count(text) > 8):
        return []
    rest = text
    for written in sorted(days, key=lambda one: one.start, reverse=True):
        rest = f"{rest[: written.start]} | {rest[written.end :]}"
    rest = TIME.sub(" ", rest)
    field = "updated" if UPDATED.search(text) else "date"
    found = [LineFact(field, text, line)]
    before = rest.split("|")[0].strip(" ,–—-:|")
    if outlet := IN_OUTLET.match(before):
        return [*found, LineFact("outlet", outlet["name"].strip(), line)]
    named = [word for word in words(rest) if word not in FILLERS]
    if len(named) > LONGEST_NAME:
        return []
    if (name := BYLINE.match(before)) and count(name["name"]) <= LONGEST_NAME:
        found.append(LineFact("author", _name(name["name"]), line))
    elif len(named) > 2 and not PUBLISHED.search(text) and not UPDATED.search(text):
        # A heading may name a day too.
        return []
    return found


def _published_and_updated(text: str) -> tuple[str, str] | None:
    """Part a line that tells when it was published, and then when it was updated."""
    for gap in GAP.finditer(text):
        before, after = text[: gap.start()], text[gap.end() :]
        if UPDATED.match(after) and any(days_in(before, "fr")) and any(days_in(after, "fr")):
            return before, after
    return None


def _byline(text: str) -> list[LineFact]:
    found = BYLINE.match(text)
    if not found or is_closed(text):
        return []
    name = _name(found["name"])
    if not name or count(name) > LONGEST_NAME or any(letter.isdigit() for letter in name):
        return []
    latin = [part for part in name.split() if part[:1].isascii() and part[:1].isalpha()]
    if latin and not all(part[0].isupper() or folded(part) in PARTICLES for part in latin):
        return []
    return [LineFact("author", name, text)]


def _name(text: str) -> str:
    return re.split(r"\s+[|–—-]\s+|,| / | \| ", text)[0].strip(" .:")


PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "el",
        "al",
        "ben",
        "bin",
        "ibn",
        "ait",
        "et",
        "and",
        "y",
        "van",
        "von",
        "da",
        "di",
        "d",
        "l",
        "avec",
        "with",
    ]
)
