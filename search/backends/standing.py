"""Whether the index is up to date with the rules of analysis."""

from __future__ import annotations

from wagtail.search.models import IndexEntry

from search.analysis import ANALYSIS_VERSION
from search.models import IndexStanding

# Raised with every change of how documents are stored.
FORMAT = 2
INDEX_VERSION = 1000 * ANALYSIS_VERSION + FORMAT


def note_rebuild() -> None:
    """Remember that the whole index follows the present rules and exceptions."""
    IndexStanding.objects.update_or_create(
        pk=1, defaults={"version": INDEX_VERSION, "exceptions_pending": False}
    )


def note_pending_exceptions() -> None:
    """Remember that an exception is not yet in the index wherever its word stands."""
    IndexStanding.objects.filter(pk=1).update(exceptions_pending=True)


def note_empty_index() -> None:
    """An index without entries follows any rules: note the present ones."""
    if not IndexEntry.objects.exists():
        note_rebuild()


def is_rebuild_due() -> bool:
    """Tell whether entries of the index were made by other rules than those of a query."""
    standing = IndexStanding.objects.filter(pk=1).first()
    if standing is None:
        return IndexEntry.objects.exists()
    return standing.version != INDEX_VERSION or standing.exceptions_pending
