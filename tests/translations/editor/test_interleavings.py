"""Two translators at one page, in a thousand orders: nobody's words vanish without being read.

A schedule is a random sequence of what two people do: load the editor, save a segment over what
they last saw, or empty it. What each has seen is kept here from the answers alone, and beside it
the truth: every version in the order in which it was accepted. All schedules go through the code
that saves; some of them through the whole of the admin, from the address to the answer.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from academy_site.translations import segments
from academy_site.translations.counting import counted_once
from academy_site.translations.editor import saving
from academy_site.translations.editor.admission import Admission, target_of
from academy_site.translations.editor.refusals import RefusedError
from academy_site.translations.models import SegmentVersion
from academy_site.translations.versions import latest_of
from tests.translations.editor.desk import Desk

PLACES = ("title", "lead")
SAVED, REFUSED, NOT_THERE = (200, 201), 409, 404
Answer = tuple[int, dict[str, Any]]


class Translator:
    """One person: the latest version of each segment they know, and all that they have read."""

    def __init__(self, user: Any, job: Any) -> None:
        self.user, self.job = user, job
        self.seen: dict[int, int] = defaultdict(int)
        self.read: set[int] = set()
        self.entry = Admission(user, job, target_of(job))

    def saw(self, segment: segments.Segment, version: int) -> None:
        self.seen[segment.id] = version
        self.read.add(version)

    def send(self, segment: segments.Segment, words: str) -> Answer:
        """Save words, or take them away when there are none."""
        entry, place = self.entry, saving.segment_of(self.entry, segment.id)
        try:
            if words:
                saving.save(entry, place, words, self.seen[segment.id])
            elif not saving.take_away(entry, place, self.seen[segment.id]):
                return NOT_THERE, {}
        except RefusedError as refused:
            return refused.status_code, refused.detail
        return SAVED[0], {"seen": latest(self.job, segment).pk}


class RemoteTranslator(Translator):
    """The same, in a browser."""

    def __init__(self, user: Any, job: Any) -> None:
        super().__init__(user, job)
        self.desk = Desk(user, job)

    def send(self, segment: segments.Segment, words: str) -> Answer:
        url = self.desk.url(segment, self.seen[segment.id])
        answer = self.desk.put(url, words) if words else self.desk.client.delete(url)
        return answer.status_code, answer.json()


def latest(job: Any, segment: segments.Segment) -> SegmentVersion | None:
    locale = job.translation.target_locale_id
    return latest_of(segment.context_id, locale, segment.string_id)


def play(me: Translator, segment: segments.Segment, act: str, words: str) -> bool:
    """Let one person act; return whether they were stopped from overwriting what they had not read.

    Asserts that what they replaced had been read by them, was their own, or reads the same.
    """
    before = latest(me.job, segment)
    if act == "load":
        me.saw(segment, before.pk if before else 0)
        return False
    status, answer = me.send(segment, words)
    after = latest(me.job, segment)
    if status == NOT_THERE:
        assert (words, before.data if before else "") == ("", "")
        return False
    if status == REFUSED:
        assert after == before
        assert before.data in answer["error"]
        assert before.pk == answer["seen"]
    else:
        assert status in SAVED
        known = before is None or before.pk in me.read or before.made_by_id == me.user.pk
        assert known or before.data == words
        assert after.data == words
    me.saw(segment, answer["seen"])
    return status == REFUSED


def schedule(dice: random.Random, number: int) -> Iterator[tuple[int, str, str, str]]:
    """Yield who does what, where, with which words."""
    for step in range(dice.randint(2, 4)):
        who, place = dice.randrange(2), dice.choice(PLACES)
        act = dice.choices(("load", "save", "empty"), (2, 6, 1))[0]
        yield who, place, act, f"ar-{number}-{step}-{who}" if act == "save" else ""


def play_all(people: list[Translator], schedules: int) -> int:
    """Play so many schedules one after the other; return how often somebody was stopped."""
    dice = random.Random(20260520)  # noqa: S311 (the same schedules in every run)
    listed = segments.listing(people[0].job)
    places = {place: next(each for each in listed if each.path == place) for place in PLACES}
    return sum(
        play(people[who], places[place], act, words)
        for number in range(schedules)
        for who, place, act, words in schedule(dice, number)
    )


@pytest.mark.parametrize(
    ("kind", "schedules"),
    [pytest.param(Translator, 1_000, marks=pytest.mark.exhaustive), (RemoteTranslator, 40)],
)
def test_nothing_is_overwritten_unread(job, amina, badr, kind, schedules):
    with counted_once():
        stopped = play_all([kind(amina, job), kind(badr, job)], schedules)

    assert stopped > schedules / 3


def test_without_a_version_seen_every_second_word_would_be_lost(job, amina, badr):
    """The same schedules, by people who say that they have seen everything: as stock takes it."""

    class Blind(Translator):
        def send(self, segment, words):
            self.seen[segment.id] = 2**62
            return super().send(segment, words)

    with counted_once(), pytest.raises(AssertionError):
        play_all([Blind(amina, job), Blind(badr, job)], 40)
