"""What is wrong with a draft, asked for by an editor that has saved of itself."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext

from academy_site.editorial.warnings import warnings_of
from news.models import NewsPage
from tests.demo_pages import LANGUAGES, page
from tests.editorial.conftest import Enter

pytestmark = pytest.mark.django_db
NOT_YET = "This draft can be saved, but not published until this is put right:"
NO_SUMMARY = "Write a summary in the Academy’s own words."


@pytest.fixture
def draft() -> NewsPage:
    """Return a public article whose draft has no summary."""
    found = page("news.NewsPage")
    found.lead = ""
    found.save_revision()
    return found


def address(of: NewsPage) -> str:
    return reverse("draft_problems", args=[of.pk])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_said_in_the_editors_language(
    enter: Enter, draft: NewsPage, language: str
) -> None:
    [warning] = enter("officer", language).get(address(draft)).json()["warnings"]

    with translation.override(language):
        assert warning.startswith(escape(gettext(NOT_YET)))
        assert f"<li>{escape(gettext(NO_SUMMARY))}</li>" in warning


def test_what_is_put_right_is_said_no_more(officer: Client, draft: NewsPage) -> None:
    draft.lead = "En deux phrases."
    draft.save_revision()

    assert officer.get(address(draft)).json() == {"warnings": []}


def test_what_is_said_is_text(draft: NewsPage) -> None:
    sitting = page("plenary.SittingPage")
    sitting.title = "<b>gras</b>"

    assert "<b>" not in "".join(warnings_of(sitting))


def test_it_is_told_to_those_who_may_edit_the_page(enter: Enter, draft: NewsPage) -> None:
    assert Client().get(address(draft)).status_code == 302
    assert enter("translator-ar", "ar").get(address(draft)).status_code in {302, 403}
    stranger = Client()
    nobody = get_user_model().objects.create_user("nobody", is_staff=True)
    stranger.force_login(nobody)
    assert stranger.get(address(draft)).status_code == 302
    assert enter("officer", "fr").get(reverse("draft_problems", args=[10**6])).status_code == 404


def test_the_editor_says_it_when_it_is_opened(officer: Client, draft: NewsPage) -> None:
    text = officer.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()

    assert 'class="warning draft-problems"' in text or 'class="draft-problems warning"' in text
