"""What a file is, by its first bytes: a name's ending says only what somebody called it."""

from __future__ import annotations

import io
import re
import zipfile

from django.utils.translation import gettext as _

from news.clippings.models import Form
from news.clippings.problems import ClippingError
from news.clippings.taking.charsets import wide_name

MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h1)[\s>]", re.I
)
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*", b"BM")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOOKED_AT = 8192


def form_of(content: bytes) -> Form:
    """Return what a file is. Raises ClippingError for what cannot be read."""
    start = content[:LOOKED_AT]
    if not content.strip():
        raise ClippingError(_("The file is empty."))
    if b"%PDF-" in start[:1024]:
        return Form.PDF
    if start.startswith(b"PK\x03\x04"):
        return _of_archive(content)
    if start.startswith(OLD_OFFICE):
        raise ClippingError(_("This is a document of an old Word: save it as .docx and try again."))
    if start.startswith(PICTURES):
        raise ClippingError(
            _("This is a picture: its text cannot be read. Paste the text instead.")
        )
    if start.startswith(b"{\\rtf"):
        raise ClippingError(_("RTF documents cannot be read: save it as .docx and try again."))
    if _is_binary(start):
        raise ClippingError(_("This is no text, web page, Word or PDF document."))
    return Form.HTML if MARKUP.search(_narrow(start)) else Form.TEXT


def _of_archive(content: bytes) -> Form:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise ClippingError(_("The file is damaged and cannot be opened.")) from error
    if "word/document.xml" in names:
        return Form.DOCX
    raise ClippingError(_("This is no text, web page, Word or PDF document."))


def _is_binary(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_name(start):
        return False
    return b"\x00" in start or sum(byte < 9 or 13 < byte < 27 for byte in start) > 4


def _narrow(start: bytes) -> bytes:
    return start.replace(b"\x00", b"")
