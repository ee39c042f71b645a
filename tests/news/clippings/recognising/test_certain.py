"""What a page or a line says of its source: filled in where certain, empty where two things are."""

from __future__ import annotations

import pytest

from news.clippings.pieces import Piece
from news.clippings.recognising.addresses import without_campaign
from news.clippings.recognising.lines import facts_of_lines
from news.clippings.recognising.page_metadata import metadata_of
from news.clippings.taking.web_pages import tree_of
from tests.news.clippings.samples import article, page

LINKED = '<script type="application/ld+json">{{"@type": "NewsArticle", {}}}</script>'
PUBLISHED = '<meta property="article:published_time" content="2025-05-01T09:00:00Z">'


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (
            "Publié le 03/04/2025 à 10:12 - Mis à jour le 05/04/2025",
            [("date", "Publié le 03/04/2025 à 10:12"), ("updated", "Mis à jour le 05/04/2025")],
        ),
        ("Le Figaro avec AFP", [("agency", "Le Figaro avec AFP")]),
        ("Un accord avec Bloomberg", []),
    ],
)
def test_lines_that_say_who_and_when(line: str, facts: list[tuple[str, str]]) -> None:
    assert [(fact.field, fact.value) for fact in facts_of_lines([Piece(line)])] == facts


def test_two_days_are_none() -> None:
    head = PUBLISHED + LINKED.format('"datePublished": "2025-05-03"')

    assert metadata_of(tree_of(page(article("en"), head=head))).published is None
    assert metadata_of(tree_of(page(article("en"), head=PUBLISHED))).published is not None


@pytest.mark.parametrize("name", ["Newsroom", "La rédaction", "Staff Writer"])
def test_a_newsroom_is_nobody(name: str) -> None:
    head = LINKED.format(f'"author": {{"name": "{name}"}}')

    assert metadata_of(tree_of(page(article("en"), head=head))).author == ""


def test_an_address_without_its_campaign() -> None:
    address = "https://journal.example/a?id=12"

    assert without_campaign(f"{address}&utm_source=x&fbclid=y") == address
    assert without_campaign(f"{address}&b=%20") == f"{address}&b=%20"
