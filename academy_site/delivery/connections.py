"""What is said to PostgreSQL at the beginning of a connection."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper


def answer_at_once(connection: BaseDatabaseWrapper, **_signal: Any) -> None:
    """Have no statement compiled: that takes a tenth of a second, and the longest of ours less.

    PostgreSQL compiles what it expects to take long, and expects too much of conditions that ask
    for each page who may read it.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET jit = off")
