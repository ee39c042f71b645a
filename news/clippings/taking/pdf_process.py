"""Reads a PDF document in a process of its own, which may be stopped at any time.

    python -I pdf_process.py SECONDS BYTES PAGES LETTERS < document.pdf

Prints a JSON object: the ``text``, or the ``problem`` (locked, pages, letters, memory, damaged) and
a ``number``. It imports nothing of the project: it knows no database, no setting and no secret.
"""

from __future__ import annotations

import io
import json
import resource
import sys
from contextlib import suppress
from typing import Any


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


def read(content: bytes, most_pages: int, most_letters: int) -> dict[str, Any]:
    """Return the text of a document, or what is the matter with it."""
    import logging

    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
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
    return {"text": "\n".join(pages)}


def main() -> None:
    """Read the document of the standard input within the limits of the arguments."""
    seconds, memory, most_pages, most_letters = map(int, sys.argv[1:])
    content = sys.stdin.buffer.read()
    limit(seconds, memory)
    from pypdf.errors import LimitReachedError

    try:
        answer = read(content, most_pages, most_letters)
    except (MemoryError, LimitReachedError):  # (the library has limits of its own for a page)
        answer = {"problem": "memory"}
    except Exception:  # (whatever a damaged document makes of the library)
        answer = {"problem": "damaged"}
    sys.stdout.write(json.dumps(answer))  # (ASCII, whatever the encoding here is)


if __name__ == "__main__":
    main()
