"""The address of a page's card. It changes with what the card says, so it may be kept for ever."""

from __future__ import annotations

import hashlib
from pathlib import Path

from wagtail.models import Page

DESIGN = Path(__file__).with_name("card.typ")


def digest(page: Page) -> str:
    """Return a short fingerprint of what the card of ``page`` shows and how."""
    said = f"{page.locale.language_code}\n{page.title}\n".encode() + DESIGN.read_bytes()
    return hashlib.sha256(said).hexdigest()[:12]


def card_name(page: Page) -> str:
    """Return the file name of the card, without its ending."""
    return f"{page.pk}-{digest(page)}"


def card_path(page: Page) -> str:
    """Return the path of the card on the site."""
    return f"/cards/{card_name(page)}.png"
