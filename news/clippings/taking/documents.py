"""Word documents as HTML."""

from __future__ import annotations

import io
import re
import zipfile

import mammoth
from django.utils.translation import gettext as _

from news.clippings.problems import ClippingError

MOST_UNPACKED = 40 * 1024 * 1024
MOST_PARTS = 3000
MOST_RATIO = 200  # XML packs well, but not better than this
DANGEROUS = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)


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
