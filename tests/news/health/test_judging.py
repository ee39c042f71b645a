"""When a source is called dead: never by one failure, nor by many on one day."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.health.asking import Finding
from news.health.judging import FAILURES, PATIENCE, due_before, judge
from news.models.source_link import LinkState, SourceLink

START = datetime(2026, 11, 1, 6, tzinfo=UTC)
ALIVE, GONE = Finding(LinkState.ALIVE, 200), Finding(LinkState.GONE, 404)
SILENT, BLOCKED = Finding(LinkState.SILENT), Finding(LinkState.BLOCKED, 403)
MOVED = Finding(LinkState.MOVED, 200, "https://example.org/b")


def after(*findings, step=timedelta(days=1)):
    link = SourceLink(url="https://example.org/a")
    for number, finding in enumerate(findings):
        judge(link, finding, START + number * step)
    return link


@pytest.mark.parametrize(
    ("finding", "state"),
    [(ALIVE, LinkState.ALIVE), (MOVED, LinkState.MOVED), (BLOCKED, LinkState.BLOCKED),
     (GONE, LinkState.FAILING), (SILENT, LinkState.FAILING)],
)  # fmt: skip
def test_one_check(finding, state):
    assert after(finding).state == state


@pytest.mark.parametrize(("finding", "days"), [(GONE, 4), (SILENT, 8)])
def test_it_is_dead_after_failing_for_days(finding, days):
    assert after(*[finding] * (days - 1)).state == LinkState.FAILING
    assert after(*[finding] * days).state == finding.state


@pytest.mark.parametrize("finding", [GONE, SILENT])
def test_a_hundred_failures_in_one_day_are_no_death(finding):
    link = after(*[finding] * 100, step=timedelta(minutes=10))

    assert (link.state, link.is_dead) == (LinkState.FAILING, False)


def test_two_failures_far_apart_are_no_death():
    assert after(GONE, GONE, step=timedelta(days=30)).state == LinkState.FAILING


@pytest.mark.parametrize("finding", [ALIVE, MOVED, BLOCKED])
def test_an_answer_ends_the_failing(finding):
    link = after(GONE, GONE, GONE, GONE, finding)

    assert (link.state, link.failures, link.failing_since) == (finding.state, 0, None)


def test_who_refuses_us_has_not_answered_a_reader():
    assert after(BLOCKED).answered_at is None
    assert after(ALIVE, BLOCKED).answered_at == START


def test_where_it_moved_to_is_kept_while_it_is_so():
    assert after(MOVED).moved_to == "https://example.org/b"
    assert after(MOVED, ALIVE).moved_to == ""


def test_a_dead_source_stays_dead_until_it_answers():
    assert after(*[GONE] * 4, SILENT).state == LinkState.SILENT
    assert after(*[GONE] * 4, SILENT, ALIVE).state == LinkState.ALIVE


def test_what_fails_is_asked_daily_and_the_rest_weekly():
    waits = {state: START - moment for state, moment in due_before(START).items()}

    assert waits.pop(LinkState.FAILING) == timedelta(hours=20)
    assert set(waits.values()) == {timedelta(days=7)}


@given(
    st.lists(
        st.tuples(st.sampled_from([ALIVE, GONE, SILENT, BLOCKED, MOVED]), st.integers(0, 60 * 72)),
        max_size=40,
    )
)
def test_whatever_happens_the_dead_have_failed_often_and_long(history):
    link, now, failing = SourceLink(url="https://example.org/a"), START, []
    for finding, minutes in history:
        now += timedelta(minutes=minutes)
        judge(link, finding, now)
        failing = [*failing, now] if finding.state in PATIENCE else []
        if link.is_dead:
            assert len(failing) >= FAILURES
            assert failing[-1] - failing[0] >= min(PATIENCE.values())
        assert link.failures == len(failing)
