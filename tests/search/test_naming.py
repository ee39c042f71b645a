"""Articles are found by what they are about, and by its name of today."""

from __future__ import annotations

import pytest
from wagtail.models import Locale, Page

from academy_site.people.models import Organisation, Person
from news.models import Keyword, NewsPage, Topic
from search import naming
from search.backends.standing import is_rebuild_due
from search.models import IndexStanding
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db
GOTION = "gotion-de-20-a-100-gwh"
NAMES = {"fr": "Châtaigneraie", "en": "Woodcut", "ar": "الزيلوغرافيا"}


def found(words: str, language: str = "fr") -> set[int]:
    locale = Locale.objects.get(language_code=language)
    return {one.pk for one in Page.objects.filter(locale=locale).search(words)}


@pytest.fixture
def article() -> NewsPage:
    """Return a published article that names what its words do not say."""
    own = page("news.NewsPage", slug=GOTION)
    own.topic = Topic.objects.create(slug="xylo", name_fr=NAMES["fr"])
    own.keywords.set([Keyword.objects.create(slug="quokka", name_fr="Quokka")])
    own.people.set([Person.objects.get(slug="amine-khalil")])
    own.bodies.set(
        [Organisation.objects.create(slug="zorglub", name_fr="Institut Zorglub", acronym="IZGB")]
    )
    own.save_revision().publish()
    return own


@pytest.mark.parametrize(
    "words", ["châtaigneraie", "quokka", "amine khalil", "أمين خليل", "zorglub", "izgb"]
)
def test_what_it_is_about_finds_it(article: NewsPage, words: str) -> None:
    assert article.pk in found(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_is_found_by_its_own_names(
    language: str, django_capture_on_commit_callbacks
) -> None:
    own = page("news.NewsPage", language, GOTION)

    with django_capture_on_commit_callbacks(execute=True):
        topic = own.topic
        topic.name_fr, topic.name_en, topic.name_ar = NAMES.values()
        topic.save()

    assert own.pk in found(NAMES[language], language)
    assert {NAMES[code] for code in LANGUAGES if found(NAMES[code], language)} == {NAMES[language]}


def test_what_is_renamed_or_gone_finds_it_no_more(
    article: NewsPage, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        Keyword.objects.get(slug="quokka").delete()
        body = Organisation.objects.get(slug="zorglub")
        body.name_fr, body.acronym = "Institut Wombat", ""
        body.save()

    assert not found("quokka") | found("zorglub") | found("izgb")
    assert article.pk in found("wombat")


def test_more_than_can_be_waited_for_is_left_to_the_rebuild(monkeypatch, article: NewsPage) -> None:
    monkeypatch.setattr(naming, "MOST", 0)
    IndexStanding.objects.update(exceptions_pending=False)

    naming.read_anew([article.pk])

    assert is_rebuild_due()
