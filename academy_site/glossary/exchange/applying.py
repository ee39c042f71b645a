"""Does what a plan says, all of it or nothing."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from academy_site.base.languages import LANGUAGES
from academy_site.glossary.exchange.planning import Change, Plan
from academy_site.glossary.exchange.states import State
from academy_site.glossary.models import Concept
from academy_site.glossary.writing import write_terms


@transaction.atomic
def carry_out(plan: Plan, user: Any, *, take_away: bool) -> int:
    """Write a plan without faults and return how many concepts it touched.

    With ``take_away``, what the file leaves out of the concepts that it names is deleted; concepts
    that it does not name are never touched.
    """
    if plan.faults:
        raise ValueError("A plan with faults is never carried out.")
    touched = 0
    for change in plan.changes:
        wanted = change.exact if take_away else change.kept
        if change.concept is None or wanted != change.before:
            _write(change, wanted, user)
            touched += 1
    return touched


def _write(change: Change, wanted: State, user: Any) -> None:
    concept = change.concept or Concept(slug=change.slug)
    concept.domain, concept.note = wanted.domain, wanted.note
    for language in LANGUAGES:
        setattr(concept, f"definition_{language}", wanted.definitions[language])
    concept.save()
    write_terms(concept, wanted.designations)
    log(concept, "wagtail.edit" if change.concept else "wagtail.create", user=user)
