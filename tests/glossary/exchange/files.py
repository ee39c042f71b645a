"""Spreadsheets as officers send them, and the way from upload to confirmation."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from academy_site.base.spreadsheets.tables import Line
from tests.glossary.conftest import address

COLUMNS = ("concept", "domain", "language", "preferred", "admitted", "definition", "note")


def lines(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> list[Line]:
    """Return the lines of a file with the given cells, under headings."""
    body = [tuple(row.get(column, "") for column in columns) for row in rows]
    return [Line(number, cells) for number, cells in enumerate([columns, *body], start=1)]


def csv_of(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> bytes:
    """Return the same as a file; no cell may hold a semicolon."""
    return "".join(";".join(line.cells) + "\n" for line in lines(*rows, columns=columns)).encode()


def upload(client: Client, content: bytes, name: str = "glossary.csv") -> HttpResponse:
    """Send a file and return the preview, or the form with what is wrong."""
    return client.post(address("import"), {"file": SimpleUploadedFile(name, content)})


def confirm(client: Client, preview: HttpResponse, **choices: str) -> HttpResponse:
    """Confirm a preview."""
    sealed = preview.context["sealed"]
    return client.post(address("import"), {"sealed": sealed, **choices}, follow=True)


def import_file(client: Client, content: bytes, name: str = "glossary.csv") -> HttpResponse:
    """Send a file and confirm it."""
    return confirm(client, upload(client, content, name))


def exported(client: Client, form: str) -> bytes:
    """Return the whole glossary as a file."""
    response = client.get(address("list"), {"export": form})
    streamed: Any = getattr(response, "streaming_content", None)
    return b"".join(streamed) if response.streaming else response.content
