"""Blank blocks of every page type can be submitted for translation."""

from __future__ import annotations

import json

import pytest
from django.apps import apps
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, get_page_models
from wagtail_localize.segments import StringSegmentValue as Words
from wagtail_localize.segments.extract import extract_segments

from academy_site.translations.blank_blocks import filled
from tests.demo_pages import page
from tests.translations import workplace

STREAMS = [
    (model._meta.label, field.name)
    for model in get_page_models()
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
]


def without_keys(block):
    """Return the value of a block that was stored before it had any of its parts."""
    if isinstance(block, blocks.StructBlock):
        return {}
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "id": "0", "value": without_keys(block.child_block)}]
    if isinstance(block, blocks.StreamBlock):
        return stream_of(block, without_keys)
    return None


def nulled(block):
    """Return the value of a block with nothing in any part of it."""
    if isinstance(block, ImageBlock):
        return None
    if isinstance(block, blocks.StructBlock):
        return {name: nulled(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "id": "0", "value": nulled(block.child_block)}]
    if isinstance(block, blocks.StreamBlock):
        return stream_of(block, nulled)
    return None


def stream_of(block, blank):
    return [
        {"type": name, "id": name, "value": blank(child)}
        for name, child in block.child_blocks.items()
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("blank", [without_keys, nulled])
@pytest.mark.parametrize(("label", "name"), STREAMS)
def test_every_block_of_every_page_type_can_be_extracted_blank(label, name, blank):
    model = apps.get_model(label)
    block = model._meta.get_field(name).stream_block
    instance = model(title="fr-titre", **{name: json.dumps(stream_of(block, blank))})

    again = model.from_json(filled(instance).to_json())

    assert [each.path for each in extract_segments(again) if isinstance(each, Words)] == ["title"]


@pytest.mark.django_db
@pytest.mark.parametrize("blank", [without_keys, nulled])
def test_wagtail_localize_alone_breaks_on_them(blank):
    model = apps.get_model("home.StandardPage")
    block = model._meta.get_field("body").stream_block
    instance = model(title="fr-titre", body=json.dumps(stream_of(block, blank)))

    with pytest.raises((AttributeError, TypeError)):
        extract_segments(model.from_json(instance.to_json()))


@pytest.mark.django_db
def test_a_page_with_blank_blocks_is_submitted_and_stays_as_it_is():
    model = apps.get_model("home.StandardPage")
    block = model._meta.get_field("body").stream_block
    body = [*stream_of(block, without_keys), workplace.paragraph("x", "<p>fr-texte</p>")]
    source = model(title="fr-titre", slug="fr-vide", body=json.dumps(body))
    page("home.HomePage").add_child(instance=source)

    job = workplace.submitted(source, "ar")

    assert "fr-texte" in {segment.source for segment in workplace.segments.listing(job)}
    stored = model.objects.get(pk=source.pk).body.raw_data
    assert [each["value"] for each in stored[: len(block.child_blocks)]] == [
        each["value"] for each in body[: len(block.child_blocks)]
    ]
    assert Page.objects.filter(translation_key=source.translation_key, live=True).count() == 1


def test_what_is_filled_in_stays():
    model = apps.get_model("home.StandardPage")
    body = [workplace.paragraph("x", "<p>fr</p>"), workplace.points("p", ["<p>fr-a</p>"])]
    instance = model(title="fr-titre", body=json.dumps(body))

    stored = json.loads(json.loads(filled(instance).to_json())["body"])

    assert stored == body
