"""Sending pages to the translators, with whom and until when."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from academy_site.base import clock
from academy_site.translations.models import Priority, TranslationJob
from academy_site.translations.queue.buttons import page_buttons
from sessions.models import SessionPage
from tests.demo_pages import page
from tests.factories import FAR_DAY
from tests.translations.visiting import act, address, enter, somebody, was_refused
from tests.translations.workplace import locale


@pytest.fixture
def session() -> SessionPage:
    """A French session with a page below it, nothing of it sent anywhere."""
    made = SessionPage(
        title="fr-session", slug="fr-session", lead="fr-chapeau", number=24,
        start_date=FAR_DAY, end_date=FAR_DAY, city="Rabat",
    )  # fmt: skip
    page("plenary.SessionIndexPage").add_child(instance=made)
    made.save_revision().publish()
    below = page("plenary.SpeakersPage").specific_class(title="fr-intervenants", slug="fr-i")
    made.add_child(instance=below)
    below.save_revision().publish()
    return made


def said(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def test_a_whole_session_goes_out_in_two_languages_by_a_day(session: SessionPage) -> None:
    due = clock.today() + timedelta(days=60)
    person = somebody("translator-ar")
    client = enter("officer")
    form = client.get(address("submit_page", session.pk)).context["form"]

    response = act(
        client, "submit_page", session.pk,
        locales=[locale("en").pk, locale("ar").pk], subtree="on", due=due.isoformat(),
        assignee_ar=person.pk, priority=Priority.HIGH, note="fr-note",
    )  # fmt: skip

    jobs = TranslationJob.objects.filter(source_page__in=session.get_descendants(inclusive=True))
    assert form["subtree"].initial is True
    assert len(jobs) == 4
    assert {(job.due, job.priority, job.note) for job in jobs} == {(due, Priority.HIGH, "fr-note")}
    assert {(job.language, job.assignee) for job in jobs} == {("ar", person), ("en", None)}
    words = sum(job.words_left for job in jobs)
    assert "4 translations were sent to the translators." in said(response)
    assert f"{words} words are to be translated." in said(response)
    assert not any(job.is_live for job in jobs)


def test_a_page_goes_out_alone_when_asked_so(session: SessionPage) -> None:
    act(
        enter("officer"), "submit_page", session.pk,
        locales=[locale("ar").pk], priority=Priority.NORMAL,
    )  # fmt: skip

    assert TranslationJob.objects.get(source_page=session).language == "ar"
    assert not TranslationJob.objects.filter(source_page__in=session.get_children()).exists()


def test_languages_that_lack_the_page_are_ticked(session: SessionPage) -> None:
    client = enter("officer")
    act(client, "submit_page", session.pk, locales=[locale("en").pk], priority=Priority.NORMAL)

    field = client.get(address("submit_page", session.pk)).context["form"].fields["locales"]

    assert field.initial == [locale("ar").pk]
    with translation.override("en"):
        labels = [label for _key, label in field.choices]
    assert labels == ["English: Not started, 0%", "Arabic"]


def test_a_day_that_is_past_is_no_due_date(session: SessionPage) -> None:
    yesterday = clock.today() - timedelta(days=1)
    response = enter("officer").post(
        address("submit_page", session.pk),
        {"locales": [locale("ar").pk], "priority": Priority.NORMAL, "due": yesterday.isoformat()},
    )

    assert response.context["form"].errors["due"] == ["This day is past."]
    assert not TranslationJob.objects.filter(source_page=session).exists()


@pytest.mark.parametrize("account", ["translator-ar", "reviewer"])
def test_translators_send_nothing(session: SessionPage, account: str) -> None:
    response = act(
        enter(account), "submit_page", session.pk,
        locales=[locale("ar").pk], priority=Priority.NORMAL,
    )  # fmt: skip

    assert was_refused(response)
    assert not TranslationJob.objects.filter(source_page=session).exists()


def test_what_may_not_be_edited_may_not_be_sent(session: SessionPage) -> None:
    for group in somebody("officer").groups.all():
        group.page_permissions.all().delete()

    assert was_refused(enter("officer").get(address("submit_page", session.pk), follow=True))


def test_a_translation_is_not_translated_again(session: SessionPage) -> None:
    arabic = page("home.HomePage", "ar")

    assert enter("admin").get(address("submit_page", arabic.pk)).status_code == 404


def test_the_way_leads_from_the_page(session: SessionPage) -> None:
    client = enter("officer")
    url = address("submit_page", session.pk)

    for name in ("wagtailadmin_pages:edit", "wagtailadmin_explore"):
        assert url in client.get(reverse(name, args=[session.pk])).content.decode()

    listing = reverse("wagtailadmin_explore", args=[session.get_parent().pk])
    assert url in client.get(listing).content.decode()


def test_there_is_no_way_from_a_translation_or_for_a_translator(session: SessionPage) -> None:
    arabic: Page = page("home.HomePage", "ar")

    assert not list(page_buttons(arabic, somebody("admin")))
    assert not list(page_buttons(session, somebody("translator-ar")))
    assert [button.url for button in page_buttons(session, somebody("officer"))] == [
        address("submit_page", session.pk)
    ]
