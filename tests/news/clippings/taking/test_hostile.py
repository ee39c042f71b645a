"""Files that are not what they seem, or seek to harm: each is refused with a clear message."""

from __future__ import annotations

import io
import re
import subprocess
import tracemalloc
import zipfile
from contextlib import suppress
from os import urandom
from typing import Any

import pypdf
import pytest
from django.utils import translation
from django.utils.translation import gettext
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from news.clippings.problems import ClippingError
from news.clippings.taking.documents import html_of_docx
from news.clippings.taking.intake import Taken, read
from news.clippings.taking.limits import READER, Limits
from news.clippings.taking.pdfs import is_backwards, text_of_pdf
from news.clippings.taking.sniffing import form_of
from tests.news.clippings.samples import WORD, article, docx, page, paragraphs, pdf
from tests.work import calls_of

LINES = paragraphs(article("fr"))
TOO_COMPLICATED = "The PDF document is too complicated to be read here: paste the text instead."
TOO_COMPLICATED_WORD = TOO_COMPLICATED.replace("PDF", "Word")


def take(content: bytes) -> Any:
    form = form_of(content)
    return read(Taken(content, form, ""))


def encrypted_pdf(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(LINES)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def heavy_pdf(pages: int) -> bytes:
    writer = pypdf.PdfWriter()
    for _number in range(pages):
        writer.add_blank_page(200, 200)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def packed_pdf(content: bytes, times: int) -> bytes:
    """Return a PDF document of some kilobytes with a page that draws a ``content`` many times."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    drawn = DecodedStreamObject()
    drawn.set_data(content * times)
    helvetica = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject(
        {NameObject(name): NameObject(value) for name, value in helvetica.items()}
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = drawn.flate_encode()
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def archive(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def odd_docx() -> bytes:
    """Return a Word document that says to need a far later way of packing."""
    made = bytearray(docx(LINES))
    made[made.rfind(b"PK\x01\x02") + 6] = 99
    return bytes(made)


def word_in(encoding: str, declared: str = "", before: str = "") -> bytes:
    """Return the XML of a Word document in an encoding."""
    return (
        f'<?xml version="1.0" encoding="{declared or encoding}"?>{before}<w:document'
        f' xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>été</w:t></w:r></w:p></w:body></w:document>'
    ).encode(encoding)


ENTITY = '<!DOCTYPE d [<!ENTITY a "HELLO">]>'
BOMB = b"<w:p/>" * 20_000_000
ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
)
HOSTILE = {
    "empty": (lambda: b"", "The file is empty."),
    "blanks": (lambda: b" \n\t ", "The file is empty."),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"x" * 50, "This is a picture"),
    "old word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "an old Word"),
    "rtf": (lambda: b"{\\rtf1\\ansi texte}", "RTF documents"),
    "program": (lambda: b"\x7fELF\x02\x01\x01" + b"\x00" * 90, "This is no text"),
    "archive": (lambda: archive(a=b"x"), "This is no text"),
    "spreadsheet": (lambda: archive(xl__workbook_xml=b"<x/>"), "This is no text"),
    "broken archive": (lambda: docx(LINES)[:300], "The file is damaged"),
    "broken word": (
        lambda: archive(**{"word/document.xml": b"<w:doc"}), "The Word document is damaged"
    ),
    "bomb": (lambda: docx(LINES, bomb=BOMB), "unpacks to far too much"),
    "entities": (lambda: docx(LINES, **{"word/more.xml": ENTITIES}), "is damaged"),
    "many parts": (lambda: docx(LINES, **{f"part{n}": b"" for n in range(3100)}), "far too much"),
    "odd archive": (odd_docx, "The file is damaged"),
    "wide word": (
        lambda: docx(LINES, **{"word/more.xml": word_in("utf-16", before=ENTITY)}), "is damaged"
    ),
    "word in another alphabet": (
        lambda: docx(LINES, **{"word/more.xml": word_in("utf-8", "cp037")}), "is damaged"
    ),
    "long word": (
        lambda: docx(LINES + ["a"] * 130_000, **{"word/media/a": urandom(40_000)}),
        "The document is far too long",
    ),
    "locked pdf": (lambda: encrypted_pdf("secret"), "protected by a password"),
    "heavy pdf": (lambda: heavy_pdf(70), "70 pages"),
    "blank pdf": (lambda: heavy_pdf(2), "pictures of text only"),
    "broken pdf": (
        lambda: b"%PDF-1.7\n" + b"1 0 obj << /Type /Catalog >>" * 9, "The PDF document is damaged"
    ),
    "backward Arabic": (lambda: pdf(paragraphs(article("ar"))), "in the wrong order"),
    "endless text": (lambda: b"mot " * 200_000, "far too long"),
    "deep page": (lambda: b"<html><body>" + b"<div>" * 70_000, "article|long"),
}  # fmt: skip


MOST_MEMORY = 300 << 20
MOST_CALLS = 3_000_000  # some seconds


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_little_work_and_memory(kind: str) -> None:
    make, message = HOSTILE[kind]
    content = make()

    def refused() -> None:
        with translation.override("en"), pytest.raises(ClippingError, match=message):
            take(content)

    tracemalloc.start()
    called = calls_of(refused)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert called < MOST_CALLS
    assert most < MOST_MEMORY


SLOW = packed_pdf(b"q 1 0 0 1 0 0 cm BT /F1 9 Tf (mot ) Tj ET Q ", 500_000)


@pytest.mark.parametrize(
    "limits",
    [Limits(work=1), Limits(clock=1), Limits(memory=96 << 20)],
    ids=["work", "clock", "memory"],
)
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_pdf_that_takes_for_ever_is_given_up(limits: Limits, language: str) -> None:
    with translation.override(language):
        expected = gettext(TOO_COMPLICATED)
        with pytest.raises(ClippingError) as refused:
            text_of_pdf(SLOW, limits)

    assert str(refused.value) == expected
    assert len(SLOW) < 200_000


SLOW_WORD = docx(["a"] * 70_000, **{"word/media/a": urandom(40_000)})


@pytest.mark.parametrize(
    "limits",
    [Limits(work=1), Limits(clock=1), Limits(memory=96 << 20)],
    ids=["work", "clock", "memory"],
)
def test_a_word_document_that_takes_for_ever_is_given_up(limits: Limits) -> None:
    with translation.override("en"), pytest.raises(ClippingError) as refused:
        html_of_docx(SLOW_WORD, limits)

    assert str(refused.value) == TOO_COMPLICATED_WORD
    assert len(SLOW_WORD) < 300_000


def test_a_word_document_in_utf_8_is_read_whatever_it_says_of_it() -> None:
    for xml in (word_in("utf-8"), word_in("utf-8", "UTF-8"), b"\xef\xbb\xbf" + word_in("utf-8")):
        assert "été" in html_of_docx(docx([], **{"word/document.xml": xml}))


def test_a_reader_of_pdfs_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []

    class Watched(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    for limits in (Limits(work=1), Limits(clock=1), Limits()):
        with suppress(ClippingError):
            text_of_pdf(SLOW if limits != Limits() else pdf(LINES), limits)

    assert [process.poll() is not None for process in started] == [True] * 3


def test_a_reader_of_pdfs_knows_no_secret_of_the_site() -> None:
    source = READER.read_text("utf-8")

    assert "django" not in source
    assert not re.search(r"^\s*(?:from|import) (?:news|academy_site|os)\b", source, re.MULTILINE)


def test_a_pdf_with_an_empty_password_is_read() -> None:
    assert take(encrypted_pdf("")).cleaned.language == "fr"


@pytest.mark.parametrize("language", ["ar", "fr", "en", "es"])
def test_a_text_in_its_order_is_not_taken_for_backward(language: str) -> None:
    assert not is_backwards(article(language))


def test_nothing_of_a_page_is_run_or_shown_as_markup() -> None:
    text = page(article("fr")).replace(
        "</article>",
        "<p onclick='x()'>Le procédé &lt;script&gt;alert(1)&lt;/script&gt; du lithium est sûr, dit"
        " l'équipe de l'université.</p><script>alert(2)</script><style>p{}</style></article>",
    )
    texts = "\n".join(piece.text for piece in take(text.encode()).cleaned.pieces)

    assert "alert(2)" not in texts
    assert "p{}" not in texts
    assert "<script>alert(1)</script>" in texts  # as words, which templates escape


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"]
)
def test_arabic_in_any_encoding(name: str) -> None:
    found = take(article("ar").encode(name, errors="ignore")).cleaned

    assert (found.language, found.title) == ("ar", paragraphs(article("ar"))[0])


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]
)
@pytest.mark.parametrize("language", ["fr", "es"])
def test_french_and_spanish_in_any_encoding(language: str, name: str) -> None:
    found = take(article(language).encode(name)).cleaned

    assert [one.text for one in found.pieces] == paragraphs(article(language))


def test_a_page_says_its_own_encoding() -> None:
    text = page(article("fr"), head='<meta charset="iso-8859-15">')

    assert take(text.encode("iso-8859-15", errors="xmlcharrefreplace")).cleaned.language == "fr"


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_whatever_comes_is_read_or_refused(content: bytes) -> None:
    for start in (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html><p>"):
        with suppress(ClippingError):
            take(start + content)
