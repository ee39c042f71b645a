"""A wrong page can be saved as a draft, with a warning, and cannot be published."""

from __future__ import annotations

import json
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext

from academy_site.people.models import Person
from news.models import NewsIndexPage, NewsPage
from sessions.models import ProgrammePage, SittingPage
from tests.editorial.conftest import Enter
from tests.editorial.sitting_form import part, sitting_data, slot

LANGUAGES = ("fr", "en", "ar")
pytestmark = pytest.mark.django_db


def busy_in(sitting: SittingPage) -> tuple[Person, str, str]:
    """Return somebody who speaks in a sitting, and when."""
    talk = next(block for block in sitting.slots if block.value["people"])
    person = next(who["person"] for who in talk.value["people"] if who["person"])
    return person, f"{talk.value['start']:%H:%M}", f"{talk.value['end']:%H:%M}"


def wrong_sittings(sitting: SittingPage) -> dict[str, tuple[dict[str, Any], str, dict[str, Any]]]:
    """Return forms with one fault each: the form, the fault's text in the code, its particulars."""
    person, start, end = busy_in(sitting)
    free = Person.objects.exclude(pk=person.pk).last()
    far = {"date": "2026-05-19", "start": "05:00", "end": "08:00"}
    return {
        "ends before it starts": (
            sitting_data(date="2026-05-19", start="07:00", end="06:00"),
            "The sitting ends before it starts.",
            {},
        ),
        "outside the session": (
            sitting_data(date="2026-06-01"),
            "This day is not one of the session’s days.",
            {},
        ),
        "slot outside": (
            sitting_data(slot("talk", "08:00", "09:00", part(free)), **{**far, "end": "08:30"}),
            "it lies outside its sitting",
            {},
        ),
        "slot ends before it starts": (
            sitting_data(slot("pause", "07:00", "06:00"), **far),
            "it ends before it starts",
            {},
        ),
        "overlap": (
            sitting_data(slot("pause", "05:00", "06:00"), slot("pause", "05:30", "07:00"), **far),
            "it overlaps with slot %(other)d",
            {"other": 1},
        ),
        "nobody": (sitting_data(slot("talk", "05:00", "06:00"), **far), "nobody speaks in it", {}),
        "speaks elsewhere": (
            sitting_data(slot("talk", start, end, part(person)), start=start, end=end),
            "%(person)s takes part in “%(sitting)s” at the same time",
            {"person": person.pk, "sitting": sitting.title},
        ),
        "reports here, speaks elsewhere": (
            sitting_data(
                people=[{"role": "rapporteur", "person": str(person.pk)}], start=start, end=end
            ),
            "%(person)s takes part in “%(sitting)s” at the same time",
            {"person": person.pk, "sitting": sitting.title},
        ),
        "twice at once": (
            sitting_data(
                slot("talk", "05:00", "06:00", part(free)),
                slot("talk", "05:30", "07:00", part(free)),
                **far,
            ),
            "%(person)s takes part in slot %(other)d at the same time",
            {"person": free.pk, "other": 1},
        ),
    }


FAULTS = (
    "ends before it starts",
    "outside the session",
    "slot outside",
    "slot ends before it starts",
    "overlap",
    "nobody",
    "speaks elsewhere",
    "reports here, speaks elsewhere",
    "twice at once",
)


def said(text: str, particulars: dict[str, Any], language: str) -> str:
    """Return a fault as the admin's page shows it in a language."""
    with translation.override(language):
        if "person" in particulars:
            person = str(Person.objects.get(pk=particulars["person"]))
            particulars = {**particulars, "person": person}
        return escape(gettext(text) % particulars)


def add_url(sitting: SittingPage) -> str:
    return reverse(
        "wagtailadmin_pages:add", args=["plenary", "sittingpage", sitting.get_parent().pk]
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_sitting_is_saved_with_a_warning(
    enter: Enter, sitting: SittingPage, fault: str, language: str
) -> None:
    data, text, particulars = wrong_sittings(sitting)[fault]

    answer = enter("officer", language).post(add_url(sitting), data, follow=True)

    draft = SittingPage.objects.get(slug=data["slug"])
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert not draft.live
    assert said(text, particulars, language) in answer.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_sitting_is_not_published(
    enter: Enter, sitting: SittingPage, fault: str, language: str
) -> None:
    data, text, particulars = wrong_sittings(sitting)[fault]
    data["action-publish"] = "action-publish"

    answer = enter("officer", language).post(add_url(sitting), data)

    assert answer.status_code == 200
    assert not SittingPage.objects.filter(slug=data["slug"]).exists()
    page = answer.content.decode()
    expected = said(text, particulars, language)
    # The errors of a StreamField reach its widget as JSON.
    assert expected in page or escape(json.dumps(unescape(expected))[1:-1]) in page


def test_a_right_sitting_is_published(officer: Client, sitting: SittingPage) -> None:
    somebody = Person.objects.first()
    data = sitting_data(
        slot("talk", "05:00", "05:30", part(somebody)),
        slot("pause", "05:30", "06:00", title=""),
        date="2026-05-19", start="05:00", end="06:00",
        people=[{"role": "moderator", "person": str(somebody.pk)}],
    )  # fmt: skip
    data["action-publish"] = "action-publish"

    officer.post(add_url(sitting), data)

    page = SittingPage.objects.get(slug=data["slug"])
    assert page.live
    assert [row.person for row in page.people.all()] == [somebody]


def test_every_sitting_of_the_demo_is_in_order() -> None:
    sittings = SittingPage.objects.filter(locale__language_code="fr")

    assert [problem for sitting in sittings for problem in sitting.find_problems()] == []


def news_data(**fields: str) -> dict[str, str]:
    return {
        "title": "Une nouvelle",
        "slug": "une-nouvelle",
        "date": "2026-05-01",
        "lead": "En deux phrases.",
        "body-count": "0",
        "key_figures-count": "0",
        "picture-count": "0",
        "changes-count": "0",
        "source_language": "fr",
        "source_access": "unknown",
        **{f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")},
        **fields,
    }


WRONG_NEWS = [
    ({}, "Name the outlet, or say in the note on the source why it is not known."),
    (
        {"source_outlet": "L’Opinion", "source_date": "2026-05-02"},
        "The source cannot be later than our own article.",
    ),
    ({"source_outlet": "L’Opinion", "lead": ""}, "Write a summary in the Academy’s own words."),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fields", "text"), WRONG_NEWS)
def test_news_without_a_sound_source(
    enter: Enter, fields: dict[str, str], text: str, language: str
) -> None:
    client = enter("officer", language)
    index = NewsIndexPage.objects.get(locale__language_code="fr")
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])

    refused = client.post(url, news_data(**fields, **{"action-publish": "action-publish"}))
    saved = client.post(url, news_data(**fields), follow=True)

    assert refused.status_code == 200
    assert said(text, {}, language) in refused.content.decode()
    assert said(text, {}, language) in saved.content.decode()
    assert not NewsPage.objects.get(slug="une-nouvelle").live


def test_autosave_is_answered_without_a_message(officer: Client, sitting: SittingPage) -> None:
    data = sitting_data(date="2026-06-01")

    answer = officer.post(add_url(sitting), data, headers={"Accept": "application/json"})

    assert answer.json()["success"]
    page = officer.get(reverse("wagtailadmin_home")).content.decode()
    assert said("This day is not one of the session’s days.", {}, "fr") not in page


def test_a_wrong_page_stops_publishing_in_bulk(officer: Client, sitting: SittingPage) -> None:
    officer.post(add_url(sitting), data := sitting_data(date="2026-06-01"))
    draft = SittingPage.objects.get(slug=data["slug"])
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    answer = officer.post(f"{url}?id={draft.pk}", {"include_descendants": ""}, follow=True)

    draft.refresh_from_db()
    assert not draft.live
    assert said("This day is not one of the session’s days.", {}, "fr") in answer.content.decode()


def test_moving_a_session_warns_of_its_sittings(officer: Client) -> None:
    session = ProgrammePage.objects.filter(locale__language_code="fr").first().get_parent().specific
    session.end_date = date(2026, 5, 20)
    session.save_revision(clean=False)

    page = officer.get(reverse("wagtailadmin_pages:edit", args=[session.pk])).content.decode()

    last_day = SittingPage.objects.filter(locale__language_code="fr", date="2026-05-21").first()
    text = "“%(sitting)s” is on a day that is not one of the session’s days."
    assert said(text, {"sitting": last_day.title}, "fr") in page


def test_what_no_page_can_say_is_left_out_of_titles_and_texts(officer: Client) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="fr")
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])

    officer.post(url, news_data(title="Deux\x0blignes", lead="Un\x08 résumé."))

    draft = NewsPage.objects.get(slug="une-nouvelle")
    assert (draft.title, draft.lead) == ("Deuxlignes", "Un résumé.")


@pytest.mark.parametrize("number", ["1e9000000", "1e25", "-1e16", "1.0000001"])
def test_a_figure_that_nobody_can_read_is_refused(officer: Client, number: str) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="fr")
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])
    figure = {
        "key_figures-count": "1", "key_figures-0-deleted": "", "key_figures-0-order": "0",
        "key_figures-0-type": "figure", "key_figures-0-value-value": number,
        "key_figures-0-value-unit": "", "key_figures-0-value-label": "Ce qu’il compte",
        "key_figures-0-value-as_of": "",
    }  # fmt: skip

    answer = officer.post(url, news_data(source_outlet="L’Opinion", **figure))

    assert answer.status_code == 200
    assert not NewsPage.objects.filter(slug="une-nouvelle").exists()
