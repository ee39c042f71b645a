"""What is sent behind an officer's request, through django-tasks.

Its immediate backend, the default, runs a task within the request, so that it sends a few letters
only; what is left, the next ``manage.py send_digests`` sends.
"""

from __future__ import annotations

from django_tasks import task

WITHIN_A_REQUEST = 20


@task()
def send_first() -> int:
    """Send the first letters that wait; return their number."""
    # The models are being loaded when this module is.
    from news.digest.mail.delivering import run

    return run(WITHIN_A_REQUEST).sent
