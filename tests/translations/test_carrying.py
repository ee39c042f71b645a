"""Words survive every change of their source: carried over, marked, and found again."""

from __future__ import annotations

import pytest

from academy_site.translations import segments
from academy_site.translations.carrying import Change, Text, compare
from academy_site.translations.models import Origin, SegmentVersion, State
from academy_site.translations.segments import DONE, MISSING, TO_CHECK
from tests.translations.workplace import (
    BODY,
    edit,
    french,
    job,
    paragraph,
    submitted,
    translate,
    write,
)  # fmt: skip

pytestmark = pytest.mark.django_db


@pytest.fixture
def translated(translator):
    source = french()
    translate(submitted(source, "ar"), translator)
    return source


def texts(*words, context=1):
    return [Text(context, sum(map(ord, word)), word) for word in words]


def segment(source, path):
    return next(found for found in segments.listing(job(source, "ar")) if path in found.path)


def test_a_full_stop_more_keeps_the_words_beside_it(translated, translator):
    title = translated.title

    edit(translated, title=f"{title}.")

    found = segment(translated, "title")
    assert (found.status, found.reason, found.origin) == (TO_CHECK, "carried", Origin.CARRIED)
    assert found.words == title.replace("fr-", "ar-")
    assert found.former_source == title
    assert found.source == f"{title}."


def test_former_source_stays_the_one_that_was_translated(translated):
    title = translated.title

    edit(translated, title=f"{title} fr-deuxième")
    edit(translated, title=f"{title} fr-troisième")

    found = segment(translated, "title")
    assert (found.former_source, found.status) == (title, TO_CHECK)


def test_saving_carried_words_as_they_are_confirms_them(translated, translator):
    edit(translated, lead="fr-chapeau fr-neuf")
    found = segment(translated, "lead")

    write(job(translated, "ar"), found, found.words, translator)

    confirmed = segment(translated, "lead")
    assert (confirmed.status, confirmed.origin, confirmed.former_source) == (DONE, "typed", "")


def test_a_source_that_goes_back_finds_its_words_again(translated):
    title = translated.title
    edit(translated, title="fr-autre")

    edit(translated, title=title)

    assert segment(translated, "title").status == DONE


def test_a_paragraph_that_is_cut_and_pasted_takes_its_words_along(translated):
    edit(translated, body=[BODY[0], BODY[2], paragraph("pasted", "<p>fr-deux</p>")])

    pasted = [
        found for found in segments.listing(job(translated, "ar")) if found.source == "fr-deux"
    ]
    assert [(found.words, found.status) for found in pasted] == [("ar-deux", TO_CHECK)]


def test_a_new_paragraph_is_missing(translated):
    edit(translated, body=[*BODY, paragraph("new", "<p>fr-neuf</p>")])

    left = [found for found in segments.listing(job(translated, "ar")) if found.status != DONE]
    assert [(found.source, found.status) for found in left] == [("fr-neuf", MISSING)]
    assert job(translated, "ar").words_left == 1


def test_machine_and_blank_words_never_count(translated, translator):
    work = job(translated, "ar")
    title, lead = segment(translated, "title"), segment(translated, "lead")

    write(work, title, "ar-machine", None, translation_type="machine", tool_name="Dummy")
    write(work, lead, "   ", translator)

    assert (segment(translated, "title").status, segment(translated, "title").reason) == (
        TO_CHECK, "machine",
    )  # fmt: skip
    assert segment(translated, "lead").status == TO_CHECK
    work.refresh_from_db()
    assert (work.state, work.segments_to_check) == (State.IN_PROGRESS, 2)


def test_every_version_is_kept(translated, translator):
    work = job(translated, "ar")
    write(work, segment(translated, "lead"), "ar-second", translator)

    versions = SegmentVersion.objects.filter(context_id=segment(translated, "lead").context_id)

    assert [version.data for version in versions] == ["ar-second", "ar-chapeau"]
    assert {version.made_by for version in versions} == {translator}


@pytest.mark.parametrize(
    ("before", "after", "changed", "added", "removed"),
    [
        (["a", "b"], ["a", "b"], [], [], []),
        (["a"], ["b"], [("a", "b")], [], []),
        (["a", "b"], ["b"], [], [], ["a"]),
        (["a"], ["a", "b"], [], ["b"], []),
        (["one two three"], ["new", "one two four"], [("one two three", "one two four")],
         ["new"], []),
        (["a", "b", "c"], ["a", "x", "c"], [("b", "x")], [], []),
    ],
)  # fmt: skip
def test_texts_are_matched_in_their_place(before, after, changed, added, removed):
    change = compare({1: texts(*before)}, {1: texts(*after)})

    assert [(old.data, new.data) for old, new in change.changed] == changed
    assert [text.data for text in change.added] == added
    assert [text.data for text in change.removed] == removed


def test_no_change_is_nothing():
    assert not Change()
