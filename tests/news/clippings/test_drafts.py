"""From a clipping to a draft: facts where they are certain, nothing where they are not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.storage import default_storage
from wagtail.models import ReferenceIndex

from news.clippings.models import Clipping, Original
from news.models import NewsPage
from tests.news.clippings.conftest import Take
from tests.news.clippings.samples import article, seed

pytestmark = pytest.mark.django_db

# The source of each seed, as the content decisions tell it: what it does not say stays empty.
SOURCES = {
    1: ("", "", None, "", "unknown",
        "Le Maroc se prépare à devenir le leader des batteries électriques !"),
    2: ("", "", None, "", "unknown", "L’usine de Gotion High Tech se challenge :"),
    3: ("L'opinion", "", date(2024, 3, 29), "", "unknown",
        "Batteries électriques : le groupe chinois BTR investit 3 MMDH dans une unité de cathodes"),
    4: ("Liberté Actus", "", date(2025, 4, 21), "https://liberte-actus.fr/1329", "paywall",
        "Le Maroc avance dans l’industrie des batteries électriques"),
}  # fmt: skip


@pytest.mark.parametrize("number", SOURCES)
def test_the_source_of_a_seed(take: Take, number: int) -> None:
    page = take(seed(number)).article

    said = (page.source_outlet, page.source_author, page.source_date, page.source_url,
            page.source_access, page.source_title)  # fmt: skip
    assert said == SOURCES[number]
    assert (page.source_language, page.language, page.live) == ("fr", "fr", False)
    assert page.get_latest_revision_as_object().source_title == page.source_title


def test_a_draft_is_nowhere_public(take: Take, client) -> None:
    page = take(seed(1)).article

    assert client.get(f"/fr{page.url_path.removeprefix('/home')}").status_code == 404
    assert page.lead == ""
    assert len(page.body) == 0


def test_figures_that_are_certain_stand_in_the_draft(take: Take) -> None:
    figures = [
        (block.value["value"], block.value["unit"], block.value["label"], block.value["as_of"])
        for block in take(seed(3)).article.get_latest_revision_as_object().key_figures
    ]

    of_the_article = date(2024, 3, 29)
    assert figures == [
        (Decimal(3), "milliards de dirhams", "Montant d'investissement", of_the_article),
        (Decimal(50000), "tonnes par an", "Capacité", of_the_article),
        # The sentence speaks of 2026: nobody says that it was true on the day of the article.
        (Decimal(15), "hectares", "Superficie", None),
        (Decimal(25000), "tonnes", "Capacité", None),
    ]


@pytest.mark.parametrize("number", [1, 2])
def test_without_a_date_no_figure_has_one(take: Take, number: int) -> None:
    clipping = take(seed(number))

    assert {figure["as_of"] for figure in clipping.figures} == {""}


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("en", [(Decimal("1.3"), "milliard de dollars", "Investissement total", None)]),
        ("ar", [(Decimal(200), "hectares", "Superficie", None),
                (Decimal(13), "milliards de dirhams", "Investissement total", None)]),
        ("es", []),  # from Spanish nothing is translated: its figures wait for the editor
    ],
)  # fmt: skip
def test_certain_figures_of_another_language_stand_in_french(
    take: Take, language: str, figures: list[tuple[Decimal, str, str, date | None]]
) -> None:
    clipping = take(article(language))

    assert clipping.article.source_language == language
    assert [
        (block.value["value"], block.value["unit"], block.value["label"], block.value["as_of"])
        for block in clipping.article.key_figures
    ] == figures
    assert len(clipping.figures) > 2


@pytest.mark.parametrize(
    ("number", "named", "not_named"),
    [
        (1, {"Cathodes", "Anodes", "Investissement"}, {"Belgique", "Giga-usines", "Bas carbone"}),
        (4, {"Belgique", "Cathodes", "Bas carbone"}, {"Anodes", "Investissement"}),
    ],
)
def test_keywords_are_those_that_the_article_names(
    take: Take, number: int, named: set[str], not_named: set[str]
) -> None:
    page = take(seed(number)).article.get_latest_revision_as_object()
    names = {word.name_fr for word in page.keywords.all()}

    assert len(names) <= 6
    assert names & named
    assert not names & not_named


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_fact_carries_the_words_that_it_rests_on(take: Take, language: str) -> None:
    clipping = take(f"{article(language)}\n")
    text = clipping.text

    for finding in clipping.findings:
        if finding["field"] == "keyword":
            assert (
                finding["sentence"] in text.replace("\n\n", "\n").split("\n")
                or finding["sentence"] in text
            )
    for figure in clipping.figures:
        assert figure["sentence"] in text


def test_the_original_is_kept_apart_and_in_no_folder(take: Take) -> None:
    before = default_storage.listdir("")
    clipping = take(seed(2))

    assert bytes(clipping.original.content).decode() == seed(2)
    assert default_storage.listdir("") == before
    assert not ReferenceIndex.objects.filter(base_content_type__app_label="clippings").exists()


def test_a_clipping_goes_with_its_article(take: Take) -> None:
    clipping = take(seed(2))

    NewsPage.objects.get(pk=clipping.article_id).delete()

    assert not Clipping.objects.filter(pk=clipping.pk).exists()
    assert not Original.objects.filter(clipping_id=clipping.pk).exists()
