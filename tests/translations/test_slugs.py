"""One address a language: a default that can be read, a choice that is kept, a way from the old."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from wagtail.contrib.redirects.models import Redirect

from academy_site.translations import slugs
from tests.translations.workplace import (
    french,
    review,
    submitted,
    target,
    translate,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def published(source, language, translator, reviewer, again=""):
    work = submitted(source, language)
    translate(work, translator, everything=bool(again), again=again)
    review(work, translator, reviewer)
    return target(source, language)


@pytest.fixture
def source():
    return french(title="fr-titre", slug="fr-adresse")


def test_english_takes_its_title_and_arabic_the_english_address(source, translator, reviewer):
    english = published(source, "en", translator, reviewer)
    arabic = published(source, "ar", translator, reviewer)

    assert (english.slug, arabic.slug) == ("en-titre", "en-titre")
    assert Redirect.objects.count() == 0
    assert arabic.url_path.endswith("/en-titre/")


def test_arabic_alone_borrows_the_french_address(source, translator, reviewer):
    assert published(source, "ar", translator, reviewer).slug == "fr-adresse"


def test_a_public_address_stays_when_titles_change(source, translator, reviewer):
    published(source, "en", translator, reviewer)

    assert published(source, "en", translator, reviewer, again="zz").slug == "en-titre"


def test_an_arabic_address_is_kept_and_the_old_one_leads_to_it(
    source, translator, reviewer, django_capture_on_commit_callbacks
):
    arabic = published(source, "ar", translator, reviewer)
    work = submitted(source, "ar")
    slugs.set_slug(work, "المذكرة-التقديمية", translator)

    with django_capture_on_commit_callbacks(execute=True):
        published(source, "ar", translator, reviewer, again="zz")

    assert target(source, "ar").slug == "المذكرة-التقديمية"
    assert [(found.old_path, found.redirect_page_id) for found in Redirect.objects.all()] == [
        ("/ar/fr-adresse", arabic.pk)
    ]


@pytest.mark.parametrize("wrong", ["deux mots", "a/b", "x" * 256, "aé?"])
def test_what_is_no_address_is_refused(source, translator, wrong):
    with pytest.raises(ValidationError):
        slugs.set_slug(submitted(source, "en"), wrong, translator)


def test_a_siblings_address_is_refused(source, translator, reviewer):
    published(source, "en", translator, reviewer)

    with pytest.raises(ValidationError):
        slugs.set_slug(submitted(french(), "en"), "en-titre", translator)
