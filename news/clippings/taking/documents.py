"""Word and PDF documents as text."""

from __future__ import annotations

import io
import logging
import re
import zipfile
from typing import Any

import mammoth
import pypdf
from django.utils.translation import gettext as _

from news.clippings.problems import ClippingError

MOST_UNPACKED = 40 * 1024 * 1024
MOST_PARTS = 3000
MOST_RATIO = 200  # XML packs well, but not better than this
MOST_PAGES = 60
MOST_LETTERS = 400_000
DANGEROUS = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
# Signs before their word, quotations that close as they open, numbers stuck to words: so Arabic
# comes out of a page whose maker stored it as it looks, its words in the reverse order.
BACKWARDS = re.compile(
    r"(?:^|\s)[:،؛.»](?=[\u0621-\u064a])|[\u0621-\u064a]«|[\u0621-\u064a]{2}\d|\d[\u0621-\u064a]{2}"
)
quiet = logging.getLogger("pypdf")
quiet.setLevel(logging.ERROR)


def html_of_docx(content: bytes) -> str:
    """Return a Word document as HTML, without its pictures. Raises ClippingError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive)
        made = mammoth.convert_to_html(
            io.BytesIO(content), convert_image=lambda _picture: [], include_default_style_map=True
        )
    except ClippingError:
        raise
    except Exception as error:  # (whatever a damaged document makes of the library)
        raise ClippingError(_("The Word document is damaged and cannot be read.")) from error
    return str(made.value)


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that would fill the memory, by what it says and by what it is."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or unpacked > packed * MOST_RATIO:
        raise ClippingError(_("The Word document unpacks to far too much and is not opened."))
    if any(part.flag_bits & 1 for part in parts):
        raise ClippingError(_("The document is protected by a password: remove it and try again."))
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        with archive.open(part) as opened:
            start = opened.read(MOST_UNPACKED)
        if DANGEROUS.search(start):
            raise ClippingError(_("The Word document is damaged and cannot be read."))


def text_of_pdf(content: bytes) -> str:
    """Return the text of a PDF document. Raises ClippingError."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ClippingError(
                _("The document is protected by a password: remove it and try again.")
            )
        number = len(reader.pages)
        if number > MOST_PAGES:
            raise ClippingError(
                _("The document has %(number)d pages; a clipping has at most %(most)d.")
                % {"number": number, "most": MOST_PAGES}
            )
        text = _joined(reader)
    except ClippingError:
        raise
    except Exception as error:  # (whatever a damaged document makes of the library)
        raise ClippingError(_("The PDF document is damaged and cannot be read.")) from error
    if not text.strip():
        raise ClippingError(
            _("The PDF document holds pictures of text only: paste the text instead.")
        )
    if _is_backwards(text):
        raise ClippingError(
            _(
                "The Arabic of this PDF document comes out in the wrong order: paste the"
                " text instead."
            )
        )
    return text


def _is_backwards(text: str) -> bool:
    signs = len(BACKWARDS.findall(text))
    return signs >= 3 and signs * 50 >= len(ARABIC_WORD.findall(text))


def _joined(reader: pypdf.PdfReader) -> str:
    pages: list[str] = []
    letters = 0
    for page in reader.pages:
        text = _of_page(page)
        letters += len(text)
        if letters > MOST_LETTERS:
            raise ClippingError(_("The document is far too long for a clipping."))
        pages.append(text)
    return "\n".join(pages)


def _of_page(page: Any) -> str:
    return str(page.extract_text() or "")
