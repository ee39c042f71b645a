"""The card of a page: drawn once, then kept; only for pages that anybody may read."""

import io

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from academy_site.base.cards.addresses import card_name, card_path
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_is_a_picture_of_1200_by_630(client, language):
    response = client.get(card_path(page("plenary.SessionPage", language)))

    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    picture = Image.open(io.BytesIO(response.content))
    assert (picture.format, picture.size) == ("PNG", (1200, 630))


def test_it_is_drawn_once_and_then_given_as_stored(client):
    article = page("news.NewsPage")
    first = client.get(card_path(article)).content
    stored = f"cards/{card_name(article)}.png"
    assert default_storage.exists(stored)
    changed = default_storage.get_modified_time(stored)

    second = client.get(card_path(article)).content

    assert second == first
    assert default_storage.get_modified_time(stored) == changed


def test_an_address_of_older_words_leads_to_the_present_card(client):
    article = page("news.NewsPage")

    response = client.get(f"/cards/{article.pk}-000000000000.png")

    assert (response.status_code, response["Location"]) == (302, card_path(article))


@pytest.mark.parametrize("name", ["0-x", "abc", "99999999999-x", "999999999999999-x", "１-x", ""])
def test_what_is_no_page_has_no_card(client, name):
    assert client.get(f"/cards/{name}.png").status_code == 404


def test_a_draft_has_no_card(client):
    article = page("news.NewsPage")
    article.unpublish()

    assert client.get(card_path(article)).status_code == 404


@pytest.mark.parametrize("title", ['Titre # [x] $ *gras* \\ "cité"', "ا" * 250, "<b>&amp;</b>"])
def test_no_title_breaks_the_drawing(client, title):
    article = page("news.NewsPage")
    type(article).objects.filter(pk=article.pk).update(title=title)
    article.refresh_from_db()

    assert client.get(card_path(article)).status_code == 200
