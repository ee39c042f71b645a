"""Reads a PDF or Word document in a process of its own, which may be stopped at any time.

    python -I limited_process.py pdf|docx SECONDS BYTES PAGES LETTERS < document

Prints a JSON object: the ``text`` of a PDF document or the HTML of one of Word, or the ``problem``
(locked, pages, letters, memory, unpacks, damaged) and a ``number``. It imports nothing of the
project: it knows no database, no setting and no secret.
"""

from __future__ import annotations

import io
import json
import re
import resource
import sys
import zipfile
from contextlib import suppress
from typing import Any

MOST_UNPACKED = 40 << 20
MOST_IN_DOCUMENT = 4 << 20  # of XML: an article has some hundred kilobytes
MOST_PARTS = 3000
MOST_RATIO = 200  # XML packs well, but not better than this
DANGEROUS = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
DECLARED = re.compile(rb"""encoding\s*=\s*["']([^"']*)""")


def limit(seconds: int, memory: int) -> None:
    """Let the kernel end this process after some seconds of work, and refuse it more memory."""
    limits = (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, most in limits:
        with suppress(ValueError, OSError):  # (macOS knows no limit of addresses)
            resource.setrlimit(kind, (most, most))


def read_pdf(content: bytes, most_pages: int, most_letters: int) -> dict[str, Any]:
    """Return the text of a PDF document, or what is the matter with it."""
    import logging

    import pypdf
    from pypdf.errors import LimitReachedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"problem": "locked"}
        number = len(reader.pages)
        if number > most_pages:
            return {"problem": "pages", "number": number}
        pages: list[str] = []
        for page in reader.pages:
            pages.append(page.extract_text() or "")
            if sum(map(len, pages)) > most_letters:
                return {"problem": "letters"}
    except LimitReachedError:  # (the library has limits of its own for a page)
        return {"problem": "memory"}
    return {"text": "\n".join(pages)}


def read_docx(content: bytes, _most_pages: int, most_letters: int) -> dict[str, Any]:
    """Return a Word document as HTML without its pictures, or what is the matter with it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if problem := problem_of(archive):
            return {"problem": problem}
    import mammoth

    made = mammoth.convert_to_html(
        io.BytesIO(content), convert_image=lambda _picture: [], include_default_style_map=True
    )
    if len(made.value) > most_letters:
        return {"problem": "letters"}
    return {"text": made.value}


def problem_of(archive: zipfile.ZipFile) -> str:
    """Tell an archive that would fill the memory, by what it says and by what it is."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or unpacked > packed * MOST_RATIO:
        return "unpacks"
    if any(part.flag_bits & 1 for part in parts):
        return "locked"
    for part in parts:
        if part.filename == "word/document.xml" and part.file_size > MOST_IN_DOCUMENT:
            return "letters"
        if part.filename.lower().endswith((".xml", ".rels")):
            with archive.open(part) as opened:
                if not is_harmless(opened.read(MOST_UNPACKED)):
                    return "damaged"
    return ""


def is_harmless(xml: bytes) -> bool:
    """Tell whether XML defines no entities; in another encoding than UTF-8 it might hide them."""
    try:
        xml.decode("utf-8")
    except UnicodeDecodeError:
        return False
    declared = DECLARED.search(xml[: xml.find(b"?>") + 1])
    known = not declared or declared[1].lower() in (b"utf-8", b"us-ascii")
    return known and b"\x00" not in xml and not DANGEROUS.search(xml)


READERS = {"pdf": read_pdf, "docx": read_docx}


def main() -> None:
    """Read the document of the standard input within the limits of the arguments."""
    kind = sys.argv[1]
    seconds, memory, most_pages, most_letters = map(int, sys.argv[2:])
    content = sys.stdin.buffer.read()
    limit(seconds, memory)
    try:
        answer = READERS[kind](content, most_pages, most_letters)
    except MemoryError:
        answer = {"problem": "memory"}
    except Exception:  # (whatever a damaged document makes of the library)
        answer = {"problem": "damaged"}
    sys.stdout.write(json.dumps(answer))  # (ASCII, whatever the encoding here is)


if __name__ == "__main__":
    main()
