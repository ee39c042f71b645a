"""Numbers as French, English, Arabic and Spanish write them, after CLDR and the press's usage."""

from __future__ import annotations

import re
from decimal import Decimal

from news.clippings.folding import DIGITS

# The Arabic separator of thousands is made a Latin one, and the percent sign; spaces plain. That of
# decimals stays: unlike a full stop or a comma it can be read in one way only.
PLAIN = str.maketrans("\u066c\u066a\u00a0\u202f\u2009\u2007", "'%    ")
POINT = "\u066b"
NUMBER = (
    rf"\d{{1,3}}(?:'\d{{3}})*{POINT}\d+|"
    r"\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
)
GROUPED = re.compile(r"\d{1,3}(?:([ .,'])\d{3})(?:\1\d{3})*")
DECIMAL_SIGN = {"fr": ",", "es": ",", "en": ".", "ar": ""}


def plain(text: str) -> str:
    """Return a text with Latin digits, plain spaces and straight apostrophes, place for place."""
    return text.translate(DIGITS).translate(PLAIN).replace("’", "'")


def number(text: str, language: str) -> Decimal | None:
    """Return the number that is written, or None where it can be read in two ways.

    ``1,234`` is a thousand in English and one and a bit in French, ``1.234`` the other way round;
    in Arabic the press writes both.
    """
    if POINT in text:
        return Decimal(text.replace("'", "").replace(POINT, "."))
    sign = DECIMAL_SIGN[language]
    grouped = GROUPED.match(text)
    if grouped and grouped.end() == len(text):
        separator = grouped[1]
        if separator in " '" or text.count(separator) > 1:
            return Decimal(re.sub(r"\D", "", text))
        if separator == sign or not sign:
            return None
        return Decimal(re.sub(r"\D", "", text))
    if grouped:
        whole, rest = text[: grouped.end()], text[grouped.end() + 1 :]
        if text[grouped.end()] == grouped[1]:
            return None
        return Decimal(f"{re.sub(chr(92) + 'D', '', whole)}.{rest}")
    whole, _sign, rest = text.replace(",", ".").partition(".")
    if _sign and language in ("fr", "es") and "." in text and len(rest) > 2:
        return None
    return Decimal(f"{whole}.{rest}" if rest else whole)
