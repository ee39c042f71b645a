"""A database of their own for people who really work at the same time.

Every other test lives in one transaction of one connection, where nobody can be faster than
anybody. Here the test database is copied, what is done in the copy is committed by as many
connections as there are people, and the copy is thrown away.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import psycopg
import pytest
from django.db import connection, connections
from psycopg import sql
from pytest_django.plugin import DjangoDbBlocker

from academy_site.demo.accounts import refresh_accounts

AtOnce = Callable[..., list[Any]]
PATIENCE = 60  # seconds that the slower one waits before the test is said to hang


@pytest.fixture(scope="module")
def town(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let the tests of a module work in a copy of the test database, with its demo accounts."""
    if connection.vendor != "postgresql":
        pytest.skip("two connections write at once: this needs PostgreSQL")
    settings = connection.settings_dict
    original, copy = settings["NAME"], f"race_{os.getpid()}_{settings['NAME']}"[:63]
    connection.close()
    _command(settings, "DROP DATABASE IF EXISTS {}", copy)
    _command(settings, "CREATE DATABASE {} TEMPLATE {}", copy, original)
    settings["NAME"] = copy
    try:
        with django_db_blocker.unblock():
            refresh_accounts("password")
            yield
    finally:
        connection.close()
        settings["NAME"] = original
        _command(settings, "DROP DATABASE {} WITH (FORCE)", copy)


@pytest.fixture
def db(town: None) -> None:
    """Stand here for pytest-django's fixture: there is no transaction around the test."""


@pytest.fixture
def at_once(db: None) -> AtOnce:
    """Return a function that starts acts together, each on a connection of its own.

    It returns what each gave, or the exception that it ended with.
    """

    def run(*acts: Callable[[], Any]) -> list[Any]:
        start = Barrier(len(acts))

        def perform(act: Callable[[], Any]) -> Any:
            try:
                start.wait(PATIENCE)
                return act()
            except Exception as error:
                return error
            finally:
                connections.close_all()

        with ThreadPoolExecutor(len(acts)) as people:
            return [each.result(PATIENCE) for each in [people.submit(perform, a) for a in acts]]

    return run


def _command(settings: dict[str, Any], command: str, *names: str) -> None:
    """Send a command about whole databases, which no transaction may surround."""
    with psycopg.connect(
        dbname="postgres",
        host=settings["HOST"] or None,
        port=settings["PORT"] or None,
        user=settings["USER"] or None,
        password=settings["PASSWORD"] or None,
        autocommit=True,
    ) as server:
        server.execute(sql.SQL(command).format(*map(sql.Identifier, names)))
