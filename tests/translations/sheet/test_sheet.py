"""What the sheet of a job shows, to whom, in which language and at which cost."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import gettext

from academy_site.translations import segments
from academy_site.translations.models import Priority, TranslationJob
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.translations.visiting import actions, address, elements, enter, somebody, text_of
from tests.translations.workplace import french, paragraph, submitted, translate

pytestmark = pytest.mark.django_db


def sheet(name, job, language="en"):
    return enter(name, language).get(address("job", job.pk))


def said(text, language):
    with translation.override(language):
        return gettext(text)


@pytest.mark.parametrize("name", ["translator-ar", "reviewer", "officer", "admin"])
def test_whoever_has_to_do_with_the_language_sees_it(work, name):
    response = sheet(name, work)

    assert response.status_code == 200
    assert work.translation.source.object_repr in response.content.decode()


def test_a_translator_of_another_language_does_not(work):
    client = enter("translator-en")

    assert client.get(address("job", work.pk)).status_code in (302, 403)


def test_there_is_no_sheet_of_no_job(accounts):
    assert enter("admin").get(address("job", 0)).status_code == 404


def test_a_stopped_translation_has_no_sheet(work):
    work.translation.enabled = False
    work.translation.save()

    assert sheet("admin", work).status_code == 404


def test_it_says_where_the_job_stands(work):
    translator = somebody("translator-ar")
    translate(work, translator, most=2)
    TranslationJob.objects.filter(pk=work.pk).update(
        assignee=translator, due="2020-03-01", priority=Priority.URGENT, note="Lire la note."
    )

    response = sheet("translator-ar", work)

    work.refresh_from_db()
    facts = [text_of(fact) for fact in elements(response, "dd")]
    (bar,) = elements(response, "progress")
    assert bar.get("value") == str(work.percent)
    assert facts[:7] == [
        "In progress", "Standard page", "Arabic العربية", "translator-ar",
        "1 March 2020 overdue", "Urgent", facts[6],
    ]  # fmt: skip
    page = response.content.decode()
    assert f"{work.words_left} words left of {work.words}" in page
    assert "Lire la note." in page


def test_it_says_what_still_stops_it(work):
    response = sheet("translator-ar", work)

    (listed,) = elements(response, "ul", class_="sheet-findings")
    assert text_of(listed).startswith("6 segments have no words yet.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_carry_their_language_in_every_admin(changed, language):
    response = sheet("reviewer", changed, language)

    shown = {
        (one.get("lang"), one.get("dir")) for one in elements(response, "dd", class_="wording")
    }
    hidden = {
        (one.get("lang"), one.get("dir"))
        for change in ("del", "ins")
        for mark in elements(response, change)
        for one in mark
        if one.get("class") == "w-sr-only"
    }
    assert shown == {("fr", "ltr"), ("ar", "rtl")}
    assert hidden == {(language, DIRECTIONS[language])}


def test_a_changed_segment_shows_both_sources_the_difference_and_its_words(changed):
    response = sheet("translator-ar", changed)

    (wanted,) = [one for one in segments.listing(changed) if one.status == segments.TO_CHECK]
    (shown,) = elements(response, "article", id=f"segment-{wanted.id}")
    before, now, words = [one for one in shown.iter() if one.get("class") == "wording"]
    assert text_of(before) == "fr-deux"
    assert [text_of(one) for one in now if one.tag.endswith("}ins")] == ["added: fr-nouveau"]
    assert text_of(words) == "ar-deux"
    assert "The source changed after this was translated." in text_of(shown)
    assert "(carried over)" in text_of(shown)


def test_done_segments_are_folded(translated):
    response = sheet("translator-ar", translated)

    (folded,) = elements(response, "details", class_="sheet-done")
    assert folded.get("open") is None
    assert len([one for one in folded.iter() if one.tag.endswith("}article")]) == 6


ACTS = {
    "translator-ar": {"claim", "request_review", "ask", "slug", "added_texts"},
    "reviewer": {"claim", "request_review", "ask", "slug", "added_texts"},
    "officer": set(),
    "admin": {"claim", "request_review", "ask", "slug", "added_texts", "override"},
}


@pytest.mark.parametrize("name", ACTS)
def test_only_acts_that_are_open_are_offered(translated, name):
    response = sheet(name, translated)

    ours = {address(act, translated.pk) for act in ACTS[name]}
    assert {url for url in actions(response) if "/translations/job/" in url} == ours


def test_a_finished_translation_leads_to_its_page_and_its_preview(translated):
    response = sheet("translator-ar", translated)

    links = {link.get("href") for link in elements(response, "a")}
    assert f"/admin/pages/{translated.target_id}/edit/" in links
    assert f"/admin/localize/translate/{translated.translation_id}/preview/" in links


def test_the_sheet_costs_the_same_for_five_segments_and_for_a_hundred(accounts):
    client = enter("translator-ar")
    costs = []
    for size in (3, 98):
        body = [paragraph(f"{size}-{place}", f"<p>fr-{place}</p>") for place in range(size)]
        job = submitted(french(body), "ar")
        translate(job, somebody("translator-ar"), most=size // 2)
        client.get(address("job", job.pk))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address("job", job.pk)).status_code == 200
        costs.append((job.segments, len(queries)))

    assert [segments for segments, _cost in costs] == [5, 100]
    assert costs[0][1] == costs[1][1]
