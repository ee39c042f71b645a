"""Who searches finds what is there, and nothing that has no business with it, on the real demo.

The same cases run on SQLite and on PostgreSQL; ``hits.json`` holds the hit set of every case, so
that both databases are held to the same one.
"""

import json
import tomllib
from pathlib import Path

import pytest
from django.utils import translation
from wagtail.models import Page

from search.answers.question import read_question
from search.answers.service import answer
from search.models import PlaceKind
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.django_db
FOLDER = Path(__file__).parent
CASES = tomllib.loads((FOLDER / "cases.toml").read_text())
ALL = [
    (half, language, case)
    for half, languages in CASES.items()
    for language, cases in languages.items()
    for case in cases
]
MOST_LEAVES = 6


def name(case):
    return f"{case[0]}-{case[1]}-{case[2]['q']}"


def slugs():
    """Return the French slug of every page of the demo by the key of its translations."""
    rows = Page.objects.filter(locale__language_code="fr").values_list("translation_key", "slug")
    return dict(rows)


def found(language, words):
    """Return the French slugs of all pages that are found, in order, and the people."""
    known, pages, people = slugs(), [], []
    keys = dict(Page.objects.values_list("pk", "translation_key"))
    with translation.override(language):
        for leaf in range(1, MOST_LEAVES):
            told = answer(read_question({"q": words, "page": str(leaf)}, language))
            assert told.correction is None, told.correction
            pages += [known[keys[hit.key]] for hit in told.leaf.object_list]
            if not told.leaf.has_next():
                break
        narrowed = answer(read_question({"q": words, "kind": PlaceKind.PERSON}, language))
        people = [hit.key for hit in narrowed.leaf.object_list]
    return pages, people


@pytest.mark.parametrize("case", ALL, ids=map(name, ALL))
def test_what_must_be_found_is_found_and_nothing_else(case):
    _half, language, wanted = case

    pages, people = found(language, wanted["q"])

    assert set(wanted["must"]) - set(pages) == set()
    assert set(wanted.get("people", ())) - set(people) == set()
    assert set(wanted["not"]) & set(pages) == set()


def test_what_is_wanted_stands_at_the_top():
    ranks = []
    for _half, language, wanted in ALL:
        pages, _people = found(language, wanted["q"])
        place = next((n for n, slug in enumerate(pages, 1) if slug in wanted["must"]), None)
        ranks.append(1 / place if place else 0)

    assert sum(ranks) / len(ranks) >= 0.95


def test_both_databases_find_the_same():
    """Also holds the search to what it found before: rewrite the file with what is right."""
    hits = {
        f"{language} {case['q']}": sorted(set(found(language, case["q"])[0]))
        for _half, language, case in ALL
    }

    assert hits == json.loads((FOLDER / "hits.json").read_text())


def test_there_are_cases_of_both_halves_in_every_language():
    assert set(CASES) == {"build", "judge"}
    for languages in CASES.values():
        assert set(languages) == set(LANGUAGES)
        assert all(len(cases) >= 8 for cases in languages.values())
