"""A card's address changes with what the card says, and only then."""

import pytest

from academy_site.base.cards.addresses import card_path
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


def test_every_language_has_a_card_of_its_own():
    paths = {card_path(page("plenary.SessionPage", code)) for code in LANGUAGES}

    assert len(paths) == 3
    assert all(path.startswith("/cards/") and path.endswith(".png") for path in paths)


def test_another_title_is_another_address_and_another_lead_is_not():
    session = page("plenary.SessionPage")
    before = card_path(session)

    session.lead = "Autre chose."
    same = card_path(session)
    session.title = "Autre titre"

    assert same == before
    assert card_path(session) != before
