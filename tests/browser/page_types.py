"""Every type of page that a reader can meet, and the circumstances in which it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import NoReturn

from django.core.exceptions import PermissionDenied
from django.test import override_settings
from django.urls import reverse
from django.utils import translation
from wagtail import hooks

from news.digest.models import Reader
from news.digest.readers import leaving
from sessions.models import ProgrammePage
from tests.delivery.breaking import database_down
from tests.demo_pages import A_SPEAKER, path_of

BEFORE, DURING, AFTER = "2026-03-02T12:00", "2026-05-20T10:10", "2026-06-15T12:00"
READER = 900_001
SEARCHED = {"fr": "batterie", "en": "battery", "ar": "بطاريات"}


@dataclass(frozen=True)
class PageType:
    """A type of page: its address in a language, the moment it is read, and what has happened."""

    name: str
    path: Callable[[str], str]
    moment: str = BEFORE
    circumstances: Callable[[], AbstractContextManager[None]] = nullcontext
    status: int = 200

    @contextmanager
    def happening(self) -> Iterator[None]:
        """Bring about the moment and the circumstances."""
        with override_settings(CLOCK=self.moment), self.circumstances():
            yield


def of(label: str, slug: str = "") -> Callable[[str], str]:
    """Return the address of a page of the demo, by language."""
    return lambda language: path_of(label, language, slug)


def search(words: dict[str, str]) -> Callable[[str], str]:
    """Return the address of a search, by language."""

    def address(language: str) -> str:
        with translation.override(language):
            return f"{reverse('search')}?q={words[language]}"

    return address


def below(label: str, rest: str) -> Callable[[str], str]:
    """Return the address of something below a page, or of a page narrowed by a query."""
    return lambda language: path_of(label, language) + rest


def unsubscribe(language: str) -> str:
    """Return the address at which the reader of ``a_reader`` leaves the digest."""
    return leaving.path_for(Reader(pk=READER), language)


@contextmanager
def a_reader() -> Iterator[None]:
    """Let somebody receive the digest."""
    facts = {"address": "reader@example.org", "consent_on": "2026-01-05", "consent_by": "form"}
    reader = Reader.objects.create(pk=READER, **facts)
    try:
        yield
    finally:
        reader.delete()


def nowhere(language: str) -> str:
    """Return an address at which there is nothing."""
    return f"/{language}/nulle-part/"


@contextmanager
def no_programme() -> Iterator[None]:
    """Take every programme from the public."""
    published = ProgrammePage.objects.filter(live=True)
    keys = list(published.values_list("pk", flat=True))
    published.update(live=False)
    try:
        yield
    finally:
        ProgrammePage.objects.filter(pk__in=keys).update(live=True)


def refusing(error: Exception) -> Callable[[], AbstractContextManager[None]]:
    """Return circumstances in which every page raises an error."""

    def fail(*_args: object) -> NoReturn:
        raise error

    return lambda: hooks.register_temporarily("before_serve_page", fail)


HOME, PROGRAMME = of("home.HomePage"), of("plenary.ProgrammePage")
PAGE_TYPES = (
    PageType("home-announced", HOME, circumstances=no_programme),
    PageType("home-programme", HOME),
    PageType("home-today", HOME, DURING),
    PageType("home-concluded", HOME, AFTER),
    PageType("sessions", of("plenary.SessionIndexPage")),
    PageType("session", of("plenary.SessionPage")),
    PageType("note", of("plenary.ConceptNotePage")),
    PageType("programme", PROGRAMME),
    PageType("programme-now", PROGRAMME, DURING),
    PageType("sitting", of("plenary.SittingPage", "seance-1")),
    PageType("speakers", of("plenary.SpeakersPage")),
    PageType("person", below("plenary.SpeakersPage", f"{A_SPEAKER}/")),
    PageType("news", of("news.NewsIndexPage")),
    PageType("news-narrowed", below("news.NewsIndexPage", "?year=2024&keyword=cathodes")),
    PageType("article", of("news.NewsPage")),
    PageType("digest", of("digest.DigestPage")),
    PageType("digests", below("news.NewsIndexPage", "digests/")),
    PageType("unsubscribe", unsubscribe, circumstances=a_reader),
    PageType("search-found", search(SEARCHED)),
    PageType("search-nothing", search(dict.fromkeys(SEARCHED, "xyzzy"))),
    PageType("standard", of("home.StandardPage")),
    PageType("glossary", of("glossary.GlossaryPage")),
    PageType("glossary-narrowed", below("glossary.GlossaryPage", "?domain=mobility")),
    PageType("403", HOME, circumstances=refusing(PermissionDenied()), status=403),
    PageType("404", nowhere, status=404),
    PageType("500", HOME, circumstances=refusing(RuntimeError("a bug")), status=500),
    PageType("503", HOME, circumstances=database_down, status=503),
)
BY_NAME = {kind.name: kind for kind in PAGE_TYPES}
