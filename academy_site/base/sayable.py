"""Text that XML 1.0, and so every feed, sitemap and page, is able to say."""

from __future__ import annotations

import re

# What is outside the production Char of XML 1.0 (section 2.2): most control characters, two
# noncharacters, and surrogates, which UTF-8 and PostgreSQL cannot say either.
_UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sayable(text: str) -> str:
    """Return the text without the characters that XML 1.0 does not allow."""
    return _UNSAYABLE.sub("", text)
