"""The glossary of the demo: some 200 concepts in three languages, and editors' work left alone."""

from __future__ import annotations

import io
import re

import pytest
from django.core.management import call_command

from academy_site.demo import content
from academy_site.demo.glossary import designations
from academy_site.glossary.designations import Designation, Status, texts_of
from academy_site.glossary.lookup import version
from academy_site.glossary.models import Concept, Domain
from academy_site.glossary.rules import problems
from academy_site.glossary.spelling import plain
from academy_site.glossary.writing import write_terms
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.django_db
NAMES = content.names("glossary")
ENTRIES = {slug: entry for name in NAMES for slug, entry in content.read(name).items()}
ARABIC = re.compile("[\u0621-\u064a]")
LIKELY_MISTAKES = re.compile(
    "(?<![\u0621-\u064a])(?:الى|او|ان|اي|الة|طاقه|بطاريه|كهربائيه)(?![\u0621-\u064a])"
)


def load(*options: str) -> None:
    call_command("load_demo", *options, stdout=io.StringIO())


def test_every_subject_field_has_a_file_and_every_file_one() -> None:
    assert {name.split("/")[1] for name in NAMES} == set(Domain.values)
    assert sum(len(content.read(name)) for name in NAMES) == len(ENTRIES)  # no slug twice


def test_there_are_enough_concepts_and_definitions() -> None:
    assert len(ENTRIES) > 200
    assert Concept.objects.count() == len(ENTRIES)
    assert Concept.objects.exclude(definition_fr="").count() > 100


@pytest.mark.parametrize("slug", ENTRIES)
def test_every_concept_keeps_the_rules_in_three_languages(slug: str) -> None:
    found = list(designations(ENTRIES[slug]))

    assert problems(found) == []
    assert all(plain(one.text) == one.text for one in found)
    for language in LANGUAGES:
        assert len(texts_of(found, language, Status.PREFERRED)) == 1
    assert set(ENTRIES[slug]) <= {
        "term", "definition", "note", "abbreviation", "admitted", "forbidden",
        *(f"{status.value}_{code}" for status in Status for code in LANGUAGES),
    }  # fmt: skip


def test_arabic_terms_are_written_in_arabic() -> None:
    for slug, entry in ENTRIES.items():
        found = [one for one in designations(entry) if one.language == "ar"]
        assert all(ARABIC.search(text) for text in texts_of(found, "ar", Status.PREFERRED)), slug
        assert not any(LIKELY_MISTAKES.search(one.text) for one in found), slug
        assert not LIKELY_MISTAKES.search(content.said(entry, "definition", "ar")), slug
        assert not any("ـ" in one.text for one in found), slug


def test_definitions_are_phrases_as_terminologists_write_them() -> None:
    for slug, entry in ENTRIES.items():
        for language in LANGUAGES:
            said = content.said(entry, "definition", language)
            assert not said.endswith("."), slug
            assert len(said) < 200, (slug, language, len(said))


@pytest.mark.parametrize(
    "short",
    ["V2G", "BMS", "LFP", "NMC", "SEI", "SOC", "SOH", "LCOS", "BESS", "STEP", "PHES", "kWh"],
)
def test_the_abbreviations_of_the_field_are_there(short: str) -> None:
    found = [one for entry in ENTRIES.values() for one in designations(entry)]

    assert any(one == Designation(one.language, "abbreviation", short) for one in found)


def test_loading_again_changes_nothing() -> None:
    before = version()

    load()

    assert version() == before


@pytest.mark.exhaustive
def test_edits_survive_and_are_reset_on_demand() -> None:
    anode = Concept.objects.get(slug="anode")
    before = anode.designations
    anode.definition_fr = "autre définition"
    anode.save()
    write_terms(anode, [Designation("fr", "preferred", "anode modifiée")])
    Concept.objects.get(slug="cathode").delete()

    load()

    anode = Concept.objects.get(slug="anode")
    assert anode.definition_fr == "autre définition"
    assert [one.text for one in anode.designations] == ["anode modifiée"]
    assert Concept.objects.filter(slug="cathode").exists()

    load("--replace")

    anode = Concept.objects.get(slug="anode")
    assert anode.designations == before
    assert anode.definition_fr != "autre définition"
