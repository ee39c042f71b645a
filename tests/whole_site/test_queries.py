"""What a page costs the database: literal ceilings, and the same at any size.

A page is asked for twice; the second answer is counted. No page is stored between the two: only
what the process itself keeps warm (site roots, content types) is spared.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.choices import Choices
from news.listing import leaf_of_news
from news.positions import Position
from tests import factories
from tests.demo_pages import A_SPEAKER, KINDS, LANGUAGES, path_of

pytestmark = pytest.mark.django_db
PAGE_CEILING = 8
MISSING_CEILING = 3
PATHS_OF_A_SESSION = (
    "",
    "sessions/",
    "sessions/{year}/",
    "sessions/{year}/programme/",
    "sessions/{year}/programme/calendar/",
    "sessions/{year}/programme/seance-0/",
    "sessions/{year}/intervenants/",
    "sessions/{year}/intervenants/person-0/",
)


@pytest.fixture
def queries(client) -> Callable[[str], list[str]]:
    """Return a function that asks for a path warm and returns the statements it took."""

    def ask(path: str, status: int = 200) -> list[str]:
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == status, path
        return [query["sql"] for query in captured.captured_queries]

    return ask


def told(statements: list[str]) -> str:
    return "\n".join(f"{number}. {sql[:300]}" for number, sql in enumerate(statements, 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("label", KINDS)
def test_every_kind_of_page(queries, label, language):
    statements = queries(path_of(label, language))

    assert len(statements) <= PAGE_CEILING, told(statements)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("plenary.SpeakersPage", f"{A_SPEAKER}/"),
        ("plenary.ProgrammePage", "calendar/"),
        ("news.NewsIndexPage", "?keyword=battery-materials"),
        ("news.NewsIndexPage", "?year=2024"),
        ("news.NewsIndexPage", "digests/"),
        ("glossary.GlossaryPage", "?domain=grid"),
        ("home.HomePage", "search/"),
        ("home.HomePage", "search/?q=batteries"),
        ("home.HomePage", "search/?q=introuvable"),
    ],
)
def test_every_address_below_a_page(queries, label, below, language):
    statements = queries(f"{path_of(label, language)}{below}")

    assert len(statements) <= PAGE_CEILING, told(statements)


@pytest.mark.parametrize(
    "clock", ["2026-01-10T12:00", "2026-05-20T09:40", "2026-05-20T12:45", "2026-06-30T12:00"]
)
@pytest.mark.parametrize("label", ["home.HomePage", "plenary.SessionPage", "plenary.ProgrammePage"])
def test_every_stage_of_a_session(queries, settings, label, clock):
    settings.CLOCK = clock
    statements = queries(path_of(label, "ar"))

    assert len(statements) <= PAGE_CEILING, told(statements)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "below", ["x/", "x/y/z/", "sessions/2026/x/", "sessions/2026/programme/x/", "wp-login/"]
)
def test_what_is_not_there(queries, below, language):
    statements = queries(f"/{language}/{below}", 404)

    assert len(statements) <= MISSING_CEILING, told(statements)


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_who_does_not_speak(queries, language):
    statements = queries(f"{path_of('plenary.SpeakersPage', language)}nobody/", 404)

    assert len(statements) <= MISSING_CEILING, told(statements)


@pytest.mark.parametrize("path", ["/wp-login.php", "/favicon.ico.bak", "/media/images/none.png"])
def test_what_is_not_there_and_has_no_language(queries, path):
    statements = queries(path, 404)

    assert len(statements) <= MISSING_CEILING, told(statements)


@pytest.mark.parametrize("path", ["/", "/robots.txt", "/healthz"])
def test_what_needs_no_database(queries, path):
    assert queries(path, 302 if path == "/" else 200) == []


def test_the_sitemap_costs_the_same_for_any_number_of_pages(queries):
    before = queries("/sitemap.xml")
    factories.articles(12)

    assert len(queries("/sitemap.xml")) == len(before) <= PAGE_CEILING


def test_one_slot_costs_as_much_as_thirty(queries, settings):
    counted = []
    for slots, sittings, year in ((1, 1, 2041), (30, 3, 2042)):
        settings.CLOCK = f"{year}-01-01T12:00"
        factories.session(slots=slots, sittings=sittings, day=date(year, 5, 20))
        paths = [path.format(year=year) for path in PATHS_OF_A_SESSION]
        counted.append(
            [len(queries(f"/{language}/{path}")) for language in LANGUAGES for path in paths]
        )

    assert counted[0] == counted[1]
    assert max(counted[1]) <= PAGE_CEILING


def test_three_articles_cost_as_much_as_three_hundred(queries):
    index = path_of("news.NewsIndexPage")
    counted = []
    for added in (0, 297):
        factories.articles(added)
        paths = ["/fr/", index, path_of("news.NewsPage"), f"{index}?year=2024"]
        counted.append([len(queries(path)) for path in paths])

    assert counted[0] == counted[1]
    deep = leaf_of_news("fr", Choices(), Position(date(2023, 5, 1), 1)).older
    assert len(queries(f"{index}?page={deep}")) == counted[0][1]
