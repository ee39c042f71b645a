"""Every version of a segment is shown, compared with the one before, and can be put back."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from academy_site.translations import segments
from academy_site.translations.models import Origin, SegmentVersion
from academy_site.translations.recording import recording
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.translations.history.conftest import lead_of
from tests.translations.visiting import (
    act,
    address,
    elements,
    enter,
    somebody,
    text_of,
    was_refused,
)
from tests.translations.workplace import edit, french, paragraph, submitted, translate, write

pytestmark = pytest.mark.django_db


def versions(job, segment=None, name="translator-ar", language="en"):
    where = (
        address("segment_history", job.pk, segment.id) if segment else address("history", job.pk)
    )
    return elements(enter(name, language).get(where), "article", class_="version")


def restore(name, job, segment, version, seen=None):
    seen = segment.seen if seen is None else seen
    return act(enter(name), "restore", job.pk, segment.id, version.pk, seen=seen)


def first_of(segment):
    return SegmentVersion.objects.filter(
        context=segment.context_id, source_string=segment.string_id
    ).earliest("pk")


def test_every_version_with_who_and_from_what(work, rewritten):
    with recording(Origin.IMPORT, somebody("admin")):
        write(work, rewritten, "ar-الثالثة", somebody("admin"), has_error=True, field_error="fuzzy")

    told = [text_of(one) for one in versions(work, rewritten)]

    assert len(told) == 3
    for said, who, what in zip(
        told,
        ("admin", "reviewer", "translator-ar"),
        ("imported · to check in use", "typed · done", "typed · done"),
        strict=True,
    ):
        assert f" · {who} " in said
        assert what in said


def test_words_taken_away_are_a_version_too(work, rewritten):
    StringTranslation.objects.filter(context=rewritten.context_id).first().delete()

    latest, *_older = versions(work, rewritten)

    assert "taken away" in text_of(latest)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_compared_with_the_one_before(work, rewritten, language):
    latest, first = versions(work, rewritten, language=language)

    (words,) = [
        one for one in latest.iter() if (one.get("class"), one.get("lang")) == ("wording", "ar")
    ]
    changes = [one.tag.split("}")[1] for one in words if one.tag.endswith(("}del", "}ins"))]
    hidden = {
        (one.get("lang"), one.get("dir")) for one in words.iter() if one.get("class") == "w-sr-only"
    }
    assert words.get("dir") == "rtl"
    assert changes == ["del", "ins"]
    assert hidden == {(language, DIRECTIONS[language])}
    assert not [one for one in first.iter() if one.tag.endswith(("}del", "}ins"))]


def test_the_history_of_a_job_is_that_of_all_its_segments(work):
    translate(work, somebody("translator-ar"))

    assert len(versions(work)) == work.segments == 6


def test_the_segments_of_a_rich_text_are_kept_apart(work):
    text = "<p>fr-un</p><p>fr-deux</p>"
    job = submitted(french([paragraph("both", text)]), "ar")
    translate(job, somebody("translator-ar"))
    one, other = [segment for segment in segments.listing(job) if segment.path.startswith("body")]

    (shown,) = versions(job, one)

    assert one.context_id == other.context_id
    assert "ar-un" in text_of(shown)


def test_somebody_of_another_language_sees_no_history(work, rewritten):
    client = enter("translator-en")

    for where in (
        address("history", work.pk),
        address("segment_history", work.pk, rewritten.id),
        address("restore", work.pk, rewritten.id, first_of(rewritten).pk),
    ):
        assert was_refused(client.get(where, follow=True))


def test_restoring_takes_two_clicks(work, rewritten):
    client = enter("translator-ar")
    old = first_of(rewritten)
    history = client.get(address("segment_history", work.pk, rewritten.id))
    (way,) = [
        link.get("href") for link in elements(history, "a") if "/restore/" in link.get("href", "")
    ]

    asked = client.get(way)
    (form,) = elements(asked, "form", method="post", action=way)
    (seen,) = elements(asked, "input", name="seen")
    client.post(form.get("action"), {"seen": seen.get("value")})

    after = lead_of(work)
    latest = SegmentVersion.objects.latest("pk")
    assert (after.words, after.status, after.origin) == (old.data, segments.DONE, Origin.RESTORED)
    assert (latest.origin, latest.made_by, latest.done) == (
        Origin.RESTORED, somebody("translator-ar"), True,
    )  # fmt: skip


def test_what_did_not_count_does_not_count_when_restored(work):
    segment = lead_of(work)
    with recording(Origin.MACHINE):
        write(work, segment, "ar-آلة", None, translation_type="machine")
    write(work, segment, "ar-يد", somebody("translator-ar"))
    segment = lead_of(work)

    restore("translator-ar", work, segment, first_of(segment))

    after = lead_of(work)
    assert (after.words, after.status, after.reason) == ("ar-آلة", segments.TO_CHECK, "machine")


def test_words_of_a_former_source_come_back_to_be_checked(work):
    segment = lead_of(work)
    write(work, segment, "ar-قديم", somebody("translator-ar"))
    edit(work.source_page, lead="fr-chapeau fr-nouveau")
    now = lead_of(work)
    write(work, now, "ar-جديد", somebody("translator-ar"))
    now = lead_of(work)
    old = first_of(segment)

    restore("translator-ar", work, now, old)

    after = lead_of(work)
    assert (after.words, after.status, after.reason, after.former_source) == (
        "ar-قديم", segments.TO_CHECK, "carried", "fr-chapeau",
    )  # fmt: skip


def test_words_taken_away_come_back(work, rewritten):
    StringTranslation.objects.filter(context=rewritten.context_id).first().delete()
    segment = lead_of(work)

    restore("translator-ar", work, segment, first_of(segment))

    assert lead_of(work).words == "ar-الأولى"


def test_nobody_s_words_are_restored_over_unread(work, rewritten):
    write(work, rewritten, "ar-الرابعة", somebody("admin"))

    response = restore("translator-ar", work, rewritten, first_of(rewritten))

    assert lead_of(work).words == "ar-الرابعة"
    assert "Not restored." in response.content.decode()


@pytest.mark.parametrize("name", ["officer", "translator-en"])
def test_others_restore_nothing(work, rewritten, name):
    assert was_refused(restore(name, work, rewritten, first_of(rewritten)))
    assert lead_of(work).words == "ar-الثانية"


def test_nothing_is_restored_on_a_locked_page(work, rewritten):
    Page.objects.filter(pk=work.target_id).update(locked=True, locked_by=somebody("admin"))

    response = restore("translator-ar", work, rewritten, first_of(rewritten))

    assert lead_of(work).words == "ar-الثانية"
    assert "locked" in response.content.decode()


def test_nothing_is_restored_by_the_translator_during_the_review(work):
    translator = somebody("translator-ar")
    segment = lead_of(work)
    write(work, segment, "ar-قديم", translator)
    translate(work, translator, everything=True)
    act(enter("translator-ar"), "request_review", work.pk)
    segment = lead_of(work)

    restore("translator-ar", work, segment, first_of(segment))
    unchanged = lead_of(work).words
    restore("reviewer", work, segment, first_of(segment))

    assert unchanged == "ar-chapeau"
    assert lead_of(work).words == "ar-قديم"
    assert SegmentVersion.objects.latest("pk").in_review is True


def test_a_version_of_another_segment_has_no_address_here(work, rewritten):
    other = next(one for one in segments.listing(work) if one.path == "title")
    write(work, other, "ar-عنوان", somebody("translator-ar"))

    response = restore("translator-ar", work, rewritten, first_of(other))

    assert response.status_code == 404
    assert lead_of(work).words == "ar-الثانية"


def test_a_long_history_is_shown_in_pages(work, rewritten):
    for number in range(60):
        write(work, rewritten, f"ar-{number}", somebody("translator-ar"))
    client = enter("translator-ar")

    first = client.get(address("segment_history", work.pk, rewritten.id))
    second = client.get(address("segment_history", work.pk, rewritten.id), {"p": 2})

    assert len(elements(first, "article", class_="version")) == 50
    assert len(elements(second, "article", class_="version")) == 12


def test_the_history_costs_the_same_for_five_segments_and_for_a_hundred(work):
    client = enter("translator-ar")
    costs = []
    for size in (3, 98):
        body = [paragraph(f"{size}-{place}", f"<p>fr-{place}</p>") for place in range(size)]
        job = submitted(french(body), "ar")
        translate(job, somebody("translator-ar"))
        client.get(address("history", job.pk))
        with CaptureQueriesContext(connection) as queries:
            client.get(address("history", job.pk))
        costs.append(len(queries))

    assert costs[0] == costs[1]
