"""Slots, people and terms as results: where they lead, and what they follow."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from academy_site.base.addresses import public_path
from academy_site.glossary.models import Concept, Term
from academy_site.people.models import Person
from academy_site.translations.guarding import gate_open
from search.models import Place, PlaceKind, PlacesDue
from search.places import syncing
from search.places.syncing import mark_glossary, sync_due
from tests.demo_pages import LANGUAGES, page, sitting

pytestmark = pytest.mark.django_db


def places(kind, language="fr"):
    sync_due(language)
    return Place.objects.filter(kind=kind, locale__language_code=language).select_related("page")


def titles(kind, language="fr"):
    return set(places(kind, language).values_list("title", flat=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [PlaceKind.SLOT, PlaceKind.TERM])
def test_a_fragment_is_the_id_of_what_it_names(client, language, kind):
    found = places(kind, language)
    text = client.get(public_path(language, found[0].page.url_path)).content.decode()

    assert found.count() > 15
    assert {place.page_id for place in found} == {found[0].page_id}
    for place in found:
        assert f'id="{place.tail.removeprefix("#")}"' in text, place


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_leads_to_their_page(client, language):
    for place in places(PlaceKind.PERSON, language):
        address = public_path(language, place.page.url_path) + place.tail
        assert client.get(address).status_code == 200, address


def test_pauses_are_no_results():
    assert "Pause" not in titles(PlaceKind.SLOT)
    assert not Place.objects.filter(title="").exists()


def test_a_sitting_that_goes_takes_its_slots_along():
    place = sitting()
    mine = {slot.value["title"] for slot in place.slots if slot.value["title"]}
    assert mine & titles(PlaceKind.SLOT)

    place.unpublish()

    assert PlacesDue.objects.exists()
    assert not mine & titles(PlaceKind.SLOT)
    assert not PlacesDue.objects.filter(page__locale__language_code="fr").exists()


def test_a_restricted_session_has_no_places():
    restriction = PageViewRestriction.objects.create(
        page=page("plenary.SessionPage"), restriction_type="login"
    )
    assert titles(PlaceKind.SLOT) == titles(PlaceKind.PERSON) == set()

    restriction.delete()
    assert titles(PlaceKind.SLOT)


def test_a_draft_of_a_sitting_changes_nothing():
    place = sitting()
    before = titles(PlaceKind.SLOT)
    place.slots[0].value["title"] = "Quaggazorille"
    place.save_revision()
    assert titles(PlaceKind.SLOT) == before

    with gate_open(place):
        place.get_latest_revision().publish()
    assert "Quaggazorille" in titles(PlaceKind.SLOT)


def test_a_name_is_changed_for_all():
    person = Person.objects.get(slug="mostapha-bousmina")
    person.name_latin = "Mostapha Quaggazorille"
    person.save()

    assert "Mostapha Quaggazorille" in titles(PlaceKind.PERSON, "en")


def test_a_concept_comes_and_goes():
    concept = Concept.objects.create(slug="quagga", domain="batteries")
    Term.objects.create(concept=concept, language="fr", status="preferred", text="quaggazorille")
    assert "quaggazorille" in titles(PlaceKind.TERM)

    concept.delete()
    assert "quaggazorille" not in titles(PlaceKind.TERM)


def test_a_term_may_have_abbreviations_of_any_length(client):
    concept = Concept.objects.create(slug="quagga", domain="batteries")
    Term.objects.create(concept=concept, language="fr", status="preferred", text="quaggazorille")
    for letter in "AB":
        Term.objects.create(
            concept=concept, language="fr", status="abbreviation", text=letter * 160
        )

    assert client.get("/fr/search/", {"q": "quaggazorille"}).status_code == 200
    [place] = places(PlaceKind.TERM).filter(key="quagga")
    assert place.note == f"{'A' * 160} · {'B' * 160}"


def fail_for_the_glossary(monkeypatch):
    def fail():
        raise ValueError("quaggazorille")

    monkeypatch.setattr(syncing, "concepts", fail)


def test_a_page_that_cannot_be_read_is_no_concern_of_a_reader(client, monkeypatch, caplog):
    sync_due()
    with monkeypatch.context() as patched:
        fail_for_the_glossary(patched)
        mark_glossary()
        person = Person.objects.get(slug="mostapha-bousmina")
        person.name_latin = "Mostapha Quaggazorille"
        person.save()

        assert client.get("/fr/search/", {"q": "batteries"}).status_code == 200
        assert client.get("/fr/search/suggestions/", {"q": "batt"}).status_code == 200

    glossary = page("glossary.GlossaryPage")
    due = PlacesDue.objects.filter(page__locale__language_code="fr")
    assert list(due.values_list("pk", flat=True)) == [glossary.pk]
    assert "Mostapha Quaggazorille" in titles(PlaceKind.PERSON)
    [record] = [one for one in caplog.records if one.name == syncing.__name__]
    assert str(glossary.pk) in record.getMessage()
    assert record.exc_info[0] is ValueError


def test_what_could_not_be_read_is_tried_again_when_it_changes(monkeypatch):
    with monkeypatch.context() as patched:
        fail_for_the_glossary(patched)
        mark_glossary()
        sync_due()
    assert PlacesDue.objects.exists()

    mark_glossary()
    sync_due()

    assert not PlacesDue.objects.exists()


def test_what_could_not_be_read_is_tried_again_after_a_while(monkeypatch):
    monkeypatch.setattr(syncing, "AGAIN", 0)
    with monkeypatch.context() as patched:
        fail_for_the_glossary(patched)
        mark_glossary()
        sync_due()
    assert PlacesDue.objects.exists()

    sync_due()

    assert not PlacesDue.objects.exists()


@pytest.mark.parametrize("chosen", [{}, {"kind": "slot"}])
def test_a_text_without_a_translation_is_marked_as_one_in_another_language(client, chosen):
    french = sitting()
    french.slots[0].value["title"] = "Exposé liminaire"
    french.slots[0].value["abstract"] = "Une quaggazorille."
    with gate_open(french):
        french.save_revision().publish()
    sitting("ar").unpublish()

    shown = client.get("/ar/search/", {"q": "quaggazorille", **chosen}).context["answer"]
    hits = shown.leaf.object_list if chosen else shown.places[PlaceKind.SLOT]
    assert {hit.excerpt_language for hit in hits} == {"fr"}
    if chosen:
        text = client.get("/ar/search/", {"q": "quaggazorille", **chosen}).content.decode()
        [excerpt] = BeautifulSoup(text, "html.parser").select(".hits li > p:last-child > bdi[lang]")
        assert (excerpt["lang"], excerpt["dir"]) == ("fr", "ltr")
        assert "quaggazorille" in excerpt.get_text()


def test_a_slot_without_a_translation_is_told_in_the_source_language(client):
    english = sitting("en")
    english.unpublish()

    kept = places(PlaceKind.SLOT, "en").filter(title_language="fr")
    assert kept.count() >= 1
    text = client.get("/en/search/", {"q": kept[0].title.split()[0], "kind": "slot"})
    assert '<bdi lang="fr"' in text.content.decode() or text.context["answer"].total == 0


def test_a_deleted_session_leaves_nothing():
    page("plenary.SessionPage").delete()

    assert not places(PlaceKind.SLOT).exists()
    assert not PlacesDue.objects.filter(page__isnull=True).exists()
