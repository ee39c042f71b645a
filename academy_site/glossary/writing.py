"""Writes the terms of a concept as they are wanted, in one place for form, import and demo."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from academy_site.glossary.designations import Designation, Status, arranged
from academy_site.glossary.models.concept import Concept
from academy_site.glossary.models.term import Term
from academy_site.glossary.models.version import GlossaryVersion
from academy_site.glossary.spelling import key_of


@transaction.atomic
def write_terms(concept: Concept, wanted: Iterable[Designation]) -> None:
    """Make the terms of ``concept`` those of ``wanted``, which ``rules`` finds nothing wrong with.

    A term that stays keeps its row. What goes is taken away first and nothing becomes preferred
    before the former preferred term has ceased to be it, or the database would refuse.
    """
    ordered = arranged(wanted)
    known = {(row.language, row.text): row for row in Term.objects.filter(concept=concept)}
    kept = [known[one.language, one.text] for one in ordered if (one.language, one.text) in known]
    gone = {row.pk for row in known.values()} - {row.pk for row in kept}
    Term.objects.filter(pk__in=gone).delete()
    changed = [
        row
        for order, one in enumerate(ordered)
        if (row := known.get((one.language, one.text))) and _altered(row, one.status, order)
    ]
    for preferred in (False, True):
        Term.objects.bulk_update(
            [row for row in changed if (row.status == Status.PREFERRED) is preferred],
            ["status", "order"],
        )
    Term.objects.bulk_create(
        Term(
            concept=concept, language=one.language, text=one.text, status=one.status,
            order=order, key=key_of(one.text),
        )
        for order, one in enumerate(ordered)
        if (one.language, one.text) not in known
    )  # fmt: skip
    # Another concept's form may have read its terms before: what is prefetched is stale now.
    getattr(concept, "_prefetched_objects_cache", {}).pop("terms", None)
    GlossaryVersion.renew()


def _altered(row: Term, status: str, order: int) -> bool:
    if (row.status, row.order) == (status, order):
        return False
    row.status, row.order = status, order
    return True
