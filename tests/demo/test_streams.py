"""Content entries become StreamField data with the same block ids in every language."""

import uuid

import pytest

from academy_site.demo.content import ContentError, read
from academy_site.demo.streams import BUILDERS, block_id, body, listed
from sessions.blocks import NoteBodyBlock
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.django_db


def ids(value):
    """Yield every id in stored blocks."""
    if isinstance(value, list):
        for item in value:
            yield from ids(item)
    elif isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for item in value.values():
            yield from ids(item)


def test_an_id_is_a_uuid_that_its_place_alone_decides():
    assert block_id("note", "a") == block_id("note", "a") == str(uuid.UUID(block_id("note/a")))
    assert block_id("note", "a") != block_id("note", "b")


def test_the_note_has_the_same_ids_in_every_language_and_none_twice():
    found = [list(ids(body("note", read("note")["body"], code))) for code in LANGUAGES]

    assert found[0] == found[1] == found[2]
    assert len(set(found[0])) == len(found[0]) > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_uses_every_kind_of_block_that_it_may_and_all_are_sound(language):
    block = NoteBodyBlock()

    value = block.to_python(body("note", read("note")["body"], language))

    assert block.clean(value).get_prep_value() == value.get_prep_value()
    assert {child.block_type for child in value} <= set(BUILDERS)


def test_every_builder_makes_a_block_that_exists():
    assert set(BUILDERS) == set(NoteBodyBlock().child_blocks)


def test_a_kind_that_does_not_exist_is_named_with_its_place():
    with pytest.raises(ContentError, match="about/x: there is no block type “video”"):
        body("about", [{"key": "x", "type": "video"}], "fr")


def test_items_are_told_apart_by_their_number():
    items = listed("a", ["x", "x"])

    assert [item["value"] for item in items] == ["x", "x"]
    assert items[0]["id"] != items[1]["id"]
