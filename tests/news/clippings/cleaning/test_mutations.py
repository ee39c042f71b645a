"""A thousand mutations of clippings: nothing of the article lost, nothing foreign left.

The lines of the judging halves are those that the rules were not written with. How many of them
are told is measured, and may only get better: ``docs/clippings.md`` says what was found.
"""

from __future__ import annotations

import os
import random
from functools import cache

import pytest

from news.clippings.cleaning.cleaner import Cleaned, clean
from news.clippings.cleaning.splitting import pieces_of
from news.clippings.folding import count, folded
from news.clippings.pieces import kept_text
from tests.news.clippings.samples import (
    LANGUAGES,
    article,
    foreign_lines,
    headings,
    paragraphs,
    seed,
)

# A thousand in every run; ``TIMES=5`` makes five thousand, as ``make proof`` does.
TIMES = int(os.environ.get("TIMES", "1"))
MUTATIONS = {"building": 100, "judged": 100, "scraped": 200, "judging": 400, "held": 200}
KINDS = (
    "headlines", "headlines", "ticker", "doubled", "paywall", "share", "related", "boilerplate",
    "market", "readers", "adverts", "blocks",
)  # fmt: skip
GAPS = ("    ", " | ", " • ", "\n")
# Of all mutations, the share in which something foreign is left: a headline in the article's own
# words, or a picture of three words, is told by nobody.
MOST_LEFT = {"building": 0.06, "judged": 0.0, "scraped": 0.05, "judging": 0.17, "held": 0.45}
# Of all headings in words of their own, the share that is taken for something foreign.
MOST_HEADINGS = {"building": 0.07, "judging": 0.12}


@cache
def originals() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the language and the paragraphs of every article, the cleaned seeds first."""
    seeds = (clean(pieces_of(seed(number))) for number in range(1, 5))
    kept = (tuple(piece.text for piece in one.pieces if not piece.reason) for one in seeds)
    own = ((language, tuple(paragraphs(article(language)))) for language in LANGUAGES)
    return (*(("fr", one) for one in kept), *own)


def mutated(chance: random.Random, half: str) -> tuple[str, tuple[str, ...], list[str]]:
    """Return a mutation, the paragraphs that it was made of, and the foreign lines in it."""
    foreign_by_language = foreign_lines(half)
    language, lines = chance.choice([one for one in originals() if one[0] in foreign_by_language])
    foreign = foreign_by_language[language]
    parts, added = list(lines), []
    for _number in range(chance.randint(1, 6)):
        kind = chance.choice(
            [one for one in KINDS if one in foreign or one in ("doubled", "ticker")]
        )
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
            added += line.split("\n")
    return chance.choice(("\n", "\n\n")).join(parts), lines, added


def faults(cleaned: Cleaned, lines: tuple[str, ...], added: list[str]) -> list[str]:
    kept = f" {folded(kept_text(cleaned.pieces))} "
    lost = [f"lost: {line[:60]}" for line in lines if folded(line) not in kept]
    own = f" {folded(' '.join(lines))} "
    left = [
        f"left: {line}"
        for line in added
        if kept.count(f" {folded(line)} ") > own.count(f" {folded(line)} ")
    ]
    twice = [
        f"twice: {line[:60]}" for line in lines if count(line) > 12 and kept.count(folded(line)) > 1
    ]
    return [*lost, *left, *twice]


@pytest.mark.parametrize("half", MOST_LEFT)
def test_mutations(half: str) -> None:
    lost, left = {}, {}
    for number in range(TIMES * MUTATIONS[half]):
        text, lines, added = mutated(random.Random(number), half)  # noqa: S311 (each time the same)
        found = faults(clean(pieces_of(text)), lines, added)
        lost[number] = [fault for fault in found if not fault.startswith("left")]
        left[number] = [fault for fault in found if fault.startswith("left")]

    assert [fault for found in lost.values() for fault in found] == []
    assert sum(bool(found) for found in left.values()) <= MOST_LEFT[half] * len(left), left


@pytest.mark.parametrize("half", MOST_HEADINGS)
def test_headings_in_words_of_their_own(half: str) -> None:
    chance = random.Random(1)  # noqa: S311 (each time the same)
    gone = {}
    for language, lines in originals():
        for heading in headings(half).get(language, ()):
            parts = list(lines)
            parts.insert(chance.randint(2, len(lines) - 1), heading)
            cleaned = clean(pieces_of("\n".join(parts)))
            gone[lines[0], heading] = folded(heading) not in folded(kept_text(cleaned.pieces))

    assert sum(gone.values()) <= MOST_HEADINGS[half] * len(gone), [
        heading for (_lines, heading), lost in gone.items() if lost
    ]


def test_a_broken_cleaner_would_be_noticed() -> None:
    text, lines, added = mutated(random.Random(1), "judging")  # noqa: S311 (each time the same)
    untouched = Cleaned(pieces_of(text), "", "fr", [])

    assert faults(untouched, lines, added) or not added
    assert faults(Cleaned([], "", "fr", []), lines, added)
