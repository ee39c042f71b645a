"""The demo's digest, people who read it, and a mail server."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from news.digest.models import DigestPage, Reader
from tests import post_office
from tests.demo_pages import page
from tests.editorial.conftest import enter

CONSENT = {"consent_on": date(2026, 1, 5), "consent_by": "form"}
MakeReader = Callable[..., Reader]

__all__ = ["enter"]


@pytest.fixture
def digest(db: None) -> DigestPage:
    """The French digest of the demo, of two articles."""
    return page("digest.DigestPage")


@pytest.fixture
def reader(db: None) -> MakeReader:
    """Return a function that lets somebody receive the digest."""

    def make(name: str, language: str = "fr", **facts: Any) -> Reader:
        address = f"{name}@example.org"
        return Reader.objects.create(address=address, language=language, **(CONSENT | facts))

    return make


@pytest.fixture
def post(settings: Any) -> post_office.PostOffice:
    """The mail server, open and empty."""
    settings.EMAIL_BACKEND = "tests.post_office.Backend"
    post_office.OFFICE.__init__()
    return post_office.OFFICE
