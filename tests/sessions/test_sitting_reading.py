"""Facts come from the source language, words from the translation, joined on the block's id."""

import json
from datetime import date, time

import pytest

from academy_site.base.words import Words
from academy_site.translations.guarding import gate_open
from sessions.models import Room
from sessions.reading import read_programme_of
from tests.demo_pages import LANGUAGES, as_editor, page, sitting

pytestmark = pytest.mark.django_db


def read(language, slug="seance-1"):
    """Return a sitting as the programme of a language shows it."""
    programme = read_programme_of(page("plenary.ProgrammePage", language))
    return programme.sitting(str(sitting("fr", slug).translation_key))


def change_slots(shown, change):
    """Publish a sitting after ``change`` has worked on its slots' stored form."""
    stored = json.loads(json.dumps(list(shown.slots.raw_data)))
    change(stored)
    shown.slots = json.dumps(stored)
    with gate_open(shown):
        shown.save_revision().publish()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sitting_is_read_with_its_words_and_its_address(language):
    found = read(language)

    own = sitting(language)
    assert found.title == Words(own.title, language)
    assert found.url == own.get_url().split("8000")[-1]
    assert (found.date, found.start, found.end) == (date(2026, 5, 20), time(9), time(11, 30))
    assert [slot.kind for slot in found.slots] == ["talk", "talk", "talk", "discussion", "pause"]
    assert {slot.title.language for slot in found.slots if slot.title} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slot_has_the_same_identity_in_every_language(language):
    assert [slot.id for slot in read(language).slots] == [slot.id for slot in read("fr").slots]


def test_a_changed_time_is_right_in_every_language_at_once():
    def later(stored):
        stored[0]["value"].update(start="09:05:00")

    change_slots(sitting(), later)

    assert [read(code).slots[0].start for code in LANGUAGES] == [time(9, 5)] * 3


def test_the_translations_own_times_count_for_nothing():
    def wrong(stored):
        stored[0]["value"].update(start="23:00:00")

    change_slots(sitting("ar"), wrong)

    assert read("ar").slots[0].start == time(9)


def test_a_new_slot_speaks_french_until_it_is_translated():
    def add(stored):
        stored.append(
            {
                "type": "talk",
                "id": "0f0f0f0f-0000-4000-8000-000000000000",
                "value": {
                    "start": "11:00:00", "end": "11:30:00", "title": "Nouvel exposé",
                    "abstract": "Résumé", "people": [],
                },
            }
        )  # fmt: skip

    change_slots(sitting(), add)

    new = read("ar").slots[-1]
    assert (new.title, new.abstract) == (Words("Nouvel exposé", "fr"), Words("Résumé", "fr"))


def test_slots_stored_in_another_order_are_read_in_order_of_time_with_their_words():
    own = {slot["id"]: slot["value"]["title"] for slot in sitting("en").slots.raw_data}

    change_slots(sitting(), lambda stored: stored.reverse())

    found = read("en").slots
    assert [(slot.id, slot.title.text) for slot in found] == list(own.items())
    assert [slot.start for slot in found] == sorted(slot.start for slot in found)


def test_a_title_that_the_source_has_taken_away_is_gone_in_the_translation():
    def without_title(stored):
        stored[3]["value"].update(title="")

    def with_title(stored):
        stored[3]["value"].update(title="نقاش مفتوح")

    change_slots(sitting("ar"), with_title)
    change_slots(sitting(), without_title)

    assert not read("ar").slots[3].title


@pytest.mark.parametrize("missing", ["start", "end"])
def test_a_slot_without_its_times_is_not_shown_yet(missing):
    def without(stored):
        stored[0]["value"][missing] = None

    change_slots(sitting(), without)

    assert len(read("en").slots) == 4


def test_a_sitting_without_a_translation_speaks_french_and_has_no_page():
    sitting("ar").unpublish()

    found = read("ar")

    assert found.title == Words(sitting().title, "fr")
    assert found.url == ""
    assert {slot.title.language for slot in found.slots if slot.title} == {"fr"}


def test_a_sitting_withdrawn_at_its_source_is_withdrawn_everywhere():
    sitting().unpublish()

    assert [read(code) for code in LANGUAGES] == [None, None, None]


def test_a_sitting_without_its_times_is_not_shown_yet():
    type(sitting()).objects.filter(pk=sitting().pk).update(start=None)

    assert read("fr") is None


def test_the_room_is_the_sources_named_in_the_language():
    room = Room.objects.create(name_fr="Grande salle", name_ar="القاعة الكبرى")
    type(sitting()).objects.filter(pk=sitting().pk).update(room=room)

    assert [read(code).room for code in LANGUAGES] == [
        Words("Grande salle", "fr"), Words("Grande salle", "fr"), Words("القاعة الكبرى", "ar"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_and_sittings_are_in_order_of_time(language):
    days = read_programme_of(page("plenary.ProgrammePage", language)).days

    assert [day.date.day for day in days] == [19, 20, 21]
    for day in days:
        starts = [found.start for found in day.sittings]
        assert starts == sorted(starts)


def test_a_preview_shows_the_draft_of_a_sitting_with_its_new_slot_and_people():
    draft = sitting("fr", "seance-2")
    draft.title = "Brouillon"
    draft.people = [draft.people.all()[0]]
    draft.people.all()[0].role = "chair"
    stored = json.loads(json.dumps(list(draft.slots.raw_data)))
    draft.slots = json.dumps(stored[:1])

    programme = read_programme_of(as_editor(draft))

    found = programme.sitting(str(draft.translation_key))
    assert found.title.text == "Brouillon"
    assert [part.role for part in found.people] == ["chair"]
    assert len(found.slots) == 1
    assert len(read("fr", "seance-2").slots) == 4
