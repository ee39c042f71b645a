"""Words settled on the sheet: carried-over ones, the address, texts of the translation alone."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from academy_site.translations import segments
from academy_site.translations.models import Origin, Review, SegmentVersion
from tests.translations.visiting import act, address, elements, enter, somebody, was_refused
from tests.translations.workplace import write

pytestmark = pytest.mark.django_db


def to_check(job):
    return [one for one in segments.listing(job) if one.status == segments.TO_CHECK]


def confirm(name, job, segment, seen=None):
    seen = segment.seen if seen is None else seen
    return act(enter(name), "confirm", job.pk, segment.id, seen=seen)


def test_carried_over_words_are_still_right(changed):
    (segment,) = to_check(changed)

    confirm("translator-ar", changed, segment)

    changed.refresh_from_db()
    latest = SegmentVersion.objects.latest("pk")
    assert to_check(changed) == []
    assert changed.segments_done == changed.segments
    assert (latest.data, latest.origin, latest.done) == (segment.words, Origin.TYPED, True)
    assert latest.made_by == somebody("translator-ar")


def test_words_that_somebody_changed_meanwhile_are_not_confirmed_unread(changed):
    (segment,) = to_check(changed)
    write(
        changed, segment, "ar-غيره", somebody("admin"), has_error=True, field_error="fuzzy"
    )  # fmt: skip

    response = confirm("translator-ar", changed, segment)

    (after,) = to_check(changed)
    assert after.words == "ar-غيره"
    assert "Not confirmed." in response.content.decode()


@pytest.mark.parametrize("seen", ["", "x", "0", "-1"])
def test_who_has_seen_nothing_confirms_nothing(changed, seen):
    (segment,) = to_check(changed)

    confirm("translator-ar", changed, segment, seen)

    assert len(to_check(changed)) == 1


@pytest.mark.parametrize("name", ["officer", "translator-en"])
def test_others_confirm_nothing(changed, name):
    (segment,) = to_check(changed)

    assert was_refused(confirm(name, changed, segment))
    assert len(to_check(changed)) == 1


def test_a_segment_without_words_has_nothing_to_confirm(work):
    segment = segments.listing(work)[0]

    response = confirm("translator-ar", work, segment)

    work.refresh_from_db()
    assert work.segments_done == 0
    assert "There is nothing to confirm in this segment." in response.content.decode()


def test_words_on_a_locked_page_stay(changed):
    (segment,) = to_check(changed)
    Page.objects.filter(pk=changed.target_id).update(locked=True, locked_by=somebody("admin"))

    confirm("translator-ar", changed, segment)

    assert len(to_check(changed)) == 1


def test_only_words_that_wait_for_a_look_can_be_confirmed(changed):
    (segment,) = to_check(changed)

    response = enter("translator-ar").get(address("job", changed.pk))

    confirms = [
        form.get("action")
        for form in elements(response, "form")
        if form.get("action", "").endswith("/confirm/")
    ]
    assert confirms == [address("confirm", changed.pk, segment.id)]


def test_the_translator_sets_the_address(translated):
    response = act(enter("translator-ar"), "slug", translated.pk, slug="صفحة-أولى")

    translated.refresh_from_db()
    assert translated.slug == "صفحة-أولى"
    assert response.status_code == 200


def test_the_sheet_says_what_the_address_will_be_otherwise(translated):
    response = enter("translator-ar").get(address("job", translated.pk))

    assert f"<bdi>{translated.source_page.slug}</bdi>" in response.content.decode()


@pytest.mark.parametrize(
    ("slug", "said"), [("deux mots", "without spaces"), ("news", "Another page beside this one")]
)
def test_an_address_that_cannot_be_is_refused_beside_its_field(translated, slug, said):
    sibling = Page.objects.get(pk=translated.target_id).get_siblings(inclusive=False)[0]
    wanted = sibling.slug if slug == "news" else slug

    response = act(enter("translator-ar"), "slug", translated.pk, slug=wanted)

    translated.refresh_from_db()
    assert response.status_code == 422
    assert translated.slug == ""
    assert said in response.content.decode()


@pytest.mark.parametrize("name", ["officer", "translator-en"])
def test_others_leave_the_address(translated, name):
    assert was_refused(act(enter(name), "slug", translated.pk, slug="autre"))

    translated.refresh_from_db()
    assert translated.slug == ""


def test_a_text_that_the_source_goes_without(translated):
    client = enter("translator-ar")
    act(client, "added_texts", translated.pk, seo_title="ar-بحث", search_description="")

    response = client.get(address("job", translated.pk))

    (field,) = elements(response, "input", name="seo_title")
    assert (field.get("value"), field.get("lang"), field.get("dir")) == ("ar-بحث", "ar", "rtl")
    (kept,) = translated.added_texts.all()
    assert (kept.field, kept.data, kept.changed_by) == (
        "seo_title", "ar-بحث", somebody("translator-ar"),
    )  # fmt: skip


def test_a_text_without_room_is_refused_beside_its_field(translated):
    response = act(enter("translator-ar"), "added_texts", translated.pk, seo_title="ا" * 256)

    assert response.status_code == 422
    assert not translated.added_texts.exists()


def test_nothing_is_written_while_it_lies_with_the_review(translated):
    client = enter("translator-ar")
    act(client, "request_review", translated.pk)

    act(client, "slug", translated.pk, slug="autre")
    act(client, "added_texts", translated.pk, seo_title="ar-بحث")

    translated.refresh_from_db()
    assert translated.review == Review.REQUESTED
    assert translated.slug == ""
    assert not translated.added_texts.exists()
