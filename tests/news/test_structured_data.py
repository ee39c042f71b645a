"""Schema.org data about an article: ours, resting on a source that is named and not copied."""

from datetime import date

import pytest
from wagtail.models import Locale

from news.models import NewsPage
from news.structured_data import article
from tests.demo_pages import LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db


def made(**changed):
    facts = {"title": "Cobalt", "lead": "Résumé.", "date": date(2024, 3, 29), **changed}
    shown = NewsPage(locale=Locale.objects.get(language_code="fr"), **facts)
    shown.url_path = page("news.NewsIndexPage").url_path + "cobalt/"
    (said,) = article(shown, [])
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_of_the_demo_says_what_it_rests_on(language):
    shown = page("news.NewsPage", language)

    (said,) = article(shown, shown.keywords.all())

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
