"""Which of the encodings that a file or a server names are believed."""

from __future__ import annotations

import pytest

from news.clippings.taking import charsets
from news.clippings.taking.charsets import decoded
from tests.news.clippings.samples import article

FRENCH = article("fr")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("iso-8859-1", "Où ça ?"), ("latin1", "énergie"), ("iso-8859-6", "طاقة"),
        ("windows-1256", "طاقة الشمس"), ("windows-1252", "L’énergie"), ("cp850", "Où ça"),
        ("cp437", "énergie"), ("cp720", "طاقة"),
        ("macintosh", "énergie"), ("mac_arabic", "طاقة"), ("koi8-r", "энергия"),
        ("windows-1251", "энергия"), ("gbk", "能源"), ("gb2312", "能源"), ("gb18030", "能源"),
        ("big5", "能源"), ("shift_jis", "エネルギー"), ("euc-jp", "エネルギー"),
        ("euc-kr", "에너지"), ("cp874", "พลังงาน"), ("koi8-u", "енергія"),
        ("iso-8859-15", "prix en €"), ("utf-32-le", "énergie"),
    ],
)  # fmt: skip
def test_an_encoding_that_people_write_in(name: str, text: str) -> None:
    content = text.encode(name)

    assert decoded(content, name) == text


# Every encoding of Python that is none of a file, under one of its names.
STRANGE = ["punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf-7", "rot13", "base64",
           "hex", "zip", "bz2", "uu", "quopri", "undefined", "mbcs", "no such", "a\0b", "\ud800",
           "", "..", "x" * 9_000]  # fmt: skip


@pytest.mark.parametrize("name", STRANGE)
def test_an_encoding_that_nobody_writes_in_is_not_even_tried(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    tried = []
    strict = charsets._strict

    def watched(content: bytes, encoding: str) -> str | None:
        tried.append(encoding)
        return strict(content, encoding)

    monkeypatch.setattr(charsets, "_strict", watched)

    assert decoded(FRENCH.encode("cp1252"), name) == FRENCH
    assert name not in tried


@pytest.mark.parametrize("name", ["punycode", "idna", "utf-7"])
def test_a_page_in_its_own_words_is_not_believed_either(name: str) -> None:
    content = f"<meta charset={name}>{FRENCH}".encode("cp1252")

    assert FRENCH in decoded(content)
