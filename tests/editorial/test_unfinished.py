"""What an editor has begun and not finished is previewed all the same."""

from __future__ import annotations

import pytest
from django.apps import apps
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from tests.demo_pages import KINDS, LANGUAGES, page

pytestmark = pytest.mark.django_db


def begun(block):
    """Return a block's value right after it was added, lists with one new item."""
    if isinstance(block, ListBlock):
        return block.normalize([begun(block.child_block)])
    if isinstance(block, StreamBlock):
        return block.normalize([(name, begun(child)) for name, child in block.child_blocks.items()])
    if isinstance(block, StructBlock):
        return block.normalize({name: begun(child) for name, child in block.child_blocks.items()})
    return block.get_default()


def blocks():
    """Yield every kind of block of every kind of page that the demo holds."""
    for model in map(apps.get_model, KINDS):
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                for name, block in field.stream_block.child_blocks.items():
                    yield pytest.param(
                        model._meta.label, field.name, name, block,
                        id=f"{model._meta.model_name}-{field.name}-{name}",
                    )  # fmt: skip


def previewed(draft: Page):
    return draft.make_preview_request(preview_mode=draft.default_preview_mode)


@pytest.mark.parametrize(("label", "field", "name", "block"), list(blocks()))
def test_a_block_that_was_just_added_is_shown(label, field, name, block):
    for language in LANGUAGES:
        draft = page(label, language).get_latest_revision_as_object()
        setattr(draft, field, [(name, begun(block)), (name, begun(block))])

        assert previewed(draft).status_code == 200


def required_facts():
    """Yield every field of a kind of page that may not stay empty, but for what Wagtail fills."""
    for model in map(apps.get_model, KINDS):
        for field in model._meta.local_fields:
            plain = not (field.is_relation or field.primary_key or field.choices)
            if plain and field.editable and not field.blank:
                yield pytest.param(
                    model._meta.label, field.name, None if field.empty_strings_allowed is False
                    else "", id=f"{model._meta.model_name}-{field.name}",
                )  # fmt: skip


@pytest.mark.parametrize(("label", "field", "empty"), list(required_facts()))
def test_a_page_without_one_of_its_facts_is_shown(label, field, empty):
    draft = page(label).get_latest_revision_as_object()
    setattr(draft, field, empty)

    assert previewed(draft).status_code == 200
