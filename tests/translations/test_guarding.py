"""However a page is published, words that did not pass the gate stay inside."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from academy_site.translations.drafts import save_draft
from academy_site.translations.guarding import UnreviewedWordsError
from tests.translations.workplace import (
    french,
    job,
    locale,
    public_words,
    submitted,
    target,
    translate,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def refused(act):
    with pytest.raises(UnreviewedWordsError), transaction.atomic():
        act()


def test_a_draft_full_of_french_cannot_be_published():
    source = french()
    work = submitted(source, "ar")

    refused(save_draft(work).publish)
    refused(target(source, "ar").save_revision().publish)

    assert not target(source, "ar").live


def test_setting_a_page_live_does_not_help():
    page = target(submitted(french(), "ar").source_page.specific, "ar")
    page.live = True

    refused(page.save)
    refused(lambda: page.save(update_fields=["live"]))


def test_unreviewed_words_cannot_replace_public_ones(published, translator):
    translate(job(published, "ar"), translator, everything=True, again="zz")

    refused(save_draft(job(published, "ar")).publish)

    assert not any(word.endswith("zz") for word in public_words(target(published, "ar")))


def test_a_schedule_does_not_help(published, translator, django_user_model):
    translate(job(published, "ar"), translator, everything=True, again="zz")
    draft = save_draft(job(published, "ar"))
    # As it was scheduled before its words were looked at.
    Revision.objects.filter(pk=draft.pk).update(approved_go_live_at=timezone.now())

    with pytest.raises(CommandError):
        call_command("publish_scheduled", stderr=StringIO())

    assert not any(word.endswith("zz") for word in public_words(target(published, "ar")))


def test_unreviewed_words_cannot_be_scheduled(published, translator):
    translate(job(published, "ar"), translator, everything=True, again="zz")
    page = save_draft(job(published, "ar")).as_object()
    page.go_live_at = timezone.now() + timedelta(days=1)

    refused(page.save_revision().publish)

    assert not Page.objects.get(pk=page.pk).approved_schedule


def test_a_copy_made_by_code_is_guarded_too():
    copy = french().copy_for_translation(locale("en"))

    refused(copy.save_revision().publish)


def test_an_alias_of_a_french_page_cannot_be_public_in_another_language():
    source = french()

    refused(
        lambda: source.create_alias(
            parent=target(source.get_parent(), "ar"), update_locale=locale("ar"),
            reset_translation_key=False,
        )
    )  # fmt: skip


def test_what_touches_no_word_passes(published):
    page = target(published, "ar")
    page.locked = True
    page.save()
    page.save_revision().publish()

    assert target(published, "ar").live


def test_french_passes():
    source = french()

    source.save_revision().publish()

    assert source.live
