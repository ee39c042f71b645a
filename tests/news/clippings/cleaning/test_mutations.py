"""A thousand mutations of clippings: nothing of the article lost, nothing foreign left.

The foreign lines are those of ``foreign/judging.toml``, which the rules were not written with.
"""

from __future__ import annotations

import random
from functools import cache

import pytest

from news.clippings.cleaning.cleaner import Cleaned, clean
from news.clippings.cleaning.splitting import pieces_of
from news.clippings.folding import count, folded
from news.clippings.pieces import kept_text
from tests.news.clippings.samples import LANGUAGES, article, foreign_lines, paragraphs, seed

MUTATIONS = 1000
BATCH = 50
KINDS = (
    "headlines",
    "headlines",
    "paywall",
    "share",
    "related",
    "boilerplate",
    "doubled",
    "ticker",
)
GAPS = ("    ", " | ", " • ", "\n")
# Of a thousand, how many may go wrong: a headline in the article's own words is told by nobody.
MOST_WRONG = 10
_wrong: list[str] = []


@cache
def originals() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the language and the paragraphs of every article, the cleaned seeds first."""
    seeds = (clean(pieces_of(seed(number))) for number in range(1, 5))
    kept = (tuple(piece.text for piece in one.pieces if not piece.reason) for one in seeds)
    own = ((language, tuple(paragraphs(article(language)))) for language in LANGUAGES)
    return (*(("fr", one) for one in kept), *own)


def mutated(chance: random.Random) -> tuple[str, tuple[str, ...], list[str]]:
    """Return a mutation, the paragraphs that it was made of, and the foreign lines in it."""
    language, lines = chance.choice(originals())
    foreign = foreign_lines("judging")[language]
    parts, added = list(lines), []
    for _number in range(chance.randint(1, 6)):
        kind = chance.choice(KINDS)
        place = chance.randint(0, len(parts))
        if kind == "doubled":
            parts.insert(max(place, 1), chance.choice([one for one in lines if count(one) > 12]))
        elif kind == "ticker":
            headlines = foreign["headlines"]
            some = chance.sample(headlines, min(len(headlines), chance.randint(3, 6)))
            parts.insert(place, chance.choice(GAPS).join(some))
            added += some
        else:
            parts.insert(place, line := chance.choice(foreign[kind]))
            added.append(line)
    return chance.choice(("\n", "\n\n")).join(parts), lines, added


def faults(cleaned: Cleaned, lines: tuple[str, ...], added: list[str]) -> list[str]:
    kept = f" {folded(kept_text(cleaned.pieces))} "
    lost = [f"lost: {line[:60]}" for line in lines if folded(line) not in kept]
    left = [f"left: {line}" for line in added if f" {folded(line)} " in kept]
    twice = [
        f"twice: {line[:60]}" for line in lines if count(line) > 12 and kept.count(folded(line)) > 1
    ]
    return [*lost, *left, *twice]


@pytest.mark.parametrize("start", range(0, MUTATIONS, BATCH))
def test_mutations(start: int) -> None:
    for number in range(start, start + BATCH):
        text, lines, added = mutated(random.Random(number))  # noqa: S311 (the same each time)
        found = faults(clean(pieces_of(text)), lines, added)
        _wrong.extend(f"{number}: {fault}" for fault in found)

    assert len({one.partition(":")[0] for one in _wrong}) <= MOST_WRONG, "\n".join(_wrong)


def test_a_broken_cleaner_would_be_noticed() -> None:
    text, lines, added = mutated(random.Random(1))  # noqa: S311 (the same each time)
    untouched = Cleaned(pieces_of(text), "", "fr", [])

    assert faults(untouched, lines, added) or not added
    assert faults(Cleaned([], "", "fr", []), lines, added)
