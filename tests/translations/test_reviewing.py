"""Four eyes, by Wagtail's own workflow: asked, returned, approved, taken back."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import TaskState

from academy_site.translations import gate, reviewing
from academy_site.translations.models import Question, Review, RoleKind, State, TranslationPolicy
from tests.translations.workplace import (
    BODY,
    decide,
    edit,
    figure,
    french,
    job,
    paragraph,
    person,
    public_words,
    review,
    submitted,
    target,
    translate,
)  # fmt: skip

pytestmark = pytest.mark.django_db


@pytest.fixture
def both():
    return person("both", ("ar", RoleKind.TRANSLATOR), ("ar", RoleKind.REVIEWER))


@pytest.fixture
def work(translator):
    made = submitted(french(), "ar")
    translate(made, translator)
    return made


def waiting_for(user):
    return [state.workflow_state.object_id for state in TaskState.objects.reviewable_by(user)]


def test_a_request_lies_on_the_reviewers_dashboard_alone(work, translator, reviewer):
    reviewing.request(work, translator)

    work.refresh_from_db()
    assert (work.state, work.review) == (State.IN_REVIEW, Review.REQUESTED)
    assert waiting_for(reviewer) == [work.target_id]
    assert waiting_for(translator) == []
    assert waiting_for(person("english", ("en", RoleKind.REVIEWER))) == []


def test_what_is_not_whole_cannot_be_reviewed(translator):
    work = submitted(french(), "ar")
    translate(work, translator, most=5)

    with pytest.raises(gate.NotReadyError) as refused:
        reviewing.request(work, translator)

    assert len(refused.value.findings) == 1


def test_a_lock_is_respected(work, translator, reviewer):
    page = target(work.source_page.specific, "ar")
    page.locked, page.locked_by = True, reviewer
    page.save()

    with pytest.raises(gate.NotReadyError):
        reviewing.request(work, translator)


def test_an_open_question_stops_the_review(work, translator):
    Question.objects.create(job=work, text="Quel sens ?", asked_by=translator)

    with pytest.raises(gate.NotReadyError):
        reviewing.request(work, translator)


def test_the_author_cannot_approve(both, reviewer):
    work = submitted(french(), "ar")
    translate(work, both)
    reviewing.request(work, reviewer)

    assert waiting_for(both) == []
    assert waiting_for(reviewer) == [work.target_id]
    with pytest.raises(PermissionDenied):
        decide(work, both)
    work.refresh_from_db()
    assert not work.is_live


def test_one_person_alone_may_where_the_house_allows_it(both):
    policy = TranslationPolicy.load()
    policy.four_eyes = False
    policy.save()
    work = submitted(french(), "ar")
    translate(work, both)

    review(work, both, both)

    assert work.state == State.PUBLISHED


def test_a_returned_translation_says_why_and_can_be_asked_for_again(work, translator, reviewer):
    reviewing.request(work, translator)
    decide(work, reviewer, "reject", comment="Relire le titre")
    assert (work.state, work.review_comment) == (State.RETURNED, "Relire le titre")

    translate(work, translator, everything=True, again="zz")
    review(work, translator, reviewer)

    assert work.state == State.PUBLISHED
    assert "ar-deuxzz" in public_words(target(work.source_page.specific, "ar"))


def test_a_request_can_be_taken_back(work, translator, reviewer):
    reviewing.request(work, translator)

    reviewing.withdraw(work, translator)

    work.refresh_from_db()
    assert (work.state, waiting_for(reviewer)) == (State.IN_PROGRESS, [])


def test_changed_french_ends_the_review(work, translator, reviewer):
    reviewing.request(work, translator)

    edit(work.source_page.specific, body=[paragraph("one", "<p>fr-autre</p>"), *BODY[1:]])

    work.refresh_from_db()
    assert (work.state, waiting_for(reviewer)) == (State.TO_CHECK, [])


def test_changed_facts_do_not_end_the_review(work, translator, reviewer):
    reviewing.request(work, translator)

    edit(work.source_page.specific, body=[*BODY[:2], figure("figure", "99", "fr-part")])

    work.refresh_from_db()
    assert (work.state, waiting_for(reviewer)) == (State.IN_REVIEW, [work.target_id])
    decide(work, reviewer)
    assert target(work.source_page.specific, "ar").body[2].value["value"] == 99


def test_facts_pass_a_review_of_a_public_page(work, translator, reviewer):
    source = work.source_page.specific
    review(work, translator, reviewer)
    translate(work, translator, everything=True, again="zz")
    reviewing.request(work, translator)

    edit(source, body=[*BODY[:2], figure("figure", "99", "fr-part")])

    work.refresh_from_db()
    assert target(source, "ar").body[2].value["value"] == 99
    assert (work.state, waiting_for(reviewer)) == (State.IN_REVIEW, [work.target_id])
    decide(work, reviewer)
    assert work.state == State.PUBLISHED
    assert "ar-deuxzz" in public_words(target(source, "ar"))


def test_a_question_asked_during_the_review_stops_the_approval(work, translator, reviewer):
    reviewing.request(work, translator)
    Question.objects.create(job=work, text="Quel sens ?", asked_by=translator)

    with pytest.raises(PermissionDenied):
        decide(work, reviewer)

    assert not target(work.source_page.specific, "ar").live


def test_nothing_to_review_is_said(work, translator, reviewer):
    review(work, translator, reviewer)

    with pytest.raises(gate.NotReadyError):
        reviewing.request(job(work.source_page, "ar"), translator)


def test_a_review_is_the_task_of_wagtails_own_workflow(work, translator, reviewer, client):
    reviewing.request(work, translator)
    page = target(work.source_page.specific, "ar")
    client.force_login(reviewer)

    state = page.current_workflow_task_state
    answer = client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    )

    assert answer.status_code == 302
    assert target(work.source_page.specific, "ar").live
