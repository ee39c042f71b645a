"""All languages together, or each when it is ready."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from academy_site.translations import publishing, releasing, reviewing
from academy_site.translations.models import ReleaseMode, State
from tests.translations.workplace import (
    BODY,
    decide,
    edit,
    french,
    job,
    languages_in,
    paragraph,
    public_words,
    review,
    submitted,
    target,
    translate,
)  # fmt: skip

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "ar")


@pytest.fixture
def held(translator, reviewer):
    """Return a page public in three languages, a change of which is held back."""
    source = french()
    for language in LANGUAGES:
        work = submitted(source, language)
        translate(work, translator)
        review(work, translator, reviewer)
    releasing.set_mode(source, ReleaseMode.TOGETHER, None)
    source = edit(source, publish=False, body=[paragraph("one", "<p>fr-autre</p>"), *BODY[1:]])
    releasing.hold(source, source.latest_revision, None)
    return source


def stored(source):
    return Page.objects.get(pk=source.pk).specific


def shown(source):
    return {"fr": public_words(stored(source))} | {
        language: public_words(target(source, language)) for language in LANGUAGES
    }


def test_nothing_of_a_held_page_is_public_until_the_last_language_is_ready(
    held, translator, reviewer
):
    before = shown(held)
    assert "fr-autre" not in before["fr"]

    for language in LANGUAGES:
        work = job(held, language)
        assert shown(held) == before
        translate(work, translator, again="zz")
        review(work, translator, reviewer)
        if language == "en":
            assert work.state == State.READY

    after = shown(held)
    assert "fr-autre" in after["fr"]
    assert {word for word in after["ar"] if word.startswith("ar-autre")} == {"ar-autrezz"}
    assert {word for word in after["en"] if word.startswith("en-autre")} == {"en-autrezz"}
    assert releasing.held_revision(held) is None
    assert {job(held, language).state for language in LANGUAGES} == {State.PUBLISHED}


def test_a_failure_publishes_none_of_them(held, translator, reviewer, monkeypatch):
    before = shown(held)
    for language in LANGUAGES:
        translate(job(held, language), translator)
        reviewing.request(job(held, language), translator)
    decide(job(held, "en"), reviewer)
    made = publishing.make_public

    def fail_for_arabic(work, user=None):
        if work.language == "ar":
            raise RuntimeError
        return made(work, user)

    monkeypatch.setattr(publishing, "make_public", fail_for_arabic)
    with pytest.raises(RuntimeError), transaction.atomic():
        decide(job(held, "ar"), reviewer)

    assert shown(held) == before


def test_a_page_that_waits_cannot_go_ahead_by_another_door(held):
    with pytest.raises(PermissionDenied), transaction.atomic():
        stored(held).latest_revision.publish()

    assert "fr-autre" not in public_words(stored(held))


def test_each_when_ready_lets_french_go_first(held):
    releasing.set_mode(held, ReleaseMode.WHEN_READY, None)

    assert "fr-autre" in public_words(stored(held))
    assert languages_in(target(held, "ar")) == {"ar"}
    assert {job(held, language).state for language in LANGUAGES} == {State.TO_CHECK}


def test_a_new_page_is_held_until_it_can_be_read_in_three_languages(translator, reviewer):
    source = french()
    source.unpublish()
    releasing.set_mode(source, ReleaseMode.TOGETHER, None)

    assert releasing.hold(source, stored(source).save_revision(), None)

    assert not stored(source).live
    for language in LANGUAGES:
        translate(job(source, language), translator)
        review(job(source, language), translator, reviewer)
    assert stored(source).live
    assert all(target(source, language).live for language in LANGUAGES)


def test_a_held_page_waits_for_its_hour_too(translator, reviewer, time_machine):
    source = french()
    source.unpublish()
    releasing.set_mode(source, ReleaseMode.TOGETHER, None)
    draft = stored(source)
    draft.go_live_at = timezone.now() + timedelta(days=2)
    releasing.hold(draft, draft.save_revision(), None)
    for language in LANGUAGES:
        translate(job(source, language), translator)
        review(job(source, language), translator, reviewer)
    assert not stored(source).live

    time_machine.move_to(timezone.now() + timedelta(days=3))

    assert releasing.release_due(print) == 1
    assert stored(source).live
    assert target(source, "ar").live
    assert releasing.release_due(print) == 0


def test_an_approved_translation_follows_french_when_it_is_published(translator, reviewer):
    source = french()
    work = submitted(source, "ar")
    translate(work, translator)
    reviewing.request(work, translator)
    source = edit(source, publish=False, title="fr-brouillon")

    decide(work, reviewer)

    assert target(source, "ar").live
