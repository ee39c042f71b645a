"""Figures of English and Arabic sources said in French, the language that articles begin in.

A translation is taken from a closed list, whole or not at all: a unit or a label that is not in it
stays in the words of the source, and the figure is then left for the editor to take over.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from academy_site.base.languages import SOURCE
from news.clippings.lexicon import FOLDER
from news.clippings.recognising.figures import Figure, Measure

FROM = ("en", "ar")  # from other languages nothing is translated


def in_french(figure: Figure, language: str) -> Figure:
    """Return a figure with unit and label in French; where one has none, it is not certain."""
    if language == SOURCE:
        return figure
    said = _unit(figure.measure, Decimal(figure.value)) if language in FROM else None
    if said is None:
        return replace(figure, certain=False)
    value, unit = said
    label = _label(figure.label)
    return replace(
        figure,
        value=f"{value.normalize():f}",
        unit=unit,
        label=label or figure.label,
        certain=figure.certain and bool(label),
    )


def _unit(measure: Measure, value: Decimal) -> tuple[Decimal, str] | None:
    base = measure.base if measure.base in _symbols() else _in("bases", measure.base)
    scale = _in("scales", measure.scale) if measure.scale else ""
    per = _in("pers", measure.per) if measure.per else ""
    if base is None or scale is None or per is None:
        return None
    if scale.isdigit():
        value, scale = value * int(scale), ""
    if scale:
        # In French two begins the plural: 1,9 million, 2 millions.
        plural = "s" if abs(value) >= 2 else ""
        scale = f"{scale}{plural} {_joined(base)}"
    return value, " ".join(part for part in (scale or base, per) if part)


def _joined(base: str) -> str:
    return f"d’{base}" if base[0] in "aeéiouh" and base != "hectares" else f"de {base}"


def _label(text: str) -> str:
    """Return the French of a label: a noun of the list, alone or with modifiers of the list."""
    parts = text.split()
    for size in range(len(parts), 0, -1):
        for start in range(len(parts) - size + 1):
            found = _noun(" ".join(parts[start : start + size]))
            if not found:
                continue
            noun, feminine = found
            others = [_in("modifiers", one) for one in (*parts[:start], *parts[start + size :])]
            if None in others:
                return ""
            said = " ".join([noun, *(pair[feminine] for pair in others if pair)])
            return said[:1].upper() + said[1:]
    return ""


def _noun(text: str) -> tuple[str, bool] | None:
    for feminine, name in ((True, "nouns_feminine"), (False, "nouns_masculine")):
        if found := _in(name, text):
            return found, feminine
    return None


def _in(name: str, text: str) -> Any:
    """Return what a list gives for the whole of a text, or None."""
    return next((said for known, said in _lists()[name] if known.fullmatch(text.strip())), None)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "measures_in_french.toml").read_text("utf-8"))


@cache
def _symbols() -> frozenset[str]:
    return frozenset(_data()["symbols"])


@cache
def _lists() -> dict[str, list[tuple[re.Pattern[str], Any]]]:
    return {
        name: [(re.compile(known, re.IGNORECASE), said) for known, said in pairs.items()]
        for name, pairs in _data().items()
        if name != "symbols"
    }
