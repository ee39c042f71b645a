"""What came in, made plain before anything looks at it: no signs that nothing can say, no chasms.

A run of blanks without an end costs whatever looks for what stands after it the square of its
length, so that a file of some kilobytes would keep a server busy for hours.
"""

from __future__ import annotations

import re

from academy_site.base.sayable import sayable

# What parts words, though XML cannot say it.
PARTING = str.maketrans({"\f": "\n\n", **dict.fromkeys("\v\x1c\x1d\x1e\x1f", " ")})
# A gap of three sets things apart, as in a ticker, and one of three thousand does no more.
WIDEST = 3
CHASM = re.compile(rf"[^\S\n\r\f]{{{WIDEST + 1},}}")
SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """Return a text without what XML cannot say, its gaps three blanks wide at most."""
    return CHASM.sub(" " * WIDEST, sayable(text.translate(PARTING)))


def on_one_line(text: str) -> str:
    """Return the text of a page's node, in which a broken line is a space."""
    return SPACE.sub(_one_space, text.replace("\f", " "))


def _one_space(run: re.Match[str]) -> str:
    if "\n" in run[0]:
        return " "
    return run[0] if len(run[0]) < WIDEST else " " * WIDEST
