"""What is done behind a request, through django-tasks.

Its immediate backend, the default, runs a task as soon as the request's transaction is committed.
Nothing depends on it: what a task leaves undone, the next ``manage.py send_notices`` does.
"""

from __future__ import annotations

from django_tasks import task


@task()
def send_at_once(recipient: str) -> int:
    """Mail a user what waits for them; return the number of letters sent."""
    # The outbox knows the models, and the models' module is being loaded when this one is.
    from academy_site.translations.notices.delivering import deliver_to

    return deliver_to(recipient)
