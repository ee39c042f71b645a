"""Public addresses are the stored ones behind the language's prefix."""

import pytest

from academy_site.base import addresses
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


def test_each_language_has_the_root_of_its_home_page():
    assert addresses.roots() == {code: page("home.HomePage", code).url_path for code in LANGUAGES}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "/fr/sessions/2026/programme/seance-1/"),
        ("en", "/en/sessions/2026/programme/session-1/"),
        ("ar", "/ar/sessions/2026/programme/session-1/"),
    ],
)
def test_a_deep_page(language, expected):
    sitting = page("plenary.SittingPage", language, "seance-1")

    assert addresses.public_path(language, sitting.url_path) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_public_path_is_the_one_that_wagtail_gives(language):
    found = page("news.NewsPage", language)

    assert addresses.public_path(language, found.url_path) == found.get_url().split("8000")[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_home_page_is_the_bare_prefix(language):
    home = page("home.HomePage", language)

    assert addresses.public_path(language, home.url_path) == f"/{language}/"


def test_a_language_without_a_home_page_has_no_address():
    with pytest.raises(KeyError):
        addresses.public_path("es", "/inicio/")


def test_known_roots_cost_no_query(django_assert_num_queries):
    addresses.roots()

    with django_assert_num_queries(0):
        addresses.public_path("ar", addresses.roots()["ar"])


def test_an_absolute_address_begins_with_the_sites_own(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://www.example.org"

    assert addresses.absolute("/ar/") == "https://www.example.org/ar/"
