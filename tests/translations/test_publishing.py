"""Words become public through the gate alone; facts reach every language by themselves."""

from __future__ import annotations

import pytest

from academy_site.translations import gate, publishing
from academy_site.translations.models import State
from tests.translations.workplace import (
    BODY,
    edit,
    figure,
    french,
    job,
    languages_in,
    paragraph,
    public_words,
    submitted,
    target,
    translate,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def test_submitting_makes_a_draft_and_nothing_public():
    source = french()

    work = submitted(source, "ar")

    arabic = target(source, "ar")
    assert not arabic.live
    assert (work.state, work.segments_done, work.is_live) == (State.NOT_STARTED, 0, False)
    assert work.segments == 6


def test_an_approved_translation_is_public_and_wholly_in_its_language(published):
    arabic = target(published, "ar")

    assert arabic.live
    assert languages_in(arabic) == {"ar"}
    assert arabic.title.startswith("ar-")
    assert 'href="https://example.org/a"' in arabic.body[0].value.source
    assert job(published, "ar").state == State.PUBLISHED


def test_what_is_not_approved_cannot_be_published(translator):
    work = submitted(french(), "ar")
    translate(work, translator)

    with pytest.raises(gate.NotReadyError):
        publishing.publish(work, translator)

    assert not target(work.source_page.specific, "ar").live


def test_a_changed_paragraph_leaves_the_public_arabic_as_it_was(published):
    before = public_words(target(published, "ar"))

    edit(published, body=[paragraph("one", "<p>fr-autre</p>"), *BODY[1:]])

    work = job(published, "ar")
    assert public_words(target(published, "ar")) == before
    assert (work.state, work.segments_to_check, work.segments_outdated) == (State.TO_CHECK, 1, 1)


def test_a_new_paragraph_waits_and_a_removed_one_goes(published):
    edit(published, body=[BODY[0], BODY[2], paragraph("new", "<p>fr-neuf</p>")])

    arabic = target(published, "ar")
    assert [block.block_type for block in arabic.body] == ["paragraph", "key_figure"]
    assert languages_in(arabic) == {"ar"}
    assert job(published, "ar").segments_missing == 1


def test_facts_reach_the_public_translation_at_once(published):
    link = '<p>fr-un <a href="https://example.org/b">fr-lien</a> fr-suite</p>'
    edit(published, body=[paragraph("one", link), BODY[1], figure("figure", "60", "fr-part")])

    arabic = target(published, "ar")
    assert arabic.body[2].value["value"] == 60
    assert 'href="https://example.org/b"' in arabic.body[0].value.source
    assert "ar-lien" in arabic.body[0].value.source
    assert job(published, "ar").state == State.PUBLISHED


def test_words_typed_since_the_review_do_not_go_out_with_the_facts(published, translator):
    work = job(published, "ar")
    translate(work, translator, everything=True, again="zz")

    edit(published, body=[BODY[0], BODY[1], figure("figure", "61", "fr-part")])

    arabic = target(published, "ar")
    assert arabic.body[2].value["value"] == 61
    assert not any(word.endswith("zz") for word in public_words(arabic))
    work.refresh_from_db()
    assert (work.state, work.segments_unpublished) == (State.IN_PROGRESS, 5)


def test_an_override_publishes_what_there_is_and_no_french(translator):
    source = french()
    work = submitted(source, "ar")
    translate(work, translator, most=2)

    publishing.override(work, None, "Conférence de presse dans une heure")

    arabic = target(source, "ar")
    assert arabic.live
    assert languages_in(arabic) == {"ar"}
    assert len(arabic.body) == 0


def test_an_override_cannot_do_without_a_title():
    work = submitted(french(), "ar")

    with pytest.raises(gate.NotReadyError):
        publishing.override(work, None, "Pressé")

    assert not target(work.source_page.specific, "ar").live


def test_a_text_that_french_clears_is_cleared(published):
    edit(published, lead="")

    assert target(published, "ar").lead == ""
