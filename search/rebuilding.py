"""Everything that search keeps, made anew from the pages."""

from __future__ import annotations

from django.core.management import call_command
from django_tasks import task

from search.places.syncing import mark_glossary, mark_sessions, sync_due
from search.vocabulary.keeping import rebuild


def rebuild_all(verbosity: int = 0) -> int:
    """Rebuild places, texts, words and the index; return how many texts are kept."""
    mark_sessions()
    mark_glossary()
    sync_due()
    texts = rebuild()
    call_command("update_index", verbosity=verbosity)
    return texts


@task()
def rebuild_task() -> None:
    """Rebuild when a worker comes to it, at once where there is none."""
    rebuild_all()
