"""The other names of what is asked for: glossary, the staff's synonyms, names in both scripts."""

import pytest

from academy_site.glossary.models import Concept, Term
from home.models import StandardPage
from search.models import Synonym
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


def write(language, lead):
    home = page("home.HomePage", language)
    return home.add_child(instance=StandardPage(title="Zibeline", slug="z-1", lead=lead, live=True))


def urls(client, language, words):
    found = client.get(f"/{language}/search/", {"q": words}).context["answer"]
    return {hit.url.rstrip("/").rpartition("/")[2] for hit in found.leaf.object_list}, found


def concept(**terms):
    made = Concept.objects.create(slug="quagga", domain="batteries")
    for number, (name, text) in enumerate(terms.items()):
        language, status = name.split("_")
        Term.objects.create(concept=made, language=language, status=status, text=text, order=number)
    return made


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("un quagga couleur de nuit", "zorille rayée"),
        ("une zorille rayée", "quagga couleur de nuit"),
        ("une zorille rayée", "QCN"),
        ("le QCN", "quagga couleur de nuit"),
        ("le QCN", "le quagga couleur de nuit du Maroc"),
    ],
)
def test_terms_of_a_concept_find_each_other(client, written, asked):
    concept(
        fr_preferred="quagga couleur de nuit", fr_admitted="zorille rayée", fr_abbreviation="QCN"
    )
    write("fr", f"{written}, au Maroc")

    assert "z-1" in urls(client, "fr", asked)[0]


def test_a_word_of_an_expression_is_no_synonym(client):
    concept(fr_preferred="quagga couleur de nuit", fr_admitted="zorille rayée")
    write("fr", "une zorille rayée")

    assert "z-1" not in urls(client, "fr", "quagga")[0]


def test_an_abbreviation_counts_in_every_language(client):
    concept(fr_preferred="quagga", en_abbreviation="XQCN")
    write("fr", "le XQCN")

    assert "z-1" in urls(client, "fr", "quagga")[0]


def test_a_name_in_other_letters_is_the_same_name(client):
    concept(fr_preferred="Kwaggacore", ar_preferred="كواغاكور")
    write("ar", "شركة Kwaggacore")

    assert "z-1" in urls(client, "ar", "كواغاكور")[0]


def test_a_word_of_another_language_is_asked_for_when_nothing_is_found(client):
    concept(fr_preferred="quaggazorille", en_preferred="quaggapolecat")
    write("fr", "la quaggazorille")

    found, told = urls(client, "fr", "quaggapolecat")

    assert told.by_glossary
    assert "z-1" in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_synonyms_of_the_staff_hold_at_once_in_their_language(client, language):
    write(language, "quaggacore")
    assert "z-1" not in urls(client, language, "zorillecore")[0]

    Synonym.objects.create(language=language, expressions="quaggacore\nzorillecore")

    assert "z-1" in urls(client, language, "zorillecore")[0]
    Synonym.objects.all().delete()
    assert "z-1" not in urls(client, language, "zorillecore")[0]


def test_a_synonym_of_all_languages():
    synonym = Synonym(language="", expressions="un seul")
    with pytest.raises(Exception, match="expressions"):
        synonym.full_clean()


def test_what_is_found_by_another_name_is_marked(client):
    concept(fr_preferred="quagga couleur de nuit", fr_admitted="zorille rayée")
    write("fr", "On y voit une zorille rayée.")

    text = client.get("/fr/search/", {"q": "quagga couleur de nuit"}).content.decode()

    assert "<mark>zorille rayée</mark>" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ["Bousmina", "بوسمينة", "bousmina"])
def test_people_are_found_in_both_scripts_and_lead_to_their_page(client, language, asked):
    _found, told = urls(client, language, asked)

    people = [hit for hits in told.places.values() for hit in hits if hit.kind == "person"]
    assert [hit.key for hit in people] == ["mostapha-bousmina"]
    assert people[0].url.endswith("/mostapha-bousmina/")
    assert client.get(people[0].url).status_code == 200
