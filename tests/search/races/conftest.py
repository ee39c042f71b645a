"""A database in which two people really change the site at the same time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from time import sleep
from typing import Any

import pytest
from django.db import connection, connections

from tests.translations.races.conftest import db, town

__all__ = ["db", "town"]
_WAITS_FOR_ME = """
    SELECT EXISTS (
        SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
    )
"""


@pytest.fixture
def beside(db: None) -> Iterator[Callable[[Callable[[], Any]], Future[Any]]]:
    """Return a function that has somebody else act on a connection of their own.

    It returns when they are done, or wait for what the present transaction holds.
    """

    def act_and_leave(act: Callable[[], Any]) -> Any:
        try:
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as somebody:

        def begin(act: Callable[[], Any]) -> Future[Any]:
            acting = somebody.submit(act_and_leave, act)
            while not acting.done() and not _is_waited_for():
                sleep(0.01)
            return acting

        yield begin


def _is_waited_for() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_WAITS_FOR_ME)
        return cursor.fetchone()[0]
