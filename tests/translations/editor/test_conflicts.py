"""Two people at the same segment: nobody's words are overwritten unread."""

from __future__ import annotations

import pytest

from academy_site.translations.models import Origin, SegmentVersion
from academy_site.translations.recording import recording
from tests.translations import workplace
from tests.translations.editor.desk import Desk


@pytest.fixture
def other(job, badr):
    """Badr's desk, with the same translation."""
    return Desk(badr, job)


def test_words_that_were_not_seen_are_not_overwritten_but_shown(desk, other):
    segment = desk.segment()
    other.save(segment, "ar-badr")

    answer = desk.save(segment, "ar-amina")

    assert answer.status_code == 409
    assert "badr" in answer.json()["error"]
    assert "ar-badr" in answer.json()["error"]
    assert desk.words(segment) == "ar-badr"


def test_whoever_has_read_the_other_words_may_replace_them(desk, other):
    segment = desk.segment()
    other.save(segment, "ar-badr")
    refused = desk.save(segment, "ar-amina")

    answer = desk.save(segment, "ar-amina", seen=refused.json()["seen"])

    assert answer.status_code == 200
    assert desk.words(segment) == "ar-amina"
    history = SegmentVersion.objects.filter(context=segment.context_id)
    assert [version.data for version in history] == ["ar-amina", "ar-badr"]


def test_whoever_does_not_say_what_they_saw_has_seen_nothing(desk, other):
    segment = desk.segment()
    other.save(segment, "ar-badr")

    answer = desk.put(desk.url(segment), "ar-amina")

    assert answer.status_code == 409


@pytest.mark.parametrize("seen", ["", "x", "-1", "١", "9" * 30])
def test_a_version_that_is_none_is_answered_without_a_crash(desk, other, seen):
    segment = desk.segment()
    other.save(segment, "ar-badr")

    answer = desk.put(f"{desk.url(segment)}?seen={seen}", "ar-amina")

    assert answer.status_code == (200 if seen.startswith("9") else 409)


def test_one_s_own_words_are_never_in_the_way(desk):
    segment = desk.segment()
    desk.save(segment, "ar-un")

    answer = desk.save(segment, "ar-deux")

    assert answer.status_code == 200


def test_the_same_words_are_no_conflict(desk, other):
    segment = desk.segment()
    other.save(segment, "ar-pareil")

    assert desk.save(segment, "ar-pareil").status_code == 200


def test_words_that_were_not_seen_are_not_taken_away(desk, other):
    segment = desk.segment()
    other.save(segment, "ar-badr")

    answer = desk.client.delete(desk.url(segment, 0))

    assert answer.status_code == 409
    assert desk.words(segment) == "ar-badr"


def test_that_words_were_taken_away_is_told_before_others_take_their_place(desk, other):
    other.save(desk.segment(), "ar-badr")
    segment = desk.segment()
    other.empty(segment)

    answer = desk.save(segment, "ar-amina")

    assert answer.status_code == 409
    assert "took these words away" in answer.json()["error"]


@pytest.mark.parametrize("origin", [Origin.IMPORT, Origin.MACHINE])
def test_what_came_from_a_file_or_a_machine_is_not_overwritten_unread_either(desk, origin):
    segment = desk.segment()
    with recording(origin, desk.user):
        workplace.write(desk.job, segment, "ar-fichier", desk.user)

    answer = desk.save(segment, "ar-amina")

    assert answer.status_code == 409
    assert "ar-fichier" in answer.json()["error"]


def test_the_editor_gives_every_segment_the_version_that_it_shows(desk, other):
    segment = desk.segment()
    saved = other.save(segment, "ar-badr").json()["seen"]

    urls = {each["id"]: each["editUrl"] for each in desk.props()["segments"] if "source" in each}

    assert urls[segment.id] == desk.url(segment, saved)
    assert {url.rpartition("?")[2] for url in urls.values()} == {"seen=0", f"seen={saved}"}
