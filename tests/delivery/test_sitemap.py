"""The sitemap lists every public page with its translations, and nothing else."""

from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from academy_site.base.addresses import absolute, public_path, roots
from news.models import NewsPage
from sessions.reading import read_programme_of
from tests import factories
from tests.demo_pages import A_SPEAKER, LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def entries(client):
    """Return every address with its alternates by language, and the day it changed."""
    response = client.get("/sitemap.xml")
    assert response["Content-Type"] == "application/xml"
    return {
        url.findtext(f"{SITEMAP}loc"): (
            {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")},
            url.findtext(f"{SITEMAP}lastmod"),
        )
        for url in ET.fromstring(response.content)
    }


def test_it_has_every_public_page_of_the_site(client):
    known = roots()
    pages = Page.objects.live().filter(depth__gt=1).values_list("locale__language_code", "url_path")

    expected = {
        absolute(public_path(code, path)) for code, path in pages if path.startswith(known[code])
    }
    for language in LANGUAGES:
        speakers = page("plenary.SpeakersPage", language)
        expected |= {absolute(person.page) for person in read_programme_of(speakers).people()}
        expected.add(absolute(f"{path_of('news.NewsIndexPage', language)}digests/"))
    assert set(entries(client)) == expected


def test_alternates_are_complete_and_reciprocal(client):
    listed = entries(client)

    for address, (alternates, _changed) in listed.items():
        assert set(alternates) == {*LANGUAGES, "x-default"}
        assert alternates["x-default"] == alternates["fr"]
        assert address in alternates.values()
        for other in alternates.values():
            assert listed[other][0] == alternates


def test_a_page_says_when_it_changed(client):
    article = page("news.NewsPage")

    _alternates, changed = entries(client)[absolute(path_of("news.NewsPage"))]

    assert changed == article.last_published_at.isoformat()


def test_a_draft_is_neither_listed_nor_an_alternate(client):
    hidden = absolute(path_of("news.NewsPage", "ar"))
    page("news.NewsPage", "ar").unpublish()

    listed = entries(client)

    assert hidden not in listed
    assert set(listed[absolute(path_of("news.NewsPage", "en"))][0]) == {"fr", "en", "x-default"}


def test_without_a_source_there_is_no_default(client):
    NewsPage.objects.filter(pk=page("news.NewsPage").pk).update(live=False)

    alternates, _changed = entries(client)[absolute(path_of("news.NewsPage", "en"))]

    assert set(alternates) == {"en", "ar"}


def test_what_only_some_may_read_is_not_listed_with_all_below_it(client):
    PageViewRestriction.objects.create(page=page("plenary.SessionPage"), restriction_type="login")

    listed = entries(client)

    assert not [address for address in listed if "/fr/sessions/2026/" in address]
    assert absolute("/fr/sessions/") in listed


def test_an_alias_is_not_listed(client):
    source = page("home.StandardPage")
    alias = source.create_alias(update_slug="copie")

    assert absolute(public_path("fr", alias.url_path)) not in entries(client)


def test_a_person_of_the_programme_is_listed_with_their_translations(client):
    below = f"{path_of('plenary.SpeakersPage')}{A_SPEAKER}/"

    alternates, changed = entries(client)[absolute(below)]

    assert alternates["ar"] == absolute(f"{path_of('plenary.SpeakersPage', 'ar')}{A_SPEAKER}/")
    assert changed is None


def test_its_cost_does_not_grow_with_the_site(client):
    def cost():
        roots()
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/sitemap.xml")["Cache-Control"] == "public, max-age=3600"
        return len(captured.captured_queries)

    before = cost()
    factories.session(slots=4, sittings=2)
    factories.articles(3)

    assert cost() == before <= 8
