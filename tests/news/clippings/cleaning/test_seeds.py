"""The four scraped articles, piece by piece."""

from __future__ import annotations

import pytest

from news.clippings.cleaning.cleaner import clean
from news.clippings.cleaning.splitting import pieces_of
from news.clippings.pieces import Kind, Reason
from tests.news.clippings.samples import paragraphs, seed

# Which lines of a seed are its article, by their place among its lines (from 0).
ARTICLE = {1: range(5), 2: range(4), 3: [*range(3, 4), *range(5, 11)],
           4: [6, 7, *range(13, 22)]}  # fmt: skip


@pytest.mark.parametrize("number", ARTICLE)
def test_what_is_kept_is_the_article_and_nothing_else(number: int) -> None:
    lines = paragraphs(seed(number))
    wanted = [lines[place].removeprefix("• ").strip() for place in ARTICLE[number]]

    kept = [piece.text for piece in clean(pieces_of(seed(number))).pieces if not piece.reason]

    assert kept == [" ".join(line.split()) for line in wanted]


@pytest.mark.parametrize("number", ARTICLE)
def test_nothing_is_thrown_away(number: int) -> None:
    text = "".join(seed(number).replace("•", "").split())

    assert (
        "".join("".join(piece.text.split()) for piece in clean(pieces_of(seed(number))).pieces)
        == text
    )


def reasons(number: int) -> dict[str, int]:
    counted: dict[str, int] = {}
    for piece in clean(pieces_of(seed(number))).pieces:
        counted[piece.reason] = counted.get(piece.reason, 0) + 1
    return counted


def test_why_pieces_went() -> None:
    assert reasons(1) == {"": 5, Reason.DUPLICATE: 3}
    assert reasons(2) == {"": 4, Reason.DUPLICATE: 2}
    assert set(reasons(3)) == {"", Reason.TICKER, Reason.DUPLICATE, Reason.BOILERPLATE, Reason.FACT}
    assert set(reasons(4)) == {
        "", Reason.PAYWALL, Reason.RELATED, Reason.BOILERPLATE, Reason.FACT,
    }  # fmt: skip


def test_lists_and_headings_keep_their_form() -> None:
    kinds = [piece.kind for piece in clean(pieces_of(seed(4))).pieces if not piece.reason]

    assert kinds.count(Kind.ITEM) == 3
    assert kinds.count(Kind.HEADING) == 3
