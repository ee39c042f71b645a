"""Review and publication from the sheet: by whom, to what end, and who is refused."""

from __future__ import annotations

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState

from academy_site.translations import segments
from academy_site.translations.models import (
    Question,
    Review,
    State,
    TranslationJob,
    TranslationPolicy,
)
from tests.translations.visiting import (
    act,
    actions,
    address,
    elements,
    enter,
    somebody,
    text_of,
    was_refused,
)
from tests.translations.workplace import languages_in, target, write

pytestmark = pytest.mark.django_db


def french_page(job):
    return job.source_page.specific


@pytest.fixture
def requested(translated):
    """The job, lying with the review."""
    act(enter("translator-ar"), "request_review", translated.pk)
    translated.refresh_from_db()
    return translated


def test_the_translator_asks_for_a_review(requested):
    assert requested.review == Review.REQUESTED
    assert requested.review_authors == [somebody("translator-ar").pk]
    assert TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).count() == 1


def test_unfinished_words_are_not_reviewed(work):
    response = act(enter("translator-ar"), "request_review", work.pk)

    work.refresh_from_db()
    assert work.review == Review.NONE
    assert "6 segments have no words yet." in response.content.decode()


@pytest.mark.parametrize("name", ["officer", "translator-en"])
def test_others_do_not_ask_for_a_review(translated, name):
    assert was_refused(act(enter(name), "request_review", translated.pk))

    translated.refresh_from_db()
    assert translated.review == Review.NONE


def test_the_translator_takes_the_request_back(requested):
    act(enter("translator-ar"), "withdraw", requested.pk)

    requested.refresh_from_db()
    assert requested.review == Review.NONE
    assert not TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).exists()


def test_there_is_nothing_to_take_back_twice(requested):
    client = enter("translator-ar")
    act(client, "withdraw", requested.pk)

    response = act(client, "withdraw", requested.pk)

    assert "No review is under way." in response.content.decode()


def test_a_reviewer_approves_and_the_words_are_public(requested):
    response = act(enter("reviewer"), "review", requested.pk, act="approve")

    requested.refresh_from_db()
    arabic = target(french_page(requested), "ar")
    assert arabic.live
    assert languages_in(arabic) == {"ar"}
    assert requested.state == State.PUBLISHED
    assert "The words are approved and public." in response.content.decode()
    (state,) = TaskState.objects.filter(status=TaskState.STATUS_APPROVED)
    assert state.finished_by == somebody("reviewer")


def test_a_reviewer_returns_it_and_says_why(requested):
    act(enter("reviewer"), "review", requested.pk, act="return", comment="راجع العنوان")

    response = enter("translator-ar").get(address("job", requested.pk))

    requested.refresh_from_db()
    assert (requested.review, requested.review_comment) == (Review.RETURNED, "راجع العنوان")
    (comment,) = elements(response, "div", class_="sheet-said--returned")
    assert (text_of(comment), comment.get("dir")) == ("راجع العنوان", "auto")


def test_nothing_is_returned_without_a_word(requested):
    response = act(enter("reviewer"), "review", requested.pk, act="return", comment=" ")

    requested.refresh_from_db()
    assert response.status_code == 422
    assert requested.review == Review.REQUESTED
    assert "Say what has to be changed." in response.content.decode()


@pytest.mark.parametrize("name", ["translator-ar", "officer", "translator-en"])
@pytest.mark.parametrize("word", ["approve", "return"])
def test_nobody_else_decides(requested, name, word):
    assert was_refused(act(enter(name), "review", requested.pk, act=word, comment="x"))

    requested.refresh_from_db()
    assert requested.review == Review.REQUESTED


def test_nobody_approves_their_own_words(translated):
    reviewer = somebody("reviewer")
    segment = segments.listing(translated)[0]
    write(translated, segment, "ar-أخرى", reviewer)
    client = enter("reviewer")
    act(client, "request_review", translated.pk)

    assert was_refused(act(client, "review", translated.pk, act="approve"))


def test_but_they_may_where_one_person_does_it_all(translated):
    policy = TranslationPolicy.load()
    policy.four_eyes = False
    policy.save()
    write(translated, segments.listing(translated)[0], "ar-أخرى", somebody("reviewer"))
    client = enter("reviewer")
    act(client, "request_review", translated.pk)

    act(client, "review", translated.pk, act="approve")

    translated.refresh_from_db()
    assert translated.state == State.PUBLISHED


def test_there_is_nothing_to_decide_without_a_request(translated):
    response = act(enter("reviewer"), "review", translated.pk, act="approve")

    assert "No review is under way." in response.content.decode()


def test_an_administrator_publishes_against_the_rules_for_a_reason(translated):
    act(enter("admin"), "override", translated.pk, reason="La séance ouvre dans une heure.")

    translated.refresh_from_db()
    assert translated.is_live
    entry = PageLogEntry.objects.get(action="translations.override")
    assert entry.user == somebody("admin")
    assert entry.data["reason"] == "La séance ouvre dans une heure."


def test_never_without_a_reason(translated):
    response = act(enter("admin"), "override", translated.pk, reason="  ")

    translated.refresh_from_db()
    assert response.status_code == 422
    assert not translated.is_live


@pytest.mark.parametrize("name", ["translator-ar", "reviewer", "officer"])
def test_nobody_else_publishes_against_the_rules(translated, name):
    assert was_refused(act(enter(name), "override", translated.pk, reason="Vite."))

    translated.refresh_from_db()
    assert not translated.is_live


def test_what_was_approved_and_held_is_published_later(requested):
    source = french_page(requested)
    source.unpublish()
    requested.refresh_from_db()
    requested.review = Review.APPROVED
    requested.save(update_fields=["review"])
    client = enter("reviewer")
    held = act(client, "publish", requested.pk)
    source.refresh_from_db()
    source.save_revision().publish()

    act(client, "publish", requested.pk)

    requested.refresh_from_db()
    assert "It still waits" in held.content.decode()
    assert requested.is_live


def test_what_nobody_approved_is_not_published(translated):
    response = act(enter("reviewer"), "publish", translated.pk)

    translated.refresh_from_db()
    assert not translated.is_live
    assert "A reviewer has not approved these words yet." in response.content.decode()


def test_acts_are_never_done_by_a_link(translated):
    client = enter("admin")

    for name in ("request_review", "withdraw", "review", "publish", "override", "slug", "ask"):
        assert client.get(address(name, translated.pk)).status_code == 405


def lock(job, holder):
    """Let somebody lock the page of a job."""
    page = target(french_page(job), "ar")
    page.locked, page.locked_by, page.locked_at = True, holder, timezone.now()
    page.save(clean=False)


def offered(response):
    """Return which words of a review the sheet has buttons for."""
    return [button.get("value") for button in elements(response, "button", name="act")]


def test_a_question_leaves_the_reviewer_the_return(requested):
    Question.objects.create(job=requested, text="Quel sens ?", asked_by=somebody("translator-ar"))
    client = enter("reviewer")

    shown = client.get(address("job", requested.pk))
    approved = act(client, "review", requested.pk, act="approve")
    unchanged = TranslationJob.objects.get(pk=requested.pk).review
    act(client, "review", requested.pk, act="return", comment="Répondez d’abord.")

    requested.refresh_from_db()
    assert offered(shown) == ["return"]
    assert "1 question is still open." in approved.content.decode()
    assert unchanged == Review.REQUESTED
    assert (requested.review, requested.review_comment) == (Review.RETURNED, "Répondez d’abord.")


def test_without_one_both_words_are_the_reviewers(requested):
    assert offered(enter("reviewer").get(address("job", requested.pk))) == ["approve", "return"]


DECISIONS = (
    ("translator-ar", "withdraw", {}, Review.REQUESTED),
    ("reviewer", "review", {"act": "approve"}, Review.REQUESTED),
    ("reviewer", "review", {"act": "return", "comment": "Non."}, Review.REQUESTED),
    ("reviewer", "publish", {}, Review.APPROVED),
    ("admin", "override", {"reason": "Vite."}, Review.REQUESTED),
)


@pytest.mark.parametrize(("name", "what", "data", "stands"), DECISIONS)
def test_a_lock_keeps_all_others_from_every_decision(requested, name, what, data, stands):
    TranslationJob.objects.filter(pk=requested.pk).update(review=stands)
    lock(requested, somebody("officer"))
    client = enter(name)

    shown = client.get(address("job", requested.pk))
    response = act(client, what, requested.pk, **data)

    requested.refresh_from_db()
    assert address(what, requested.pk) not in actions(shown)
    assert "This translation is locked." in shown.content.decode()
    assert "This translation is locked." in response.content.decode()
    assert (requested.review, requested.is_live) == (stands, False)
    assert TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).count() == 1


def test_whoever_locked_it_decides(requested):
    lock(requested, somebody("reviewer"))

    act(enter("reviewer"), "review", requested.pk, act="approve")

    requested.refresh_from_db()
    assert requested.is_live
