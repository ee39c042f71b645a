"""Schema.org data about an article: ours, resting on a source that is named and not copied."""

from datetime import date, datetime

import pytest
from wagtail.models import Locale

from news.about import About, about
from news.models import NewsPage
from news.structured_data import article
from tests.demo_pages import LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db


def made(**changed):
    facts = {"title": "Cobalt", "lead": "Résumé.", "date": date(2024, 3, 29), **changed}
    shown = NewsPage(locale=Locale.objects.get(language_code="fr"), **facts)
    shown.url_path = page("news.NewsIndexPage").url_path + "cobalt/"
    (said,) = article(shown, About())
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_of_the_demo_says_what_it_rests_on(language):
    shown = page("news.NewsPage", language)

    (said,) = article(shown, about(shown))

    assert (said["@type"], said["headline"], said["inLanguage"]) == (
        "NewsArticle", shown.title, language,
    )  # fmt: skip
    assert said["mainEntityOfPage"].endswith(path_of("news.NewsPage", language))
    assert len(said["keywords"]) == shown.keywords.count() > 0
    assert said["isBasedOn"]["inLanguage"] == shown.source_language


def test_what_the_source_does_not_state_is_left_out():
    assert set(made()["isBasedOn"]) == {"@type", "inLanguage"}


@pytest.mark.parametrize(("access", "free"), [("free", True), ("paywall", False)])
def test_a_source_behind_a_paywall_says_so(access, free):
    assert made(source_access=access)["isBasedOn"]["isAccessibleForFree"] is free


def test_a_fully_stated_source():
    source = made(
        source_outlet="L’Opinion", source_author="A. B.", source_title="Titre",
        source_date=date(2024, 3, 28), source_url="https://example.org/a",
    )["isBasedOn"]  # fmt: skip

    assert source == {
        "@type": "NewsArticle",
        "headline": "Titre",
        "url": "https://example.org/a",
        "datePublished": "2024-03-28",
        "author": {"@type": "Person", "name": "A. B."},
        "publisher": {"@type": "Organization", "name": "L’Opinion"},
        "inLanguage": "fr",
    }


def test_what_was_put_right_is_said_with_its_day():
    changes = [
        ("change", {"kind": "correction", "day": date(2024, 4, 2), "text": "20 GWh."}),
        ("change", {"kind": "update", "day": date(2024, 4, 3), "text": "Signé."}),
    ]

    assert made(changes=changes)["correction"] == [
        {"@type": "CorrectionComment", "text": "20 GWh.", "datePublished": "2024-04-02"}
    ]


def test_its_moments_are_full_and_in_their_order():
    said = made()

    published, modified = (
        datetime.fromisoformat(said[f"date{w}"]) for w in ("Published", "Modified")
    )
    assert published.utcoffset() is not None
    assert published.date() == date(2024, 3, 29)
    assert modified >= published


def test_an_archived_copy_and_a_licence_belong_to_the_source():
    source = made(
        source_url="https://example.org/a", source_licence="CC BY 4.0",
        source_archive_url="https://archive.example/a",
    )["isBasedOn"]  # fmt: skip

    assert (source["archivedAt"], source["license"]) == ("https://archive.example/a", "CC BY 4.0")
