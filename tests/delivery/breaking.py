"""Ways to break what the site stands on, for the tests of what it then says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from django.db import OperationalError, connection


@contextmanager
def database_down() -> Iterator[None]:
    """Let every query fail as it does when the server is gone."""

    def refuse(*_args: Any) -> NoReturn:
        raise OperationalError("server closed the connection unexpectedly")

    with connection.execute_wrapper(refuse):
        yield
