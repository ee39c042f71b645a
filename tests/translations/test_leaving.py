"""An officer hears what becomes of the translations before a page goes, and may choose."""

from __future__ import annotations

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page, ReferenceIndex

from academy_site.translations import gate
from sessions.models import SittingParticipation
from tests.editorial.conftest import enter
from tests.translations.workplace import edit, french, job, submitted, target

pytestmark = pytest.mark.django_db
__all__ = ["enter"]


def said(answer):
    return [str(message) for message in answer.context["messages"]]


def confirm_move(published, destination):
    return reverse("wagtailadmin_pages:move_confirm", args=[published.pk, destination.pk])


def test_a_move_says_that_translations_move_along_and_they_do(enter, published):
    parent = french()
    submitted(parent, "ar")
    url = confirm_move(published, parent)
    officer = enter("officer")

    asked = officer.get(url)
    officer.post(url)

    assert ["Arabe" in message for message in said(asked)] == [True]
    assert target(published, "ar").get_parent().pk == target(parent, "ar").pk
    assert target(published, "ar").live


def test_a_move_below_what_is_not_translated_says_so_and_unpublishes(enter, published):
    parent = french()
    url = confirm_move(published, parent)
    officer = enter("officer")

    asked = officer.get(url)
    answer = officer.post(url)

    assert ["Arabe" in message for message in said(asked)] == [True]
    assert answer.status_code == 302
    assert not target(published, "ar").live


def test_deleting_can_keep_the_translations_as_drafts(enter, published):
    arabic = target(published, "ar").pk
    url = reverse("wagtailadmin_pages:delete", args=[published.pk])
    officer = enter("officer")

    asked = officer.get(url)
    officer.post(url, {"keep_translations": "yes"})

    assert 'name="keep_translations"' in asked.content.decode()
    assert not Page.objects.filter(pk=published.pk).exists()
    assert not Page.objects.get(pk=arabic).live


def test_a_translation_that_was_kept_can_go_no_further(enter, published):
    edit(published, title="fr-autre titre")
    arabic = job(published, "ar")
    enter("officer").post(
        reverse("wagtailadmin_pages:delete", args=[published.pk]), {"keep_translations": "yes"}
    )

    with translation.override("en"):
        found = [problem.message for problem in gate.findings(arabic)]
    sheet = enter("admin").get(reverse("translations:job", args=[arabic.pk]))

    assert found == ["The French version was deleted."]
    assert sheet.status_code == 404


def test_who_may_not_delete_cannot_by_that_way_either(enter, published):
    url = reverse("wagtailadmin_pages:delete", args=[published.pk])

    enter("reviewer").post(url, {"keep_translations": "yes"})

    assert Page.objects.filter(pk=published.pk).exists()


def refer(page):
    """Let something need a page: a reference as Wagtail's index keeps it, of a protected kind."""
    kind = ContentType.objects.get_for_model(SittingParticipation)
    path = "person"
    ReferenceIndex.objects.create(
        content_type=kind, base_content_type=kind, object_id="1", model_path=path,
        content_path=path, content_path_hash=ReferenceIndex._get_content_path_hash(path),
        to_content_type=ContentType.objects.get_for_model(Page), to_object_id=str(page.pk),
    )  # fmt: skip


def put_below(page):
    """Give a page another below it."""
    french().move(page, pos="last-child")


@pytest.mark.parametrize("happen", [refer, put_below])
def test_what_something_needs_is_not_deleted_alone_either(enter, published, happen):
    happen(published)
    url = reverse("wagtailadmin_pages:delete", args=[published.pk])

    answer = enter("officer").post(url, {"keep_translations": "yes"})

    assert answer.status_code == 302
    assert answer.url == url
    assert Page.objects.filter(pk=published.pk).exists()
    assert target(published, "ar").live


def privacy(published):
    return reverse("wagtailadmin_pages:set_privacy", args=[published.pk])


def test_restricting_asks_what_becomes_of_the_public_languages(enter, published):
    officer = enter("officer", "en")

    asked = officer.get(privacy(published)).json()["html"]
    target(published, "ar").unpublish()
    not_asked = officer.get(privacy(published)).json()["html"]

    assert "public translations (Arabic)" in asked
    assert 'name="translations"' not in not_asked


def test_restricted_along_they_stay_for_the_same_readers(enter, published):
    officer = enter("officer")

    officer.post(privacy(published), {"restriction_type": "login", "translations": "along"})

    arabic = target(published, "ar")
    assert arabic.live
    assert [each.restriction_type for each in arabic.view_restrictions.all()] == ["login"]


def test_taken_offline_they_do_not_come_back_by_themselves(enter, published):
    officer = enter("officer")

    officer.post(privacy(published), {"restriction_type": "login", "translations": "offline"})
    after = target(published, "ar")
    published.get_latest_revision().publish()

    assert (after.live, target(published, "ar").live) == (False, False)
    assert after.view_restrictions.count() == 1


def test_a_refused_or_lifted_restriction_takes_nothing_offline(enter, published):
    officer = enter("officer")

    refused = officer.post(privacy(published), {"restriction_type": "x", "translations": "offline"})
    officer.post(privacy(published), {"restriction_type": "none", "translations": "offline"})

    assert refused.json()["step"] == "set_privacy"
    assert target(published, "ar").live


def test_who_may_not_restrict_is_refused_by_this_way_too(enter, published, client):
    translator = enter("translator-ar")

    answers = [
        asker.post(privacy(published), {"restriction_type": "login", "translations": "offline"})
        for asker in (translator, client)
    ]

    assert [answer.status_code for answer in answers] == [403, 302]
    assert target(published, "ar").live
    assert not published.view_restrictions.exists()


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_schedule_says_that_an_expiring_page_takes_them_along(enter, published, language):
    answer = enter("officer", language).get(reverse("wagtailadmin_pages:edit", args=[published.pk]))

    with translation.override(language):
        panel = answer.context["edit_handler"].form.fields  # the dialog is part of the form
        said = gettext(
            "The page’s translations are taken offline at the same moment and kept as "
            "drafts; they come back when this page is published again."
        )
    assert "expire_at" in panel
    assert said in answer.content.decode()
