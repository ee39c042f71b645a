"""A run of one kind of letter that never ends is read like any other line: once."""

from __future__ import annotations

import pytest

from news.clippings.cleaning.cleaner import clean
from news.clippings.cleaning.splitting import pieces_of

SENTENCE = "L’usine produira des cathodes pour les batteries dès 2027."
ARTICLE = f"Une usine à Jorf Lasfar\n\n{SENTENCE}\n\n"


@pytest.mark.parametrize("run", ["1", "1 ", "1.", "a", "a-\n", "€1", "| "])
def test_it_is_over_at_once(run: str) -> None:
    # Without a bound on what a button may be, ten thousand digits take longer than a night.
    cleaned = clean(pieces_of(ARTICLE + run * 10_000))

    assert cleaned.pieces[1].text == SENTENCE
    assert cleaned.pieces[1].reason == ""
