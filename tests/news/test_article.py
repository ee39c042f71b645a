"""The article as a reader gets it: subjects, session, chart, changes, source, relatives."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from academy_site.people.models import Organisation, Person
from news.about import about
from news.models import Keyword, NewsPage, Topic
from news.related import related
from news.session_link import session_of
from news.templatetags.news_figures import with_bars
from news.templatetags.news_share import mail_address
from tests import factories
from tests.demo_pages import LANGUAGES, as_editor, page, path_of

pytestmark = pytest.mark.django_db
GOTION = "gotion-de-20-a-100-gwh"


def shown(client, article):
    response = client.get(path_of("news.NewsPage", article.language, article.slug))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def article() -> NewsPage:
    """Return an article that names everything that one can name."""
    found = page("news.NewsPage", slug=GOTION)
    found.people.set([Person.objects.get(slug="amine-khalil")])
    found.bodies.set([Organisation.objects.get(slug="um6p")])
    found.changes = [
        ("change", {"kind": "correction", "day": date(2026, 5, 7), "text": "Non pas 25, mais 20."})
    ]
    found.save_revision().publish()
    return NewsPage.objects.get(pk=found.pk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_is_about_is_named_in_the_readers_language(language):
    own = page("news.NewsPage", language, GOTION)

    found = about(own)

    assert found.topic == ("plants", Topic.objects.get(slug="plants").name(language))
    words = {word.slug: word.name(language) for word in own.keywords.all()}
    assert dict(found.keywords) == words
    names = [name.text.casefold() for _slug, name in found.keywords]
    assert names == sorted(names)


def test_somebody_with_a_page_is_linked_to_it(client, article):
    nobody = Person.objects.create(slug="sans-page", name_latin="Sans Page", sort_latin="Page")
    article.people.set([*article.people.all(), nobody])
    article.save_revision().publish()

    facts = shown(client, article).find("dl", class_="article-facts")
    links = {link.get_text(): link["href"] for link in facts.find_all("a")}

    path = links["Amine Khalil"]
    assert client.get(path).status_code == 200
    assert path.endswith("/amine-khalil/")
    assert "Sans Page" in facts.get_text()
    assert "Sans Page" not in links


def test_a_page_that_is_not_public_is_not_linked(client, article):
    page("plenary.SpeakersPage").unpublish()

    facts = shown(client, article).find("dl", class_="article-facts")

    assert "Amine Khalil" in facts.get_text()
    assert "Amine Khalil" not in [link.get_text() for link in facts.find_all("a")]


def test_a_draft_says_what_stands_in_it(article):
    stored = about(article)
    draft = as_editor(article)

    assert about(draft) == stored
    draft.keywords.set([Keyword.objects.get(slug="belgium")])
    draft.topic = None
    assert [slug for slug, _name in about(draft).keywords] == ["belgium"]
    assert about(draft).topic is None


def test_persons_and_bodies_stand_beside_the_text(client, article):
    soup = shown(client, article)

    facts = soup.find("dl", class_="article-facts")
    assert facts.find(string="Khalil Amine") or facts.find(string="Amine Khalil")
    assert [a["href"] for a in facts("a") if "?body=" in a["href"]] == [
        f"{path_of('news.NewsIndexPage')}?body=um6p"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_session_is_linked_in_the_readers_language(language):
    found = session_of(page("news.NewsPage", language, GOTION))

    session = page("plenary.SessionPage", language)
    assert (found.title.text, found.title.language) == (session.title, language)
    assert found.path == path_of("plenary.SessionPage", language)


def test_a_session_that_is_not_public_is_not_linked():
    page("plenary.SessionPage", "ar").unpublish()

    assert session_of(page("news.NewsPage", "ar", GOTION)).title.language == "fr"
    page("plenary.SessionPage").unpublish()
    assert session_of(page("news.NewsPage", "ar", GOTION)) is None


@pytest.mark.parametrize(("language", "starts"), [("fr", ["0", "0"]), ("ar", ["0.0", "80.0"])])
def test_bars_begin_where_reading_begins_and_are_to_scale(language, starts):
    figures = page("news.NewsPage", language, GOTION).key_figures

    with translation.override(language):
        bars = [bar for _block, bar in with_bars(figures)]

    assert [bar.length for bar in bars[:2]] == ["100.0", "20.0"]
    assert [bar.start for bar in bars[:2]] == starts
    assert bars[2:] == [None] * (len(figures) - 2)


@pytest.mark.parametrize("values", [[], ["5"], ["0", "0"]])
def test_what_cannot_be_compared_has_no_bar(values):
    made = NewsPage(
        key_figures=[
            ("figure", {"value": Decimal(v), "unit": "t", "label": "x", "compared": True})
            for v in values
        ]
    )

    assert [bar for _block, bar in with_bars(made.key_figures)] == [None] * len(values)


def test_a_bar_says_nothing_that_its_row_does_not(client):
    soup = shown(client, page("news.NewsPage", slug=GOTION))

    for bar in soup("svg", class_="figures__bar"):
        assert bar["aria-hidden"] == "true"
        assert bar.find_parent("tr").find("th", scope="row").get_text(strip=True)


def test_a_correction_is_told_with_its_day(client, article):
    changes = shown(client, article).find("section", class_="changes")

    assert changes.find("time")["datetime"] == "2026-05-07"
    assert "Non pas 25, mais 20." in changes.get_text()


def test_the_full_text_of_a_source_is_left_to_the_source(client, article):
    article.reproduces_source = True
    article.source_licence = "CC BY 4.0"
    article.source_url = "https://example.org/gotion"
    article.save_revision().publish()
    article.refresh_from_db()

    head = shown(client, article).head

    assert head.find("link", rel="canonical")["href"] == "https://example.org/gotion"
    assert head.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not head("link", hreflang=True)
    path = path_of("news.NewsPage", "fr", article.slug)
    assert path not in client.get("/sitemap.xml").content.decode()


def test_a_summary_under_a_licence_stays_our_own(client, article):
    NewsPage.objects.filter(pk=article.pk).update(source_licence="CC BY 4.0")

    head = shown(client, article).head

    assert head.find("link", rel="canonical")["href"].endswith(f"/{GOTION}/")
    assert head.find("meta", attrs={"name": "robots"}) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_relatives_share_most_and_are_of_the_language(language):
    own = page("news.NewsPage", language, GOTION)

    found = related(own)

    words = set(own.keywords.values_list("pk", flat=True))
    others = NewsPage.objects.live().filter(locale=own.locale).exclude(pk=own.pk)
    weight = {
        other.title: len(words & set(other.keywords.values_list("pk", flat=True)))
        + (2 if other.topic_id == own.topic_id else 0)
        for other in others
    }
    assert [weight[one.title] for one in found] == sorted(filter(None, weight.values()))[::-1][:3]
    assert own.title not in {one.title for one in found}


def test_drafts_are_nobodys_relatives(article):
    for one in NewsPage.objects.live().filter(locale=article.locale).exclude(pk=article.pk):
        one.unpublish()

    assert related(article) == []


def test_a_long_archive_costs_no_more_questions(article):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            related(article)
        return len(captured)

    cost()
    before = cost()
    factories.articles(40)

    assert cost() == before == 1


def test_a_mail_carries_title_and_address_and_nothing_else():
    address = mail_address("A & B\r\nBcc: x", "https://example.org/?a=1&b=2")

    assert address == (
        "mailto:?subject=A%20%26%20B%0D%0ABcc%3A%20x"
        "&body=A%20%26%20B%0D%0ABcc%3A%20x%0D%0Ahttps%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2"
    )


def test_what_needs_a_script_is_not_shown_without_one(client):
    share = shown(client, page("news.NewsPage", slug=GOTION)).find("nav", class_="share")

    assert all(button.parent.has_attr("hidden") for button in share("button"))
    assert share.find("a")["href"].startswith("mailto:?subject=")
