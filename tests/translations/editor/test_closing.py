"""What wagtail-localize would publish, overwrite or show to all, refused or led elsewhere."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from academy_site.translations.models import RoleKind
from tests.announcements.models import Announcement
from tests.translations import workplace
from tests.translations.editor.desk import Desk


@pytest.fixture
def chief(job):
    user = get_user_model().objects.create_superuser("chief", "chief@example.org", "password")
    return Desk(user, job)


@pytest.fixture
def target(source, job):
    workplace.translate(job, None)
    return workplace.target(source, "ar")


def stored(page):
    return Page.objects.filter(pk=page.pk).values().get()


@pytest.mark.parametrize("act", ["publish", "save", "submit", ""])
def test_a_form_sent_to_the_editor_changes_nothing(chief, target, act):
    before = stored(target)

    answer = chief.client.post(
        reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": act, "title": "fr-x"}
    )

    assert answer.status_code == 403
    assert "published by its review" in answer.content.decode()
    assert stored(target) == before


def test_converting_to_an_alias_is_refused_to_everybody(chief, target):
    before = stored(target)
    url = reverse("wagtail_localize:convert_to_alias", args=[target.pk])

    answers = [chief.client.get(url), chief.client.post(url)]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert stored(target) == before
    assert Translation.objects.filter(pk=chief.job.translation_id, enabled=True).exists()


def test_stopping_is_refused_to_everybody(chief):
    url = reverse("wagtail_localize:stop_translation", args=[chief.job.translation_id])

    assert chief.client.post(url).status_code == 403
    assert Translation.objects.get(pk=chief.job.translation_id).enabled


def test_restarting_is_refused_to_everybody(chief, target):
    Translation.objects.filter(pk=chief.job.translation_id).update(enabled=False)
    url = reverse("wagtailadmin_pages:edit", args=[target.pk])

    answer = chief.client.post(url, {"localize-restart-translation": "1"})

    assert answer.status_code == 403
    assert not Translation.objects.get(pk=chief.job.translation_id).enabled


def test_wagtails_editor_offers_neither(chief, target):
    Translation.objects.filter(pk=chief.job.translation_id).update(enabled=False)

    page = chief.client.get(reverse("wagtailadmin_pages:edit", args=[target.pk]))

    assert page.status_code == 200
    assert "localize-restart-translation" not in page.content.decode()
    assert "localize-convert-to-alias" not in page.content.decode()


def test_submitting_and_syncing_lead_to_pages_that_publish_nothing(chief, source):
    links = {
        reverse("wagtail_localize:submit_page_translation", args=[source.pk]): reverse(
            "translations:submit_page", args=[source.pk]
        ),
        reverse(
            "wagtail_localize:update_translations", args=[chief.job.translation.source_id]
        ): reverse("translations:job", args=[chief.job.pk]),
        reverse("wagtail_localize:translations_report"): reverse("translations:queue"),
        reverse("wagtail_localize:translations_report_results"): reverse("translations:queue"),
        reverse(
            "wagtail_localize:submit_snippet_translation",
            args=["announcements", "announcement", "1"],
        ): reverse("translations:submit_snippet", args=["announcements", "announcement", "1"]),
    }

    for stock, ours in links.items():
        answer = chief.client.get(stock)
        assert (answer.status_code, answer.url) == (302, ours)
        assert chief.client.post(stock, {"publish_translations": "on"}).status_code in (403, 405)


def test_syncing_publishes_nothing(chief, source, target):
    url = reverse("wagtail_localize:update_translations", args=[chief.job.translation.source_id])
    before = stored(target)

    chief.client.post(url, {"publish_translations": "on"})

    assert stored(target) == before


@pytest.fixture
def announcements(db):
    """One in each language, the French one public."""
    made = [
        Announcement.objects.create(
            title=f"{language}-avis", locale=workplace.locale(language), live=language == "fr"
        )
        for language in ("fr", "en", "ar")
    ]
    hidden = Announcement.objects.create(
        title="fr-brouillon", locale=workplace.locale("fr"), live=False
    )
    return [*made, hidden]


def names(client):
    url = reverse("wagtail_localize:snippets_api_listing", args=["announcements", "announcement"])
    answer = client.get(url)
    return {each["title"] for each in answer.json()} if answer.status_code == 200 else None


def test_snippets_are_listed_to_whom_they_are_business(job, announcements):
    desk = Desk(workplace.person("amina", ("ar", RoleKind.TRANSLATOR)), job)
    keeper = get_user_model().objects.create_user("keeper")
    stranger = get_user_model().objects.create_user("stranger")
    entry = Permission.objects.get(codename="access_admin")
    stranger.user_permissions.add(entry)
    keeper.user_permissions.add(entry, Permission.objects.get(codename="change_announcement"))

    assert names(desk.client) == {"fr-avis", "ar-avis"}
    assert names(Desk(keeper, job).client) == {each.title for each in announcements}
    assert names(Desk(stranger, job).client) is None


def test_a_form_sent_to_a_translated_snippet_changes_nothing(chief, announcements):
    french = announcements[0]
    Announcement.objects.exclude(pk=french.pk).delete()
    workplace.submitted(french, "ar")
    arabic = french.get_translation(workplace.locale("ar"))
    url = reverse("wagtailsnippets_announcements_announcement:edit", args=[arabic.pk])

    answer = chief.client.post(url, {"title": "fr-x", "text": "", "action-publish": "1"})

    assert answer.status_code == 403
    assert Announcement.objects.get(pk=arabic.pk).title == arabic.title
