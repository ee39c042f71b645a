"""How many results there are of each kind, year and session, all counted at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from search.answers.kinds import Kind
from search.answers.question import Question


class Facts(NamedTuple):
    """What a result can be narrowed by."""

    kind: Kind
    year: int | None
    session: int | None


@dataclass
class Tally:
    """Results by their facts. Each count says what choosing it, beside what is chosen, gives."""

    counts: Counter[Facts] = field(default_factory=Counter)

    def add(self, found: Iterable[tuple[Facts, int]]) -> None:
        for facts, count in found:
            self.counts[facts] += count

    def total(self, question: Question, *, free: str = "") -> int:
        """Return the number of results; ``free`` is a choice that is left open."""
        return sum(count for facts, count in self.counts.items() if _answers(facts, question, free))

    def choices(self, question: Question, name: str) -> list[tuple[object, int]]:
        """Return the values of one fact with their counts, beside what else is chosen."""
        found: Counter[object] = Counter()
        for facts, count in self.counts.items():
            value = getattr(facts, name)
            if value is not None and _answers(facts, question, name):
                found[value] += count
        chosen = getattr(question, name)
        if chosen is not None and chosen not in found:
            found[chosen] = 0
        return list(found.items())


def _answers(facts: Facts, question: Question, free: str) -> bool:
    return all(
        name == free or getattr(question, name) in {None, getattr(facts, name)}
        for name in Facts._fields
    )
