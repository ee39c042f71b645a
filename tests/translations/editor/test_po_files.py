"""A translation taken away as a PO file and brought back."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from academy_site.translations import segments
from academy_site.translations.editor import po_reading
from academy_site.translations.models import Origin, SegmentVersion
from tests.translations import workplace
from tests.translations.editor.desk import Desk


def taken(desk):
    """Download the file."""
    url = reverse("wagtail_localize:download_pofile", args=[desk.job.translation_id])
    answer = desk.client.get(url)
    assert answer.status_code == 200
    return polib.pofile("\n" + answer.content.decode())


def brought(desk, content):
    """Upload a file; return what the user is told."""
    if isinstance(content, polib.POFile):
        content = str(content).encode()
    url = reverse("wagtail_localize:upload_pofile", args=[desk.job.translation_id])
    sent = {} if content is None else {"file": SimpleUploadedFile("x.po", content)}
    answer = desk.client.post(url, sent)
    assert answer.status_code == 302
    assert answer.url == desk.job.translation.get_target_instance_edit_url()
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def entry(po, path="title"):
    return next(each for each in po if each.msgctxt.startswith(path))


def statuses(job):
    return [segment.status for segment in segments.listing(job)]


def test_a_file_says_what_it_is_and_where_each_text_stands(desk):
    desk.save(desk.segment(), "ar-titre")

    po = taken(desk)

    assert po.metadata["X-WagtailLocalize-TranslationID"] == str(desk.job.translation.uuid)
    assert po.metadata["X-Academy-Seen"] == str(SegmentVersion.objects.first().pk)
    assert po.metadata["Language"] == "ar"
    assert [each.msgctxt for each in po] == [each.path for each in segments.listing(desk.job)]
    assert (entry(po).msgstr, entry(po).flags) == ("ar-titre", [])


def test_words_to_check_are_fuzzy_with_the_former_source(source, desk):
    desk.save(desk.segment("lead"), "ar-chapeau")
    workplace.edit(source, lead="fr-chapeau fr-neuf")

    found = entry(taken(desk), "lead")

    assert found.flags == ["fuzzy"]
    assert found.previous_msgid == "fr-chapeau"
    assert found.msgid == "fr-chapeau fr-neuf"


def test_a_file_brings_every_text_and_counts(desk):
    po = taken(desk)
    for each in po:
        each.msgstr = workplace.in_language(each.msgid, "ar")

    said = brought(desk, po)

    assert f"{len(po)} texts were imported" in said
    assert set(statuses(desk.job)) == {"done"}
    version = SegmentVersion.objects.first()
    assert (version.origin, version.made_by) == (Origin.IMPORT, desk.user)


def test_what_is_taken_away_and_brought_back_changes_nothing(source, desk):
    workplace.translate(desk.job, desk.user, most=2)
    workplace.edit(source, lead="fr-chapeau fr-neuf")
    before, versions = statuses(desk.job), SegmentVersion.objects.count()

    said = brought(desk, taken(desk))

    assert "nothing new" in said
    assert (statuses(desk.job), SegmentVersion.objects.count()) == (before, versions)


def test_empty_fuzzy_and_obsolete_entries_are_not_work_done(desk):
    po = taken(desk)
    for each in po:
        each.msgstr = " "
    entry(po, "lead").msgstr = "ar-chapeau"
    entry(po, "lead").flags = ["fuzzy"]
    po.append(polib.POEntry(msgctxt="title", msgid="fr-vieux", msgstr="ar-vieux", obsolete=True))

    said = brought(desk, po)

    assert "to be checked" in said
    assert desk.segment("lead").status == "to_check"
    assert desk.segment("lead").reason == "fuzzy"
    assert statuses(desk.job).count("missing") == len(po) - 2


def test_a_fuzzy_entry_leaves_words_alone_that_are_done(desk):
    po = taken(desk)
    desk.save(desk.segment(), "ar-titre")
    entry(po).msgstr, entry(po).flags = "ar-autre", ["fuzzy"]

    said = brought(desk, po)

    assert "fuzzy" in said
    assert (desk.segment().words, desk.segment().status) == ("ar-titre", "done")


def test_a_fuzzy_mark_that_is_taken_off_confirms_the_words(source, desk):
    desk.save(desk.segment("lead"), "ar-chapeau")
    workplace.edit(source, lead="fr-chapeau fr-neuf")
    po = taken(desk)
    entry(po, "lead").flags = []

    brought(desk, po)

    assert desk.segment("lead").status == "done"


def test_words_that_others_wrote_since_are_left_and_told_by_their_line(desk, badr):
    po = taken(desk)
    Desk(badr, desk.job).save(desk.segment(), "ar-badr")
    for each in po:
        each.msgstr = workplace.in_language(each.msgid, "ar")

    said = brought(desk, po)

    line = str(po).splitlines().index('msgctxt "title"')  # that of the comment above, from 1
    assert f"line {line}," in said
    assert "badr" in said
    assert f"{len(po) - 1} texts were imported" in said
    assert desk.segment().words == "ar-badr"


def test_a_file_without_its_stamp_has_seen_nothing(desk, badr):
    Desk(badr, desk.job).save(desk.segment(), "ar-badr")
    po = taken(desk)
    del po.metadata["X-Academy-Seen"]
    entry(po).msgstr = "ar-amina"

    brought(desk, po)

    assert desk.segment().words == "ar-badr"


def test_words_typed_since_are_not_put_back_by_an_old_file_of_one_s_own(desk):
    po = taken(desk)
    desk.save(desk.segment(), "ar-neuf")
    entry(po).msgstr = "ar-vieux"

    brought(desk, po)

    assert desk.segment().words == "ar-neuf"


def test_a_file_can_be_brought_again_and_again_as_it_grows(desk):
    po = taken(desk)
    entry(po).msgstr = "ar-un"
    brought(desk, po)
    entry(po).msgstr = "ar-deux"

    said = brought(desk, po)

    assert "1 text was imported" in said
    assert desk.segment().words == "ar-deux"


def test_a_source_that_changed_since_is_told(source, desk):
    po = taken(desk)
    workplace.edit(source, lead="fr-autre")
    entry(po, "lead").msgstr = "ar-chapeau"

    said = brought(desk, po)

    assert "the source has changed here" in said
    assert desk.segment("lead").words == ""


def test_an_entry_that_is_nowhere_and_one_that_is_unsound_are_told(desk):
    po = taken(desk)
    po.append(polib.POEntry(msgctxt="nowhere", msgid="fr-x", msgstr="ar-x"))
    entry(po).msgstr = "ا" * 256

    said = brought(desk, po)

    assert "no such text" in said
    assert "255" in said
    assert set(statuses(desk.job)) == {"missing"}


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
OTHER = HEADER + '"X-WagtailLocalize-TranslationID: another\\n"\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "Choose a PO file"),
        (b"", "header"),
        (HEADER.encode(), "header"),
        (b'msgid "fr"\nmsgstr "ar"\n', "header"),
        (OTHER.encode(), "another translation"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "UTF-8"),
        (b"PK\x03\x04\0\0", "valid PO file"),
        ("مرحبا".encode("utf-16"), "UTF-8"),
        ("é".encode("latin-1"), "UTF-8"),
        (b"/etc/passwd", "valid PO file"),
        (b"msgid {", "header"),
        (b'msgid "a"\nmsgstr[x] "b"\n', "valid PO file"),
        (b'msgstr "b"\nmsgid "a', "valid PO file"),
        (b'<?xml version="1.0"?><a/>', "valid PO file"),
        (b" " * (po_reading.LARGEST + 1), "too large"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_told_and_changes_nothing(desk, content, said):
    before = SegmentVersion.objects.count()

    assert said in brought(desk, content)

    assert SegmentVersion.objects.count() == before


def test_no_file_stays_behind(desk, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    brought(desk, HEADER.encode() + b"#" * (3 * 1024 * 1024))

    assert list(Path(tmp_path).iterdir()) == []


def test_a_file_is_not_taken_over_in_review(desk):
    po = taken(desk)
    workplace.translate(desk.job, desk.user)
    workplace.reviewing.request(desk.job, desk.user)
    entry(po).msgstr = "ar-autre"

    said = brought(desk, po)

    assert "in review" in said
    assert desk.segment().words != "ar-autre"


def test_somebody_of_another_language_gets_no_file_and_brings_none(job):
    eve = Desk(workplace.person("eve", ("en", workplace.RoleKind.TRANSLATOR)), job)
    place = [job.translation_id]

    got = eve.client.get(reverse("wagtail_localize:download_pofile", args=place))
    sent = eve.client.post(reverse("wagtail_localize:upload_pofile", args=place))

    assert (got.status_code, sent.status_code) == (403, 403)
