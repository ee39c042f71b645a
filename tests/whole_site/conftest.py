"""The whole public site as a reader gets it, asked for once per run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import quote

import pytest
import time_machine
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from news.choices import Choices
from news.models import NewsIndexPage
from news.offers import offered
from tests.demo_pages import LANGUAGES, path_of
from tests.whole_site.shown import Shown, ask, sitemap_alternates

# In the second talk of the second day: every page shows as much as it ever does.
DURING = datetime.fromisoformat("2026-05-20T09:40:00+01:00")


@pytest.fixture(scope="session")
def alternates(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, dict]:
    """Return the alternates of every path in the sitemap, by language, as paths."""
    with django_db_blocker.unblock():
        return sitemap_alternates(Client())


@pytest.fixture(scope="session")
def site(alternates: dict[str, dict], django_db_blocker: DjangoDbBlocker) -> dict[str, Shown]:
    """Return every public page by its path: the sitemap's, search, news narrowed down."""
    with django_db_blocker.unblock(), time_machine.travel(DURING):
        client = Client()
        paths = [*alternates, *_searches(), *_narrowed()]
        return {path: ask(client, path) for path in paths}


def _searches() -> Iterator[str]:
    for language, word in (("fr", "énergie"), ("en", "energy"), ("ar", "الطاقة")):
        yield f"/{language}/search/"
        yield f"/{language}/search/?q={quote(word)}"
        yield f"/{language}/search/?q=introuvable"


def _narrowed() -> Iterator[str]:
    kinds = ("year", "month", "topic", "body", "keyword", "page")
    assert NewsIndexPage.list_parameters == kinds
    for language in LANGUAGES:
        below = path_of("news.NewsIndexPage", language)
        for group in offered(language, Choices(year=2024)):
            yield from (
                f"{below}?year=2024&month={offer.value}"
                if group.kind == "month"
                else f"{below}?{group.kind}={offer.value}"
                for offer in group.offers
            )
        glossary = path_of("glossary.GlossaryPage", language)
        yield from (f"{glossary}?domain={domain}" for domain in ("grid", "institutions"))
