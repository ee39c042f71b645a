"""A concept as it stands and as a file wants it, as plain data that can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from academy_site.base.languages import LANGUAGES
from academy_site.glossary.designations import Designation, Status, arranged, texts_of
from academy_site.glossary.exchange.columns import DEFINITION, DOMAIN, NOTE, joined
from academy_site.glossary.exchange.sections import Section
from academy_site.glossary.models import Concept

NO_DEFINITIONS = dict.fromkeys(LANGUAGES, "")


@dataclass(frozen=True)
class State:
    """Everything that is said of a concept."""

    domain: str = ""
    note: str = ""
    definitions: dict[str, str] = field(default_factory=lambda: dict(NO_DEFINITIONS))
    designations: tuple[Designation, ...] = ()

    def terms(self, language: str, *statuses: str) -> list[str]:
        """Return the terms of a language and of any of ``statuses``."""
        return texts_of(self.designations, language, *statuses)


@dataclass(frozen=True)
class Difference:
    """What a cell held and what it holds now; ``language`` is empty for the concept as a whole."""

    column: str
    language: str
    before: str
    after: str


def state_of(concept: Concept) -> State:
    """Return a concept as it stands."""
    return State(
        domain=concept.domain,
        note=concept.note,
        definitions={language: concept.definition(language) for language in LANGUAGES},
        designations=tuple(arranged(concept.designations)),
    )


def differences(before: State, after: State) -> Iterator[Difference]:
    """Yield the cells that differ, in the order of the spreadsheet."""
    if before.domain != after.domain:
        yield Difference(DOMAIN, "", before.domain, after.domain)
    for language in LANGUAGES:
        for status in Status:
            old, new = before.terms(language, status), after.terms(language, status)
            if old != new:
                yield Difference(status.value, language, joined(old), joined(new))
        if before.definitions[language] != after.definitions[language]:
            old, new = before.definitions[language], after.definitions[language]
            yield Difference(DEFINITION, language, old, new)
    if before.note != after.note:
        yield Difference(NOTE, "", before.note, after.note)


def left_out(before: State, after: State, sections: Sequence[Section]) -> list[Difference]:
    """Return what stands in the glossary and no longer in the file.

    A term in another role is still there, and a preferred term in whose place there is another
    has been corrected; both are differences and no loss.
    """
    found = []
    for language in [one for one in LANGUAGES if any(row.language == one for row in sections)]:
        still = after.terms(language, *Status)
        for status in Status:
            corrected = status is Status.PREFERRED and after.terms(language, status)
            gone = [text for text in before.terms(language, status) if text not in still]
            if gone and not corrected:
                found.append(Difference(status.value, language, joined(gone), ""))
        if before.definitions[language] and not after.definitions[language]:
            found.append(Difference(DEFINITION, language, before.definitions[language], ""))
    if before.note and not after.note:
        found.append(Difference(NOTE, "", before.note, ""))
    return found


def with_kept(before: State, after: State, lost: Sequence[Difference]) -> State:
    """Return ``after`` with what it leaves out of ``before`` still there."""
    gone = {(one.column, one.language) for one in lost}
    kept = [
        one
        for one in before.designations
        if (one.status, one.language) in gone and one.text not in after.terms(one.language, *Status)
    ]
    return replace(
        after,
        note=after.note or before.note,
        definitions={
            language: before.definitions[language]
            if (DEFINITION, language) in gone
            else after.definitions[language]
            for language in LANGUAGES
        },
        designations=tuple(arranged([*after.designations, *kept])),
    )
