"""One record of where the reader is makes the switcher, the canonical address and hreflang."""

import pytest

from academy_site.base import alternates
from academy_site.base.frame import frame_for
from news.models import NewsPage
from tests import factories
from tests.demo_pages import LANGUAGES, page, path_of
from tests.whole_site.shown import ask

NAMES = ("year", "keyword", "page")


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, {}),
        ({"page": "1"}, {}),
        ({"page": "2"}, {"page": "2"}),
        ({"page": "2", "utm_source": "x", "year": "2024"}, {"year": "2024", "page": "2"}),
        ({"keyword": "battery-materials", "fbclid": "x"}, {"keyword": "battery-materials"}),
        ({"keyword": "", "year": ""}, {}),
    ],
)
def test_only_what_names_another_page_stays_of_a_query(parameters, expected):
    found = alternates.kept(parameters, NAMES)

    assert list(found.items()) == list(expected.items())


def test_a_page_that_lists_nothing_keeps_nothing():
    assert alternates.kept({"year": "2024", "page": "2"}, ()) == {}


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_knows_itself_in_every_language(language):
    sitting = page("plenary.SittingPage", language, "seance-1")

    here = alternates.of_page(frame_for(language, sitting), below="x/", choices={"keyword": "a&b"})

    assert [one.path for one in here.languages] == [
        "/fr/sessions/2026/programme/seance-1/x/?keyword=a%26b",
        "/en/sessions/2026/programme/session-1/x/?keyword=a%26b",
        "/ar/sessions/2026/programme/session-1/x/?keyword=a%26b",
    ]
    assert [one.language.code for one in here.languages if one.current] == [language]
    assert here.default.endswith("/fr/sessions/2026/programme/seance-1/x/?keyword=a%26b")
    assert here.canonical.endswith(here.languages[LANGUAGES.index(language)].path)
    assert (here.missing, here.indexed) == ([], True)


@pytest.mark.django_db
def test_a_further_leaf_is_a_page_of_its_own_in_one_language_alone():
    index = page("news.NewsIndexPage", "fr")

    here = alternates.of_page(frame_for("fr", index), choices={"year": "2024", "page": "2"})

    assert here.canonical.endswith("/fr/actualites/?year=2024&page=2")
    assert (here.alternates, here.default, here.missing, here.indexed) == ([], "", [], True)
    assert [one.path for one in here.languages] == [
        "/fr/actualites/?year=2024", "/en/news/?year=2024", "/ar/news/?year=2024",
    ]  # fmt: skip


@pytest.mark.django_db
def test_no_link_of_a_further_leaf_leads_nowhere(client):
    factories.articles(12)
    path = path_of("news.NewsIndexPage")

    further = ask(client, path).soup.select_one("a[rel=next]")["href"]

    shown = ask(client, f"{path}{further}" if further.startswith("?") else further)

    assert "?page=" in shown.canonical
    assert further.endswith(shown.canonical.partition("?")[2])
    assert shown.hreflang == {}
    others = [link["href"] for link in shown.soup.select("nav.languages a")]
    assert others
    assert {client.get(other).status_code for other in others} == {200}


@pytest.mark.django_db
@pytest.mark.parametrize("label", ["plenary.ProgrammePage", "home.HomePage", "news.NewsPage"])
def test_a_page_without_a_list_has_one_canonical_address(client, label):
    path = path_of(label)

    shown = ask(client, f"{path}?year=2024&keyword=x&page=2")

    assert shown.canonical == path
    assert shown.hreflang["fr"] == path


@pytest.mark.django_db
def test_a_language_without_the_page_is_missing_and_has_no_address():
    page("news.NewsPage", "ar").unpublish()
    french = page("news.NewsPage", "fr")

    here = alternates.of_page(frame_for("fr", french))

    assert [one.language.code for one in here.missing] == ["ar"]
    assert [one.language.code for one in here.alternates] == ["fr", "en"]


@pytest.mark.django_db
def test_a_page_without_a_source_has_no_default():
    NewsPage.objects.filter(pk=page("news.NewsPage").pk).update(live=False)
    english = page("news.NewsPage", "en")

    assert alternates.of_page(frame_for("en", english)).default == ""


def test_the_search_exists_in_every_language_and_is_no_page_of_its_own():
    here = alternates.of_path("en", "search/?q=cobalt")

    assert [one.path for one in here.languages] == [
        "/fr/search/?q=cobalt", "/en/search/?q=cobalt", "/ar/search/?q=cobalt",
    ]  # fmt: skip
    assert not here.indexed
