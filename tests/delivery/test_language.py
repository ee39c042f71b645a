"""The language of a request is in its path, and nowhere else."""

import pytest

from academy_site.delivery.language import language_of, preferred
from tests.demo_pages import LANGUAGES


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/fr/", "fr"),
        ("/ar/sessions/2026/", "ar"),
        ("/en", "en"),
        ("/", None),
        ("", None),
        ("/admin/", None),
        ("/french/", None),
        ("/FR/", None),
        ("/es/fr/", None),
    ],
)
def test_the_first_segment_names_the_language(path, expected):
    assert language_of(path) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "fr"),
        ("ar", "ar"),
        ("ar-MA,ar;q=0.9,fr;q=0.8", "ar"),
        ("EN-gb", "en"),
        ("es,en;q=0.5,ar;q=0.7", "ar"),
        ("es-ES, de;q=0.8", "fr"),
        ("en;q=0, ar;q=0.1", "ar"),
        ("*", "fr"),
        (";;;q=x,,", "fr"),
        ("x" * 5000, "fr"),
    ],
)
def test_the_readers_preferred_language(header, expected):
    assert preferred(header) == expected


@pytest.mark.parametrize(("header", "target"), [("ar-MA", "/ar/"), ("en", "/en/"), ("", "/fr/")])
def test_the_bare_address_leads_to_the_readers_language_for_any_cache_to_keep(
    client, header, target
):
    response = client.get("/", headers={"accept-language": header})

    assert (response.status_code, response["Location"]) == (302, target)
    assert response["Cache-Control"] == "public, max-age=3600"
    assert response["Vary"] == "Accept-Language"
    assert not response.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_neither_header_nor_cookie_changes_the_language_of_a_page(client, language):
    client.cookies["django_language"] = "en"

    response = client.get(f"/{language}/search/", headers={"accept-language": "en"})

    assert response["Content-Language"] == language
    assert f'<html lang="{language}"' in response.content.decode()
    assert "accept-language" not in response.get("Vary", "").lower()
