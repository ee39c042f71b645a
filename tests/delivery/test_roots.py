"""The cache is asked once a request for the roots of the languages, and again by the next."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from wagtail.models import Site

from academy_site.base import addresses
from academy_site.delivery.roots import RootsMiddleware
from tests.demo_pages import LANGUAGES, path_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(monkeypatch):
    """Return a list that grows with every question for the roots."""
    questions = []
    read = Site.get_site_root_paths

    def counted():
        questions.append(1)
        return read()

    monkeypatch.setattr(Site, "get_site_root_paths", staticmethod(counted))
    return questions


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_asks_once(client, asked, language):
    path = path_of("plenary.ProgrammePage", language)
    client.get(path)
    asked.clear()

    assert client.get(path).status_code == 200
    assert len(asked) == 1


def test_the_next_request_sees_a_root_that_has_moved(client, asked):
    client.get("/fr/")
    home = Site.objects.get().root_page
    home.slug = "maison"
    home.save()

    assert addresses.roots()["fr"] == f"{home.get_parent().url_path}maison/"
    assert client.get("/fr/").status_code == 200


@pytest.mark.parametrize(("method", "expected"), [("get", 1), ("head", 1), ("post", 3)])
def test_only_what_changes_nothing_holds_them(asked, method, expected):
    def answer(_request):
        for _time in range(3):
            addresses.roots()
        return HttpResponse()

    RootsMiddleware(answer)(getattr(RequestFactory(), method)("/"))

    assert len(asked) == expected


def test_nothing_is_held_after_an_error(asked):
    def fail(_request):
        addresses.roots()
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        RootsMiddleware(fail)(RequestFactory().get("/"))
    addresses.roots()
    addresses.roots()

    assert len(asked) == 3
