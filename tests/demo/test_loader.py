"""Loading the demo: everything is there, nothing is doubled, and editors' work is left alone."""

import io
import shutil

import pytest
from django.conf import settings as project
from django.core.management import CommandError, call_command
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.models import Page, Revision, Site
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from academy_site.demo import content
from academy_site.people.models import Affiliation, Organisation, Person
from academy_site.translations.guarding import gate_open
from news.models import Keyword, NewsPage
from tests.demo_pages import KINDS, LANGUAGES, page

pytestmark = pytest.mark.django_db
COUNTED = (
    Page, Revision, TranslationSource, Translation, StringTranslation, Organisation, Person,
    Affiliation, Keyword, get_image_model(), Redirect, Site,
)  # fmt: skip


def load(*options):
    """Load the demo and return the titles of the pages that were made."""
    said = io.StringIO()
    call_command("load_demo", *options, stdout=said)
    return [line.strip() for line in said.getvalue().splitlines()[:-1]]


def counts():
    return {model.__name__: model.objects.count() for model in COUNTED}


@pytest.fixture
def own_files(tmp_path, monkeypatch):
    """Give the test a copy of the content files to spoil."""
    folder = tmp_path / "content"
    shutil.copytree(content.FOLDER, folder)
    monkeypatch.setattr(content, "FOLDER", folder)
    content.read.cache_clear()
    yield folder
    content.read.cache_clear()


def public_pages():
    return Page.objects.filter(depth__gt=1)


def test_every_kind_of_page_is_there_in_every_language():
    for label in KINDS:
        for language in LANGUAGES:
            assert page(label, language).live


def test_the_three_trees_have_the_same_shape():
    shapes = [
        [
            (one.specific_class.__name__, one.depth, one.translation_key)
            for one in public_pages().filter(locale__language_code=code).order_by("path")
        ]
        for code in LANGUAGES
    ]

    assert shapes[0] == shapes[1] == shapes[2]
    assert len(shapes[0]) == 30


def test_everything_is_published_as_it_was_last_saved():
    assert not public_pages().filter(live=False).exists()
    assert not public_pages().filter(has_unpublished_changes=True).exists()
    assert not public_pages().filter(alias_of__isnull=False).exists()
    assert not public_pages().filter(last_published_at=None).exists()


def test_every_translation_is_one_of_wagtail_localize_and_complete():
    translations = Translation.objects.filter(target_locale__language_code__in=["en", "ar"])

    assert translations.count() == 2 * public_pages().filter(locale__language_code="fr").count()
    for translation in translations:
        total, done = translation.get_progress()
        assert done == total, translation
        assert translation.enabled
    assert not StringTranslation.objects.filter(has_error=True).exists()


def test_arabic_pages_have_the_slugs_of_the_english_ones():
    for english in public_pages().filter(locale__language_code="en", depth__gt=2):
        arabic = english.get_translations().get(locale__language_code="ar")
        assert arabic.slug == english.slug


def test_no_redirect_is_left_behind():
    assert not Redirect.objects.exists()


def test_the_site_is_served_from_the_french_home_page_and_wagtails_own_is_gone():
    site = Site.objects.get(is_default_site=True)

    assert site.root_page.specific == page("home.HomePage")
    assert (site.hostname, site.port) == ("localhost", 8000)
    assert site.site_name == project.WAGTAIL_SITE_NAME
    assert [type(one.specific).__name__ for one in Page.get_first_root_node().get_children()] == [
        "HomePage"
    ] * 3


def test_loading_again_changes_nothing():
    before = counts()
    latest = list(public_pages().values_list("pk", "latest_revision_id", "last_published_at"))

    assert load() == []

    assert counts() == before
    assert (
        list(public_pages().values_list("pk", "latest_revision_id", "last_published_at")) == latest
    )


def test_what_editors_changed_is_left_as_they_made_it():
    article = page("news.NewsPage")
    article.title = "Titre de la rédaction"
    article.save_revision().publish()
    Person.objects.filter(slug="amine-khalil").update(name_latin="Khalil Amine")
    Affiliation.objects.filter(person__slug="amine-khalil").delete()

    load()

    assert page("news.NewsPage").title == "Titre de la rédaction"
    person = Person.objects.get(slug="amine-khalil")
    assert (person.name_latin, person.affiliations.count()) == ("Khalil Amine", 0)


def test_what_is_missing_is_made_again_with_its_translations():
    before = counts()
    article = page("news.NewsPage")
    title, slugs = article.title, [page("news.NewsPage", code).slug for code in LANGUAGES]
    for one in article.get_translations(inclusive=True):
        one.delete()

    assert load() == [title]

    found = NewsPage.objects.get(slug=slugs[0], locale__language_code="fr")
    translated = found.get_translations(inclusive=True).live()
    assert sorted(one.slug for one in translated) == sorted(slugs)
    assert counts()["Page"] == before["Page"]


@pytest.mark.exhaustive
def test_replacing_resets_everything_and_doubles_nothing():
    before = counts()
    keys = list(public_pages().order_by("path").values_list("pk", "translation_key", "url_path"))
    article, arabic = page("news.NewsPage"), page("news.NewsPage", "ar")
    titles = article.title, arabic.title
    for one in (article, arabic):
        one.title = "Autre titre"
        with gate_open(one):
            one.save_revision().publish()
    Person.objects.filter(slug="amine-khalil").update(name_latin="Khalil Amine")

    load("--replace")

    assert (page("news.NewsPage").title, page("news.NewsPage", "ar").title) == titles
    assert Person.objects.get(slug="amine-khalil").name_latin == "Amine Khalil"
    assert (
        list(public_pages().order_by("path").values_list("pk", "translation_key", "url_path"))
        == keys
    )
    after = counts()
    for grown in ("Revision", "StringTranslation", "Affiliation"):
        before.pop(grown), after.pop(grown)
    assert after == before
    assert Affiliation.objects.filter(person__slug="christian-masquelier").count() == 3
    assert not public_pages().filter(has_unpublished_changes=True).exists()


def spoil(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("pages/legal.toml", 'type = "', 'type = "un', "there is no block type"),
        ("pages/legal.toml", "[[body]]", "[[body]", "is no valid TOML"),
        ("pages/legal.toml", 'ar = "', 'xx = "', "has no text in: ar"),
    ],
)
def test_a_wrong_file_is_said_and_nothing_is_written(own_files, name, old, new, message):
    for label in ("news.NewsPage", "home.StandardPage"):
        slug = {"news.NewsPage": "", "home.StandardPage": "mentions-legales"}[label]
        for one in page(label, "fr", slug).get_translations(inclusive=True):
            one.delete()
    spoil(own_files, name, old, new)
    before = counts()

    with pytest.raises(CommandError, match=message):
        load()

    assert counts() == before


def test_somebody_who_is_not_in_the_register_is_named(own_files):
    for one in page("plenary.SittingPage", "fr", "seance-1").get_translations(inclusive=True):
        one.delete()
    spoil(own_files, "programme.toml", 'person = "abdelilah-benyoussef"', 'person = "nobody"')

    with pytest.raises(CommandError, match="there is no “nobody”"):
        load()


def test_a_picture_that_is_not_there_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr("academy_site.demo.media.MEDIA", tmp_path)
    get_image_model().objects.filter(title="session-2026.svg").delete()

    with pytest.raises(CommandError, match=r"The picture session-2026\.svg is missing"):
        load()
