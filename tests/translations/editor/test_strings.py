"""Saving the words of a segment."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from academy_site.translations import reviewing
from academy_site.translations.models import Origin, SegmentVersion
from academy_site.translations.models.job import Review
from academy_site.translations.versions import CARRIED
from tests.translations import workplace
from tests.translations.editor.desk import Desk


def test_words_are_saved_with_whose_they_are_and_where_they_come_from(desk):
    segment = desk.segment()

    answer = desk.save(segment, "  ar-titre ")

    assert answer.status_code == 201
    assert answer.json()["data"] == "ar-titre"
    assert answer.json()["error"] is None
    version = SegmentVersion.objects.get(pk=answer.json()["seen"])
    assert (version.data, version.made_by, version.origin, version.done) == (
        "ar-titre",
        desk.user,
        Origin.TYPED,
        True,
    )


def test_words_that_are_saved_again_answer_with_200(desk):
    segment = desk.segment()
    desk.save(segment, "ar-un")

    answer = desk.save(segment, "ar-deux")

    assert answer.status_code == 200
    assert desk.words(segment) == "ar-deux"


@pytest.mark.parametrize(
    "blank", ["", "   ", "\u200b\u00a0", "\u200f", "<b> </b>", "<br>", "\u3164"]
)
def test_words_that_show_nothing_are_refused(desk, blank):
    segment = desk.segment()

    answer = desk.save(segment, blank)

    assert answer.status_code == 422
    assert "no words" in answer.json()["error"]
    assert desk.row(segment) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a\0b", "control character (U+0000)"),
        ("a\x1bb", "control character (U+001B)"),
        ("مر\ufffdبا", "�"),
        ("<p>ar</p>", "<p> tag is not allowed"),
        ('<b class="x">ar</b>', "attributes"),
        ("<b>ar", "<b> is not closed"),
        ("<b>ar</i></b>", "<i> is not closed"),
        ("ar <!-- fr -->", "comment"),
        ("<a>ar</a>", "without an id"),
        ("ar " * 100, "at most"),
    ],
)
def test_words_that_cannot_stand_in_their_place_are_refused_and_nothing_is_changed(
    desk, words, said
):
    segment = desk.segment()
    desk.save(segment, "ar-titre")

    answer = desk.save(desk.segment(), words)

    assert answer.status_code == 422
    assert said.replace("at most", "room for 255 characters") in answer.json()["error"]
    assert desk.words(segment) == "ar-titre"
    assert not desk.row(segment).has_error


def test_a_link_of_the_source_has_to_be_kept(desk):
    segment = desk.segment("body")
    assert '<a id="a1">' in segment.source

    dropped = desk.save(segment, "ar-un ar-lien ar-suite")
    kept = desk.save(segment, 'ar-un <a id="a1">ar-lien</a> ar-suite')

    assert dropped.status_code == 422
    assert "link" in dropped.json()["error"]
    assert kept.status_code == 201


def test_a_mark_of_the_source_that_is_missing_is_told_of_and_saved(source, desk):
    body = [workplace.paragraph("one", "<p>fr-un <b>fr-gras</b> fr-suite</p>")]
    workplace.edit(source, body=body)
    segment = desk.segment("body")

    answer = desk.save(segment, "ar-un ar-gras")

    assert answer.status_code == 201
    assert "<b>" in answer.json()["comment"]


def test_a_line_break_in_words_becomes_a_space(desk):
    segment = desk.segment("lead")

    desk.save(segment, "ar-un\r\nar-deux\tar-trois")

    assert desk.words(segment) == "ar-un ar-deux ar-trois"


def test_a_block_says_how_much_room_it_has(desk):
    segment = desk.segment("body")
    label = next(each for each in workplace.segments.listing(desk.job) if each.source == "fr-part")

    answer = desk.save(label, "ا" * 201)

    assert segment.id != label.id
    assert answer.status_code == 422
    assert "200" in answer.json()["error"]
    assert "201" in answer.json()["error"]


def test_saving_carried_words_as_they_are_confirms_them(source, desk):
    desk.save(desk.segment("lead"), "ar-chapeau")
    workplace.edit(source, lead="fr-chapeau fr-neuf")
    segment = desk.segment("lead")
    assert (segment.words, segment.reason) == ("ar-chapeau", CARRIED)

    answer = desk.save(segment, "ar-chapeau")

    assert answer.status_code == 200
    assert not desk.row(segment).has_error
    assert desk.segment("lead").status == "done"


def test_words_are_taken_away_and_stay_in_history(desk):
    desk.save(desk.segment(), "ar-titre")
    segment = desk.segment()

    answer = desk.empty(segment)

    assert answer.status_code == 200
    assert desk.row(segment) is None
    versions = SegmentVersion.objects.filter(context=segment.context_id)
    assert [version.data for version in versions] == ["", "ar-titre"]


def test_taking_away_what_is_not_there_answers_with_404(desk):
    assert desk.empty(desk.segment()).status_code == 404


def test_a_segment_that_the_source_no_longer_has_is_refused_with_a_reason(source, desk):
    segment = desk.segment("lead")
    workplace.edit(source, lead="fr-autre")

    answer = desk.save(segment, "ar-chapeau")

    assert answer.status_code == 410
    assert "source" in answer.json()["error"]


def test_a_segment_of_another_translation_is_refused(desk):
    other = Desk(desk.user, workplace.submitted(workplace.french(), "ar"))

    answer = desk.save(other.segment(), "ar-titre")

    assert answer.status_code == 410
    assert other.words(other.segment()) is None


def test_nothing_sent_is_refused(desk):
    url = desk.url(desk.segment())

    answer = desk.client.put(url, "{}", content_type="application/json")

    assert answer.status_code == 422


def test_a_disabled_translation_is_not_found(job):
    desk = Desk(workplace.person("admin"), job)
    desk.user.is_superuser = True
    desk.user.save()
    segment = desk.segment()
    desk.job.translation.enabled = False
    desk.job.translation.save()

    assert desk.save(segment, "ar-titre").status_code == 404


def test_somebody_of_another_language_may_not_save(job):
    other = Desk(workplace.person("eve", ("en", workplace.RoleKind.TRANSLATOR)), job)
    segment = other.segment()

    answer = other.save(segment, "en-titre")

    assert answer.status_code == 403
    assert other.row(segment) is None


def test_whoever_is_not_logged_in_may_not_save(desk):
    segment = desk.segment()
    desk.client = Client()

    assert desk.save(segment, "ar-titre").status_code == 302
    assert desk.row(segment) is None


def test_a_locked_page_is_closed_to_all_but_whoever_locked_it(source, desk, badr):
    target = workplace.target(source, "ar")
    Page.objects.filter(pk=target.pk).update(locked=True, locked_by=badr)
    segment = desk.segment()

    refused = desk.save(segment, "ar-amina")
    saved = Desk(badr, desk.job).save(segment, "ar-badr")

    assert refused.status_code == 403
    assert "locked" in refused.json()["error"]
    assert saved.status_code == 201


def test_in_review_only_the_reviewer_corrects_and_it_is_written_down(desk, reviewer):
    workplace.translate(desk.job, desk.user)
    reviewing.request(desk.job, desk.user)
    segment = desk.segment()

    refused = desk.save(segment, "ar-retouche")
    emptied = desk.empty(segment)
    corrected = Desk(reviewer, desk.job).save(segment, "ar-corrige")

    assert refused.status_code == emptied.status_code == 403
    assert "withdraw" in refused.json()["error"]
    assert corrected.status_code == 200
    version = SegmentVersion.objects.get(pk=corrected.json()["seen"])
    assert (version.made_by, version.in_review) == (reviewer, True)
    desk.job.refresh_from_db()
    assert desk.job.review == Review.REQUESTED


def test_the_address_is_wagtail_localizes_own(desk):
    place = [desk.job.translation_id, desk.segment().id]

    url = reverse("wagtail_localize:edit_string_translation", args=place)

    assert url == reverse("translations_editor:edit_string_translation", args=place)
    assert StringTranslation.objects.filter(context__path="title", locale__language_code="ar")
