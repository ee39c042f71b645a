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
from news.clippings.recognising.numbers import NUMBER, number, plain
from news.clippings.sentences import sentences

MOST = 30
CURRENCY_SIGN = {"$": "dollars", "€": "euros", "£": "pounds"}
LONGEST_LABEL = 80


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

    def stored(self) -> dict[str, Any]:
        """Return the figure as JSON."""
        return asdict(self)


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
        unit = _unit(found, sign)
        if value is None or not unit:
            continue
        before = text[: found.start()]
        vague = bool(_vague().search(before))
        label = "" if vague else _label(before, sentence)
        day = _day(sentence, text, language, published)
        yield Figure(
            f"{value.normalize():f}", unit, label, day, sentence, bool(label) and not vague
        )


def _unit(found: re.Match[str], sign: str) -> str:
    parts = [found["scale"], found["base"] or CURRENCY_SIGN.get(sign, ""), found["per"]]
    if not parts[1]:
        return ""
    return " ".join(part.strip() for part in parts if part).replace("d' ", "d’").replace("'", "’")


def _label(before: str, sentence: str) -> str:
    """Return what the number is the measure of, in the words of the sentence before it."""
    found = _noun().search(before)
    if not found:
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
        rf"(?<![\w.,/-])(?P<sign>[$€£])?\s?(?P<number>{NUMBER})\s?"
        rf"(?:-\s?)?(?:(?P<scale>{lists['scales']})\s?)?(?:(?P<base>{lists['bases']})(?![\w/²]))?"
        rf"(?:\s(?P<per>{lists['pers']})\b)?",
        re.I,
    )


@cache
def _noun() -> re.Pattern[str]:
    lists = _lists()
    return re.compile(
        rf"(?<!\w)(?P<noun>{lists['nouns']})\s?(?:{lists['links']})\s?(?:un |une |a )?$", re.I
    )


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_lists()['vague']})\s*(?:de |d'|des )?$", re.I)


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_lists()['times']})(?!\w)", re.I)
