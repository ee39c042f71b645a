"""Old addresses lead on, whatever they begin with, and cost a missing page one query."""

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from academy_site.delivery.redirects import moved
from tests.delivery.breaking import database_down
from tests.demo_pages import A_SPEAKER, page, path_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "old", ["/old.html", "/programme", "/media/old.pdf", "/a/b/c", "/fr/ancien", "/الأكاديمية"]
)
def test_every_old_address_leads_on(client, old):
    Redirect.objects.create(old_path=old, redirect_page=page("news.NewsPage"))

    response = client.get(old, follow=False)
    while response.status_code == 301 and response["Location"] == f"{old}/":
        response = client.get(f"{old}/")

    assert response.status_code == 301
    assert response["Location"].endswith(path_of("news.NewsPage"))


def test_an_address_in_another_script_is_found_as_asked_for_too(client):
    Redirect.objects.create(old_path="/%D8%A3.html", redirect_link="/ar/")

    assert client.get("/أ.html")["Location"] == "/ar/"


def test_the_redirect_of_this_site_comes_before_one_for_all(client):
    site = Site.objects.get()
    Redirect.objects.create(old_path="/old.html", redirect_link="/fr/", site=site)
    Redirect.objects.create(old_path="/old.html", redirect_link="/en/")
    Redirect.objects.create(old_path="/new.html", redirect_link="/en/")
    Redirect.objects.create(old_path="/new.html", redirect_link="/fr/", site=site)

    assert client.get("/old.html")["Location"] == "/fr/"
    assert client.get("/new.html")["Location"] == "/fr/"


def test_the_redirect_of_another_site_is_none(client):
    other = Site.objects.create(hostname="other.example", root_page=page("home.HomePage"))
    Redirect.objects.create(old_path="/old.html", redirect_link="/fr/", site=other)

    assert client.get("/old.html").status_code == 404
    assert client.get("/old.html", headers={"host": "other.example"})["Location"] == "/fr/"


def test_a_redirect_to_itself_is_none(client):
    article = page("news.NewsPage")
    path = path_of("news.NewsPage")
    Redirect.objects.create(old_path=path.rstrip("/"), redirect_page=article)
    article.unpublish()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/old.html", "/fr/x/", f"/fr/sessions/2026/intervenants/x{A_SPEAKER}/"]
)
def test_a_missing_page_asks_once(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 404

    asked = [query["sql"] for query in captured if "wagtailredirects" in query["sql"]]
    assert len(asked) == 1
    assert len(captured) <= 3


def test_an_address_too_deep_for_any_page_looks_for_none(client):
    path = "/fr/" + "a/" * 13
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 404

    assert not [query for query in captured if 'FROM "wagtailcore_page"' in query["sql"]]


@pytest.mark.parametrize("path", [f"/{'x' * 300}", "/a\0b"])
def test_what_cannot_be_an_old_address_is_not_asked_for(django_assert_num_queries, path):
    request = RequestFactory().get("/")
    request.path = path
    request.get_full_path = lambda: path

    with django_assert_num_queries(0):
        assert moved(request) is None


def test_a_lost_database_redirects_nowhere():
    Site.get_site_root_paths()
    with database_down():
        assert moved(RequestFactory().get("/old.html")) is None
