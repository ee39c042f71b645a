"""The order of a long text: anchors, numbered axes and contents."""

import pytest

from academy_site.base import outline
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


def test_anchors_are_the_same_in_every_language_and_unique():
    notes = [page("plenary.ConceptNotePage", code) for code in LANGUAGES]

    anchors = [[part.anchor for part in outline.parts(note.body)] for note in notes]

    assert anchors[0] == anchors[1] == anchors[2]
    assert len(set(anchors[0])) == len(anchors[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notes_axes_are_numbered_in_order(language):
    found = outline.parts(page("plenary.ConceptNotePage", language).body)

    numbers = [part.number for part in found if part.block.block_type == "axis"]
    assert numbers == [1, 2, 3]
    assert {part.number for part in found if part.block.block_type != "axis"} == {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_every_section_and_the_axes_below_theirs(language):
    body = page("plenary.ConceptNotePage", language).body

    entries = outline.contents(body)

    sections = [
        b.value["text"] for b in body if b.block_type == "heading" and b.value["level"] == "2"
    ]
    axes = [b.value["title"] for b in body if b.block_type == "axis"]
    assert [entry.part.title for entry in entries] == sections
    assert [part.title for entry in entries for part in entry.below] == axes


def test_a_text_without_headings_has_no_contents():
    body = [block for block in page("home.StandardPage").body if block.block_type == "paragraph"]

    assert outline.contents(body) == []
    assert {part.title for part in outline.parts(body)} == {""}
