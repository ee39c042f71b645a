"""A lost database is a 503 that asks the reader to come back."""

import logging

import pytest

from tests.delivery.breaking import database_down
from tests.demo_pages import DIRECTIONS, LANGUAGES, path_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("label", ["home.HomePage", "plenary.ProgrammePage", "news.NewsIndexPage"])
def test_every_page_becomes_a_503_in_its_language(client, caplog, language, label):
    path = path_of(label, language)
    with database_down(), caplog.at_level(logging.ERROR, "academy_site.delivery.unavailable"):
        response = client.get(path)

    assert response.status_code == 503
    assert response["Retry-After"] == "120"
    assert f'<html lang="{language}" dir="{DIRECTIONS[language]}">' in response.content.decode()
    assert "Database unavailable" in caplog.text


def test_the_page_is_back_as_soon_as_the_database_is(client):
    with database_down():
        client.get("/fr/")

    assert client.get("/fr/").status_code == 200
