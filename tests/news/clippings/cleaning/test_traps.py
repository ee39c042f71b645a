"""Articles about newspapers, subscribers and newsletters: what only sounds like a website stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from news.clippings.cleaning.cleaner import clean
from news.clippings.cleaning.splitting import pieces_of
from news.clippings.folding import folded
from news.clippings.pieces import kept_text
from tests.news.clippings.samples import HERE, paragraphs

TRAPS = sorted((HERE / "articles" / "traps").glob("*.txt"))
# A heading in nothing but a website's words is taken for its newsletter.
TAKEN = {"La newsletter, vieille idée, nouveau succès"}
FOREIGN = {
    "fr": [
        "12 commentaires",
        "Cet article est réservé à nos abonnés.",
        "Botola : le Wydad s'incline",
    ],
    "en": ["View comments (23)", "Subscribe to continue reading", "Liverpool sack manager"],
    "ar": ["التعليقات (5)", "هذا المقال مخصص للمشتركين فقط", "أسعار الذهب تقفز إلى مستوى قياسي"],
}


@pytest.mark.parametrize("path", TRAPS, ids=lambda path: path.stem)
def test_nothing_of_an_article_about_such_things_is_lost(path: Path) -> None:
    lines = paragraphs(path.read_text("utf-8"))
    for foreign in ("", *FOREIGN[path.stem[:2]]):
        for place in range(len(lines) + 1) if foreign else (0,):
            text = "\n".join([*lines[:place], foreign, *lines[place:]])
            kept = folded(kept_text(clean(pieces_of(text)).pieces))

            lost = [line for line in lines if folded(line) not in kept]

            assert set(lost) <= TAKEN, (foreign, place)
