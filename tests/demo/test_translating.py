"""Translations are made by wagtail-localize, word for word from the content files."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from academy_site.demo.content import ContentError
from academy_site.demo.streams import body
from academy_site.demo.translating import translate
from home.models import StandardPage
from tests.demo_pages import page

pytestmark = pytest.mark.django_db

ENTRIES = [
    {
        "key": "a",
        "type": "paragraph",
        "text": {"fr": "Un <b>mot</b>", "en": "A <b>word</b>", "ar": "كلمة"},
    },
    {"key": "b", "type": "heading", "text": {"fr": "Titre", "en": "Title", "ar": "عنوان"}},
    {
        "key": "c",
        "type": "list",
        "items": [
            {"fr": "premier", "en": "first", "ar": "أول"},
            {"fr": "second", "en": "second", "ar": "ثان"},
        ],
    },
    {"key": "d", "type": "key_figure", "value": "52", "unit": {"fr": "%", "en": "%", "ar": "%"},
     "label": {"fr": "part", "en": "share", "ar": "حصة"}},
]  # fmt: skip


def composed(language, entries=ENTRIES, **changed):
    """Return an unsaved page in a language."""
    block = StandardPage._meta.get_field("body").stream_block
    return StandardPage(
        locale=Locale.objects.get(language_code=language),
        **{
            "title": f"Page {language}",
            "slug": f"page-{language}",
            "lead": f"Lead {language}",
            "body": block.to_python(body("test", entries, language)),
            **changed,
        },
    )


@pytest.fixture
def source():
    """Return a published French page."""
    made = composed("fr")
    page("home.HomePage").add_child(instance=made)
    made.save_revision().publish()
    return StandardPage.objects.get(pk=made.pk)


@pytest.fixture
def arabic():
    return Locale.objects.get(language_code="ar")


def test_the_translation_is_published_below_the_translated_parent(source, arabic):
    made = StandardPage.objects.get(pk=translate(source, composed("ar"), arabic).pk)

    assert made.live
    assert made.get_parent().specific == page("home.HomePage", "ar")
    assert (made.title, made.slug, made.lead) == ("Page ar", "page-ar", "Lead ar")
    assert not made.has_unpublished_changes


def test_every_block_has_its_words_and_the_identity_of_its_source(source, arabic):
    made = translate(source, composed("ar"), arabic)

    assert [block.id for block in made.body] == [block.id for block in source.body]
    assert made.body[0].value.source == "<p>كلمة</p>"
    assert made.body[1].value["text"] == "عنوان"
    assert [item.source for item in made.body[2].value["items"]] == ["<p>أول</p>", "<p>ثان</p>"]
    assert (made.body[3].value["value"], made.body[3].value["label"]) == (52, "حصة")


def test_every_segment_is_translated(source, arabic):
    translate(source, composed("ar"), arabic)

    translation = Translation.objects.get(
        source__object_id=source.translation_key, target_locale=arabic
    )
    total, done = translation.get_progress()
    assert total == done >= 8


def test_translating_again_renews_the_words(source, arabic):
    first = translate(source, composed("ar"), arabic)

    second = translate(source, composed("ar", lead="مقدمة جديدة"), arabic)

    assert second.pk == first.pk
    assert StandardPage.objects.get(pk=first.pk).lead == "مقدمة جديدة"


def test_words_that_are_missing_are_an_error(source, arabic):
    with pytest.raises(ContentError, match=r"no ar words for body\."):
        translate(source, composed("ar", ENTRIES[:2]), arabic)


def test_words_without_a_source_are_an_error(source, arabic):
    more = [*ENTRIES, {**ENTRIES[1], "key": "e"}]

    with pytest.raises(ContentError, match="ar words without a source"):
        translate(source, composed("ar", more), arabic)


def test_words_are_kept_as_translations_by_hand(source, arabic):
    translate(source, composed("ar"), arabic)

    kinds = StringTranslation.objects.filter(
        locale=arabic, translation_of__data="Titre"
    ).values_list("translation_type", flat=True)
    assert set(kinds) == {StringTranslation.TRANSLATION_TYPE_MANUAL}
