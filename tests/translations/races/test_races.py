"""Two people at one translation in the same moment, each with a connection of their own."""

from __future__ import annotations

import os
from html import unescape

import pytest

from academy_site.translations import releasing, segments
from academy_site.translations.counting import COUNTED, counts_of
from academy_site.translations.models import (
    ReleaseMode,
    Review,
    SegmentVersion,
    State,
)
from tests.translations.editor.desk import Desk
from tests.translations.visiting import act, enter, somebody
from tests.translations.workplace import (
    BODY,
    edit,
    french,
    in_language,
    languages_in,
    paragraph,
    submitted,
    target,
    translate,
)

# More show more: a fault that needs luck is met in one round or another.
ROUNDS = range(int(os.environ.get("ROUNDS", "4")))


@pytest.fixture
def source(db):
    return french()


@pytest.fixture
def arabic(source):
    return submitted(source, "ar")


@pytest.fixture
def requested(arabic):
    """Translated into Arabic and sent to the reviewers."""
    translate(arabic, somebody("translator-ar"))
    act(enter("translator-ar"), "request_review", arabic.pk)
    arabic.refresh_from_db()
    assert arabic.review == Review.REQUESTED
    return arabic


def told(response):
    """Read the page itself: Django's test client mixes up the contexts of two threads."""
    return unescape(response.content.decode())


def assert_true_to_itself(job):
    """The record of a job says what counting it anew says."""
    job.refresh_from_db()
    assert {name: getattr(job, name) for name in COUNTED} == counts_of(job)


@pytest.mark.parametrize("_round", ROUNDS)
def test_of_two_who_take_a_job_one_gets_it(arabic, at_once, _round):
    clients = {name: enter(name) for name in ("translator-ar", "reviewer")}
    assert arabic.assignee is None

    answers = dict(
        zip(
            clients,
            at_once(*(lambda c=client: act(c, "claim", arabic.pk) for client in clients.values())),
            strict=True,
        )
    )

    arabic.refresh_from_db()
    winner = arabic.assignee.username
    (loser,) = clients.keys() - {winner}
    assert "is yours now" in told(answers[winner])
    assert f"{winner} has taken" in told(answers[loser])


@pytest.mark.parametrize("_round", ROUNDS)
def test_of_two_who_decide_a_review_one_does(requested, source, at_once, _round):
    first, second = enter("reviewer"), enter("admin")

    answers = at_once(
        lambda: act(first, "review", requested.pk, act="approve"),
        lambda: act(second, "review", requested.pk, act="return", comment="x"),
    )

    assert_true_to_itself(requested)
    approved = requested.state == State.PUBLISHED
    assert target(source, "ar").live is approved
    assert requested.review == (Review.NONE if approved else Review.RETURNED)
    said = [told(answer) for answer in answers]
    assert ("The words are approved and public." in said[0]) is approved
    assert ("The translation was returned to the translator." in said[1]) is not approved


@pytest.mark.parametrize("_round", ROUNDS)
def test_words_saved_while_the_french_is_published_are_not_lost(arabic, source, at_once, _round):
    desk = Desk(somebody("translator-ar"), arabic)
    segment = desk.segment("body")
    words = in_language(segment.source, "ar")
    changed = [paragraph("one", "<p>fr-autre</p>"), paragraph("three", "<p>fr-trois</p>"), *BODY]

    saved, published = at_once(
        lambda: desk.save(segment, words),
        lambda: edit(source, body=changed[:2]),
    )

    assert not isinstance(published, Exception), published
    assert_true_to_itself(arabic)
    kept = SegmentVersion.objects.filter(context__object_id=source.translation_key)
    if saved.status_code in (200, 201):
        assert words in kept.values_list("data", flat=True)
    else:
        # They are told that the text was changed, and keep their words on the screen.
        assert saved.status_code == 410
        assert "your words are not saved" in saved.json()["error"]
    listed = segments.listing(arabic)
    assert {found.source for found in listed} >= {"fr-autre", "fr-trois"}
    # Words for the former text do not pass for words of the new one.
    assert not any(found.status == segments.DONE for found in listed)


@pytest.mark.parametrize("_round", ROUNDS)
def test_of_two_who_save_one_segment_one_is_stopped(arabic, at_once, _round):
    desks = [Desk(somebody(name), arabic) for name in ("translator-ar", "reviewer")]
    segment = desks[0].segment("title")

    answers = at_once(
        *(lambda d=desk, n=n: d.save(segment, f"ar-{n}", 0) for n, desk in enumerate(desks))
    )

    codes = [answer.status_code for answer in answers]
    assert sorted(codes) in ([200, 409], [201, 409])
    kept = codes.index(min(codes))
    assert desks[0].words(segment) == f"ar-{kept}"
    assert f"ar-{kept}" in answers[1 - kept].json()["error"]
    assert_true_to_itself(arabic)


@pytest.mark.parametrize("_round", ROUNDS)
def test_the_last_two_languages_approved_together_go_out_together(source, at_once, _round):
    releasing.set_mode(source, ReleaseMode.TOGETHER, None)
    draft = edit(source, publish=False, lead="fr-nouveau")
    releasing.hold(draft, draft.latest_revision, None)
    jobs = list(releasing.jobs_of(source))
    for job in jobs:
        name = f"translator-{job.language}"
        translate(job, somebody(name))
        act(enter(name), "request_review", job.pk)
    reviewers = [enter("reviewer"), enter("admin")]

    answers = at_once(
        *(
            lambda c=client, j=job: act(c, "review", j.pk, act="approve")
            for client, job in zip(reviewers, jobs, strict=True)
        )
    )

    assert [answer.status_code for answer in answers] == [200, 200]
    source.refresh_from_db()
    assert source.lead == "fr-nouveau"
    for job in jobs:
        assert_true_to_itself(job)
        page = target(source, job.language)
        assert (page.live, languages_in(page)) == (True, {job.language})
    assert releasing.held_revision(source) is None


@pytest.mark.parametrize("_round", ROUNDS)
def test_words_corrected_while_they_are_approved_are_not_public_unread(
    requested, source, at_once, _round
):
    desk = Desk(somebody("admin"), requested)
    segment = desk.segment("title")

    at_once(
        lambda: desk.save(segment, "ar-مصحح"),
        lambda: act(enter("reviewer"), "review", requested.pk, act="approve"),
    )

    assert_true_to_itself(requested)
    shown = target(source, "ar")
    corrected = desk.words(segment) == "ar-مصحح"
    if shown.live and corrected and shown.title != "ar-مصحح":
        # Approved as they were read; the correction waits for its own review.
        assert requested.segments_unpublished == 1
