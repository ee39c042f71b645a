"""Ways round the review that somebody could stumble into: each is closed."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail_localize.models import OverridableSegment, SegmentOverride

from academy_site.translations import (
    added_texts,
    gate,
    publishing,
    releasing,
    reviewing,
    segments,
)
from academy_site.translations.models import (
    Release,
    ReleaseMode,
    Review,
    RoleKind,
    State,
    TranslationReviewTask,
)
from academy_site.translations.submitting import submit
from home.models import StandardPage
from tests.demo_pages import page
from tests.translations.workplace import (
    BODY,
    decide,
    edit,
    figure,
    french,
    in_language,
    job,
    paragraph,
    person,
    public_words,
    review,
    submitted,
    target,
    translate,
    write,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(translator, reviewer):
    source = french()
    for language in ("ar", "en"):
        work = submitted(source, language)
        translate(work, translator)
        review(work, translator, reviewer)
    return Page.objects.get(pk=source.pk).specific


def link_of(work):
    return OverridableSegment.objects.get(
        source=work.translation.source, context__path__contains="example"
    )


def choose(work, value, user):
    return SegmentOverride.objects.update_or_create(
        context=link_of(work).context,
        locale=work.translation.target_locale,
        defaults={"data_json": json.dumps(value), "last_translated_by": user},
    )[0]


def html(source, language="ar"):
    return target(source, language).body[0].value.source


# The review.


def test_a_disabled_task_approves_nothing(translator):
    work = submitted(french(), "ar")
    translate(work, translator)
    reviewing.request(work, translator)

    TranslationReviewTask.objects.get().deactivate()

    work.refresh_from_db()
    assert (work.state, work.is_live) == (State.IN_PROGRESS, False)


def test_a_locked_page_is_not_approved(translator, reviewer):
    work = submitted(french(), "ar")
    translate(work, translator)
    reviewing.request(work, translator)
    locked = target(work.source_page.specific, "ar")
    locked.locked, locked.locked_by = True, person("chief")
    locked.save()

    with pytest.raises(PermissionDenied):
        decide(work, reviewer)


def test_of_two_decisions_the_second_finds_the_first(translator, reviewer):
    work = submitted(french(), "ar")
    translate(work, translator)
    reviewing.request(work, translator)
    stale = reviewing.current_state(work).current_task_state
    decide(work, reviewer)

    with pytest.raises(PermissionDenied):
        stale.task.specific.on_action(stale, reviewer, "reject", comment="Non")

    work.refresh_from_db()
    assert (work.state, work.is_live) == (State.PUBLISHED, True)


def test_a_text_added_after_the_approval_ends_it(published, translator, reviewer):
    releasing.set_mode(published, ReleaseMode.TOGETHER, None)
    source = edit(published, publish=False, lead="fr-neuf")
    releasing.hold(source, source.latest_revision, None)
    work = job(source, "ar")
    translate(work, translator)
    review(work, translator, reviewer)
    assert work.review == Review.APPROVED

    added_texts.save(work, "search_description", "ar-ajout", translator)

    work.refresh_from_db()
    assert (work.review, work.changed_by) == (Review.NONE, translator)


def test_a_returned_translation_stays_returned_when_facts_change(translator, reviewer, published):
    work = job(published, "ar")
    translate(work, translator, everything=True, again="zz")
    reviewing.request(work, translator)
    decide(work, reviewer, "reject", comment="Relire")

    edit(published, body=[*BODY[:2], figure("figure", "77", "fr-part")])

    work.refresh_from_db()
    assert (work.state, work.review_comment) == (State.RETURNED, "Relire")
    assert target(published, "ar").body[2].value["value"] == 77


# Values chosen instead of the source's.


def test_a_chosen_link_waits_for_its_review(published, translator, reviewer):
    work = job(published, "ar")
    choose(work, "https://example.org/ar", translator)

    work.refresh_from_db()
    assert (work.state, work.segments_unpublished) == (State.IN_PROGRESS, 1)
    assert "example.org/ar" not in html(published)
    published.unpublish()
    Page.objects.get(pk=published.pk).get_latest_revision().publish()
    assert "example.org/ar" not in html(published)

    review(work, translator, reviewer)
    assert "example.org/ar" in html(published)
    assert work.state == State.PUBLISHED


def test_who_chose_a_link_does_not_approve_it(published):
    both = person("both", ("ar", RoleKind.TRANSLATOR), ("ar", RoleKind.REVIEWER))
    work = job(published, "ar")
    choose(work, "https://example.org/ar", both)
    reviewing.request(work, both)

    with pytest.raises(PermissionDenied):
        decide(work, both)


def test_a_choice_taken_back_has_to_be_read_too(published, translator, reviewer):
    work = job(published, "ar")
    chosen = choose(work, "https://example.org/ar", translator)
    review(work, translator, reviewer)

    chosen.delete()

    work.refresh_from_db()
    assert (work.state, work.segments_unpublished) == (State.IN_PROGRESS, 1)
    assert "example.org/ar" in html(published)
    review(work, translator, reviewer)
    assert "example.org/ar" not in html(published)


# What is public, and what is said to be.


def test_a_source_that_goes_back_does_not_pass_old_words_off_as_public(
    published, translator, reviewer
):
    first = published.title
    edit(published, title="fr-autre")
    work = job(published, "ar")
    translate(work, translator)
    review(work, translator, reviewer)

    edit(published, title=first)

    work.refresh_from_db()
    assert (work.state, work.segments_unpublished) == (State.IN_PROGRESS, 1)
    review(work, translator, reviewer)
    assert target(published, "ar").title == in_language(first, "ar")


def test_words_left_out_by_an_override_are_not_taken_for_public(translator):
    source = french(body=[paragraph("two", "<p>fr-un</p><p>fr-deux</p>")])
    work = submitted(source, "ar")
    for segment in segments.listing(work):
        if segment.source != "fr-deux":
            write(work, segment, in_language(segment.source, "ar"), translator)

    publishing.override(work, None, "Conférence de presse")

    work.refresh_from_db()
    assert "ar-un" not in public_words(target(source, "ar"))
    assert work.segments_unpublished == 1


def test_an_override_of_what_is_held_is_refused_in_words(published, translator):
    releasing.set_mode(published, ReleaseMode.TOGETHER, None)
    published.unpublish()
    source = edit(published, publish=False, lead="fr-neuf")
    releasing.hold(source, source.latest_revision, None)

    with pytest.raises(gate.NotReadyError):
        publishing.override(job(source, "ar"), None, "Pressé")


# Places and hours.


def test_a_translation_does_not_escape_the_restriction_of_its_page(published, translator, reviewer):
    private = french()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    published.move(private, pos="last-child")
    work = job(published, "ar")
    work.refresh_from_db()
    assert not work.is_live

    assert gate.findings(work)
    submitted(private, "ar")
    submit(
        Page.objects.get(pk=published.pk).specific, [Locale.objects.get(language_code="ar")], None
    )

    assert target(published, "ar").get_parent().pk == target(private, "ar").pk
    assert gate.findings(job(published, "ar")) == []


def test_a_translation_has_no_hours_of_its_own(translator, reviewer, time_machine):
    source = french(
        go_live_at=timezone.now() - timedelta(days=1), expire_at=timezone.now() + timedelta(days=9)
    )
    work = submitted(source, "ar")
    translate(work, translator)
    review(work, translator, reviewer)

    arabic = target(source, "ar")
    assert (arabic.live, arabic.go_live_at, arabic.expire_at) == (True, None, None)


def test_a_page_scheduled_before_it_had_to_wait_stops_no_other(published, time_machine):
    releasing.set_mode(published, ReleaseMode.WHEN_READY, None)
    tomorrow = timezone.now() + timedelta(days=1)
    edit(published, lead="fr-neuf", go_live_at=tomorrow)
    other = french()
    edit(other, lead="fr-autre", go_live_at=tomorrow)

    releasing.set_mode(Page.objects.get(pk=published.pk), ReleaseMode.TOGETHER, None)
    time_machine.move_to(tomorrow + timedelta(hours=1))
    call_command("publish_scheduled")

    assert "fr-autre" in public_words(Page.objects.get(pk=other.pk).specific)
    assert "fr-neuf" not in public_words(Page.objects.get(pk=published.pk).specific)
    assert releasing.held_revision(published) is not None


def test_what_is_taken_down_while_a_version_is_held_stays_down(published, translator, reviewer):
    releasing.set_mode(published, ReleaseMode.TOGETHER, None)
    source = edit(published, publish=False, lead="fr-neuf")
    releasing.hold(source, source.latest_revision, None)

    Page.objects.get(pk=source.pk).specific.unpublish()

    assert releasing.held_revision(source) is None
    assert releasing.release_due(print) == 0
    assert not Page.objects.get(pk=source.pk).live


def test_one_held_page_that_fails_is_reported_and_keeps_no_other_waiting(published):
    others = french(), french()
    for number, source in enumerate(others):
        source.unpublish()
        releasing.set_mode(source, ReleaseMode.WHEN_READY, None)
        draft = edit(source, publish=False, lead="fr-neuf")
        if not number:
            draft.title = ""
        Release.objects.filter(page=source).update(held=draft.save_revision(clean=False))
    told = []

    assert releasing.release_due(told.append) == 1

    assert [source.title in line for source in others[:1] for line in told] == [True]
    assert Page.objects.get(pk=others[1].pk).live


def test_a_new_page_of_a_kind_that_waits_begins_as_a_draft(monkeypatch):
    monkeypatch.setattr(StandardPage, "release_mode", ReleaseMode.TOGETHER)
    made = StandardPage(title="fr-neuve", slug="fr-neuve")

    page("home.HomePage").add_child(instance=made)

    assert not Page.objects.get(pk=made.pk).live


# Ends.


def test_a_language_can_be_deleted(translator):
    spanish = Locale.objects.create(language_code="es")
    source = french()
    work = submit(source, [spanish], None)[0]
    translate(work, translator, most=1)
    for found in Page.objects.filter(locale=spanish).order_by("-depth"):
        found.delete()

    with transaction.atomic():
        spanish.delete()

    assert not Locale.objects.filter(language_code="es").exists()
