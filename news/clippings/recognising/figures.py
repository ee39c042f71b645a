"""Key figures of an article: number, unit, what is counted, as of when, and in which sentence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from typing import Any

from news.clippings.lexicon import FOLDER
from news.clippings.recognising.dates import days_in
from news.clippings.recognising.numbers import NUMBER, POINT, number, plain
from news.clippings.sentences import sentences

MOST = 30
CURRENCY_SIGN = {"$": "dollars", "€": "euros", "£": "livres sterling"}
LONGEST_LABEL = 80


@dataclass(frozen=True)
class Measure:
    """What a number counts in, in its parts: millions, of tonnes, a year."""

    scale: str
    base: str
    per: str

    def __str__(self) -> str:
        parts = (part.strip() for part in (self.scale, self.base, self.per) if part)
        return " ".join(parts).replace("d' ", "d’").replace("'", "’")


@dataclass(frozen=True)
class Figure:
    """A figure as found. ``label`` and ``as_of`` are empty where they are not certain.

    ``certain`` tells that the number is stated as it is, and what it counts is said beside it.
    """

    value: str
    unit: str
    label: str
    as_of: str
    sentence: str
    certain: bool
    measure: Measure

    def stored(self) -> dict[str, Any]:
        """Return the figure as JSON."""
        stored = asdict(self)
        del stored["measure"]  # (what ``unit`` says as one)
        return stored


def figures_in(texts: list[str], language: str, published: date | None) -> list[Figure]:
    """Return the figures of an article's paragraphs, each once, in their order.

    ``published`` is the day of the article: what it states without another time was true then.
    """
    found: dict[tuple[str, str], Figure] = {}
    for text in texts:
        for sentence in sentences(text):
            for figure in _of_sentence(sentence, language, published):
                key = (figure.value, figure.unit.casefold())
                if key not in found or (figure.certain and not found[key].certain):
                    found[key] = figure
    return list(found.values())[:MOST]


def _of_sentence(sentence: str, language: str, published: date | None) -> Iterator[Figure]:
    text = plain(sentence)
    for found in _measured().finditer(text):
        sign = found["sign"] or ""
        value = number(found["number"].strip(), language)
        base = found["base"] or CURRENCY_SIGN.get(sign[-1:], "")
        if value is None or not base:
            continue
        measure = Measure(found["scale"] or "", base, found["per"] or "")
        before, after = text[: found.start()], text[found.end() :]
        vague = bool(_vague().search(before) or _hedged().match(after))
        label = "" if vague else _label(before, sentence)
        certain = bool(label) and not _unsure().search(text)
        day = _day(sentence, text, language, published)
        yield Figure(f"{value.normalize():f}", str(measure), label, day, sentence, certain, measure)


def _label(before: str, sentence: str) -> str:
    """Return what the number is the measure of, in the words of the sentence before it."""
    found = _noun().search(before)
    # Arabic sets the verb first: "exceeds the capacity 20 GWh".
    if not found or _vague().search(before[: found.start()]):
        return ""
    words = sentence[found.start("noun") : found.end("noun")].strip(" ,’'")
    return words[:1].upper() + words[1:LONGEST_LABEL]


def _day(sentence: str, text: str, language: str, published: date | None) -> str:
    days = {written.day for written in days_in(sentence, language)}
    if len(days) == 1:
        return days.pop().isoformat()
    if days or published is None or _times().search(text):
        return ""
    return published.isoformat()


@cache
def _lists() -> dict[str, str]:
    data = tomllib.loads((FOLDER / "measures.toml").read_text("utf-8"))
    return {
        name: "|".join(
            sorted(filter(None, map(str.strip, lines.splitlines())), key=len, reverse=True)
        )
        for name, lines in data.items()
    }


@cache
def _measured() -> re.Pattern[str]:
    lists = _lists()
    return re.compile(
        rf"(?<![\w.,/،{POINT}'-])(?P<sign>(?:US)?[$€£])?\s?(?P<number>{NUMBER})\s?"
        rf"(?:-\s?)?(?:(?P<scale>{lists['scales']})\s?)?(?:(?P<base>{lists['bases']})(?![\w/²]))?"
        rf"(?:\s(?P<per>{lists['pers']})\b)?",
        re.I,
    )


@cache
def _noun() -> re.Pattern[str]:
    lists = _lists()
    return re.compile(
        rf"(?<!\w)و?[بل]?(?P<noun>{lists['nouns']})\s?(?:{lists['links']})\s?(?:un |une |a )?$",
        re.I,
    )


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_lists()['vague']})\s*(?:de |d'|des )?$", re.I)


@cache
def _hedged() -> re.Pattern[str]:
    """Return what follows a number that is none exactly, or a currency that is another one."""
    return re.compile(rf"\s?(?:{_lists()['hedges']})(?!\w)", re.IGNORECASE)


@cache
def _unsure() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_lists()['unsure']})(?!\w)", re.IGNORECASE)


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_lists()['times']})(?!\w)", re.I)
