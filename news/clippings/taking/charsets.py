"""Bytes to text, in the encodings that French, English, Arabic and Spanish files come in."""

from __future__ import annotations

import codecs
import re

from django.utils.translation import gettext as _

from news.clippings.folding import words
from news.clippings.lexicon import lexicon
from news.clippings.problems import ClippingError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.I)
LOOKED_AT = 4096
# Encodings that files and pages are written in, as Python names them. It knows others that are
# none, some of which take the square of the length: punycode, IDNA, escapes, UTF-7.
WRITTEN_IN = re.compile(
    r"ascii|utf-8(?:-sig)?|utf-(?:16|32)(?:-[lb]e)?|iso8859-\d{1,2}|cp(?:437|7\d\d|8[56]\d|874)"
    r"|cp(?:125\d|932|949|950|1006|1125)|mac-\w+|koi8-\w|kz1048|ptcp154|tis-620|gb(?:2312|k|18030)"
    r"|big5(?:hkscs)?|shift_jis\w*|euc_\w+|johab"
)
# Without a declaration: those that Windows writes, and the Macintosh of old.
GUESSED = (("cp1256", ("ar",)), ("cp1252", ("fr", "es", "en")), ("mac_roman", ("fr", "es", "en")))
WIDE = (0x00, 0x06)  # the upper bytes of Latin and Arabic letters
# Words as Latin languages write them: their own accented letters and no others.
ACCENTED = re.compile(r"[a-zA-Z'’]*[àâäçéèêëîïôöùûüÿœáíóúñ][a-zàâäçéèêëîïôöùûüÿœáíóúñ'’-]*[.,;:]?")


def decoded(content: bytes, charset: str = "") -> str:
    """Return the text of bytes; ``charset`` is what the server said. Raises ClippingError."""
    for mark, name in MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], name) or _fail()
    if (text := _strict(content, "utf-8")) is not None and "\x00" not in text:
        return text
    for name in (charset, _declared(content)):
        if not _is_written_in(name):
            continue
        if (text := _strict(content, name)) is not None and not _is_garbled(text):
            return text
    if name := wide_name(content[:LOOKED_AT]):
        return _strict(content[: len(content) // 2 * 2], name) or _fail()
    return _guessed(content)


def wide_name(start: bytes) -> str:
    """Return which UTF-16 a text is in that does not say so, or an empty string."""
    evens, odds = start[::2], start[1::2]
    for upper, lower, name in ((odds, evens, "utf-16-le"), (evens, odds, "utf-16-be")):
        known = sum(map(upper.count, WIDE))
        if len(upper) > 8 and known * 10 > len(upper) * 8 and lower.count(0) * 10 < len(lower):
            return name
    return ""


def _guessed(content: bytes) -> str:
    """Return the text in the encoding in which it has the words of a language."""
    scored = [
        (_known_words(text, languages), text)
        for name, languages in GUESSED
        if (text := _strict(content, name)) is not None
    ]
    most, best = max(scored, key=lambda one: one[0], default=(0, ""))
    if most:
        return best
    text = content.decode("latin-1")
    return text if not _is_garbled(text) else _fail()


def _known_words(text: str, languages: tuple[str, ...]) -> int:
    known = frozenset().union(*(lexicon(code).stopwords for code in languages))
    start = text[:20_000]
    arabic = languages == ("ar",)
    said = sum(word in known and len(word) > 1 + (not arabic) for word in words(start))
    accented = 0 if arabic else sum(_is_accented(word) for word in start.split())
    return said + accented * 3


def _is_accented(word: str) -> bool:
    plain = sum(letter.isascii() and letter.isalpha() for letter in word)
    return plain > 1 and plain * 2 >= len(word) and bool(ACCENTED.fullmatch(word))


def _is_written_in(name: str) -> bool:
    try:
        return bool(WRITTEN_IN.fullmatch(codecs.lookup(name).name))
    except (LookupError, ValueError):
        return False


def _strict(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _declared(content: bytes) -> str:
    found = DECLARED.search(content[:LOOKED_AT])
    return found[1].decode("ascii") if found else ""


def _is_garbled(text: str) -> bool:
    strange = sum(
        letter == "\ufffd" or (ord(letter) < 32 and letter not in "\t\n\r\f") for letter in text
    )
    return strange * 50 > len(text)


def _fail() -> str:
    raise ClippingError(
        _("The letters of the file cannot be read: save it as UTF-8 and try again.")
    )
