"""The ground that every test stands on: the real trilingual site, loaded once per run.

The demo is committed to the test database; each test works in a transaction that is rolled back.
A test must therefore never ask for ``transactional_db``, ``live_server`` or
``django_db(transaction=True)``: they empty the tables when they end.
"""

from __future__ import annotations

import gc
import gzip
import io
import itertools
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test.utils import override_settings
from pytest_django.plugin import DjangoDbBlocker

from academy_site.delivery.snapshot import SNAPSHOT

IN_MEMORY = "file:memorydb_default?mode=memory&cache=shared"  # as Django names it
# What a test asks for that reaches the database; without it pytest-django lets none do so.
DATABASE = {"db", "django_db_setup"}
_numbers = itertools.count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what reaches the database: only that can differ from one database to the other."""
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE & set(item.fixturenames):
            item.add_marker("database")


@pytest.fixture(scope="session", autouse=True)
def media_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the files that tests upload or draw in a folder of this run and process alone."""
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(scope="session")
def prepared_database() -> Iterator[None]:
    """Fill the SQLite test database from the prepared copy; migrating then has nothing to do.

    ``tests/whole_site/test_migrations.py`` holds the copy equal to what the migrations give.
    """
    if connection.vendor != "sqlite":
        yield
        return
    with (
        closing(sqlite3.connect(IN_MEMORY, uri=True)) as database,
        closing(sqlite3.connect(":memory:")) as prepared,
    ):
        prepared.deserialize(gzip.decompress(SNAPSHOT.read_bytes()))
        prepared.backup(database)
        yield


@pytest.fixture(scope="session")
def django_db_setup(
    media_of_this_run: Path,
    prepared_database: None,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> None:
    """Make the test database and load the demo into it."""
    with django_db_blocker.unblock():
        call_command("load_demo", stdout=io.StringIO())
        if connection.vendor == "postgresql":
            # As its autovacuum would: it plans queries by what it knows of the tables.
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
    # What has been loaded stays to the end: it need not be looked through for waste again and
    # again, which is a tenth of the whole run.
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(autouse=True)
def own_cache() -> None:
    """Give every test cache keys of its own, so that none sees what another one left behind.

    Emptying the cache instead would also empty it under a test that runs beside this one.
    """
    cache.key_prefix = f"{os.getpid()}-{next(_numbers)}"
