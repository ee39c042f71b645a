"""Error pages are in the language of the address."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import RequestFactory
from wagtail import hooks

from academy_site.delivery import errors
from tests.delivery.breaking import database_down
from tests.demo_pages import DIRECTIONS, LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db


def raising(error):
    def fail(*_args):
        raise error

    return hooks.register_temporarily("before_serve_page", fail)


def opening(language):
    return f'<html lang="{language}" dir="{DIRECTIONS[language]}">'


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("error", "status"),
    [(PermissionDenied(), 403), (SuspiciousOperation(), 400), (RuntimeError("bug"), 500)],
)
def test_what_goes_wrong_is_said_in_the_language_of_the_address(client, language, error, status):
    client.raise_request_exception = False
    with raising(error):
        response = client.get(path_of("plenary.ProgrammePage", language))

    assert response.status_code == status
    assert opening(language) in response.content.decode()
    assert not response.cookies


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_such_page(client, language):
    response = client.get(f"/{language}/nulle-part/")

    assert response.status_code == 404
    assert opening(language) in response.content.decode()


@pytest.mark.parametrize(("header", "language"), [("ar-MA", "ar"), ("", "fr"), ("en", "en")])
def test_without_a_language_in_the_address_the_readers_own_is_spoken(client, header, language):
    response = client.get("/favicon-of-old.ico", headers={"accept-language": header})

    assert response.status_code == 404
    assert opening(language) in response.content.decode()


def test_a_page_that_exists_in_another_language_is_offered_there(client):
    path = path_of("news.NewsPage", "ar")
    page("news.NewsPage", "ar").unpublish()
    english = page("news.NewsPage", "en")

    response = client.get(path)

    text = response.content.decode()
    assert response.status_code == 404
    assert f'href="{path_of("news.NewsPage", "en")}"' in text
    assert english.title[:30] in text


def test_what_only_some_may_read_is_not_offered(client):
    from wagtail.models import PageViewRestriction

    path = path_of("news.NewsPage", "ar")
    page("news.NewsPage", "ar").unpublish()
    english = page("news.NewsPage", "en")
    PageViewRestriction.objects.create(page=english, restriction_type="login")

    text = client.get(path).content.decode()

    assert f'href="{path_of("news.NewsPage", "en")}"' not in text


@pytest.mark.parametrize(
    "view", [errors.server_error, errors.service_unavailable, errors.bad_request]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_resorts_need_no_database(view, language, django_assert_num_queries):
    request = RequestFactory().get(f"/{language}/sessions/")

    with django_assert_num_queries(0):
        response = view(request)

    assert opening(language) in response.content.decode()
    assert response["Cache-Control"] == "no-store"


def test_a_shop_that_is_closed_says_when_to_come_back():
    response = errors.service_unavailable(RequestFactory().get("/fr/"))

    assert (response.status_code, response["Retry-After"]) == (503, "120")


@pytest.mark.parametrize("view", [errors.page_not_found, errors.permission_denied])
def test_with_a_lost_database_the_frame_is_empty_and_the_words_are_there(view):
    request = RequestFactory().get("/ar/nowhere/")

    with database_down():
        response = view(request)

    assert opening("ar") in response.content.decode()
