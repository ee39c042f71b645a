"""Characters that no file of a spreadsheet may hold.

A workbook is XML, which knows no control characters but tab and line ends, no halves of surrogate
pairs and no noncharacters (XML 1.0, production 2). One of them and there is no file at all.
"""

from __future__ import annotations

import re

_UNWRITABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """Return the text without what cannot be written."""
    return _UNWRITABLE.sub("", text)
