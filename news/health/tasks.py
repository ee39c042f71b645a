"""The check of sources behind a request, through django-tasks, for an editor who asks for it."""

from __future__ import annotations

from django_tasks import task


@task()
def check_sources(most: int) -> int:
    """Check sources that are due; return how many were asked."""
    # The models are being loaded when this module is.
    from news.health.asking import public_asker
    from news.health.rounds import run

    return run(public_asker(), most=most).asked
