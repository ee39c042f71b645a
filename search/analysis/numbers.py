"""Numbers as one token each, however their thousands and decimals are set apart."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,٬'’])[0-9]{3})(?:\1[0-9]{3})*")
_DECIMAL = re.compile(r"([0-9]+)[.,٫]([0-9]+)")
_GROUPED_DECIMAL = re.compile(r"([0-9]{1,3}(?:([.,٬'’])[0-9]{3})+)([.,٫])([0-9]+)")
DIGITS = re.compile(r"[0-9]+")

# Thousands set apart by a space, on the original text; a number of four digits is a year.
SPACED = re.compile(
    r"(?<![\w.,٫٬])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+"
    r"(?:(?![\w٬]|[.,٫]\d)|[.,٫]\d{1,2}(?![\w.,]))"
)


def number_words(written: str) -> tuple[tuple[str, int, int], ...]:
    """Return the tokens of a folded run of digits and signs, with their places in it.

    ``120.000`` and ``120,000`` are ``120000``; ``3,5`` and ``3.50`` are ``3p5``, for a token has
    only letters and digits; dates, versions and lists fall apart into their numbers.
    """
    whole = (0, len(written))
    if _GROUPED.fullmatch(written) and not written.startswith("0"):
        return (("".join(DIGITS.findall(written)), *whole),)
    if (found := _GROUPED_DECIMAL.fullmatch(written)) and found[2] != found[3]:
        return ((_decimal("".join(DIGITS.findall(found[1])), found[4]), *whole),)
    if (found := _DECIMAL.fullmatch(written)) and not (len(found[1]) > 3 and len(found[2]) > 2):
        return ((_decimal(found[1], found[2]), *whole),)
    return tuple((one.group(), one.start(), one.end()) for one in DIGITS.finditer(written))


def spaced_number(written: str) -> str:
    """Return the token of a number that ``SPACED`` found, already folded."""
    found = re.fullmatch(r"(.*?)(?:[.,٫]([0-9]{1,2}))?", written, re.DOTALL)
    assert found is not None  # noqa: S101 - the pattern matches every text
    return _decimal("".join(DIGITS.findall(found[1])), found[2] or "")


def _decimal(whole: str, part: str) -> str:
    part = part.rstrip("0")
    return f"{whole}p{part}" if part else whole
