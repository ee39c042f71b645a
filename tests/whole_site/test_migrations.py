"""The migrations match the models, and the prepared database matches the migrations."""

import gzip
import io
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from academy_site.delivery.snapshot import SNAPSHOT

ROOT = Path(__file__).resolve().parents[2]
MOMENT = re.compile(r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d")
UUID = re.compile(r"^[0-9a-f]{32}$")


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = io.StringIO()

    call_command("makemigrations", "--check", "--dry-run", stdout=said)

    assert said.getvalue().strip() == "No changes detected"


@pytest.mark.django_db
def test_every_migration_has_been_applied_to_what_the_tests_run_on():
    executor = MigrationExecutor(connection)

    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    """Return a database on which every migration was replayed, one by one."""
    path = tmp_path_factory.mktemp("migrated") / "new.sqlite3"
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity=0"],
        cwd=ROOT,
        # The settings of the site: those of the tests have an app of their own.
        env={
            **os.environ,
            "DATABASE_URL": f"sqlite:///{path}",
            "DJANGO_SETTINGS_MODULE": "academy_site.settings.dev",
        },
        check=True,
    )
    return path


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """Return the prepared database as a file."""
    path = tmp_path_factory.mktemp("prepared") / "snapshot.sqlite3"
    path.write_bytes(gzip.decompress(SNAPSHOT.read_bytes()))
    return path


def schema(path):
    with closing(sqlite3.connect(path)) as database:
        return sorted(
            database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall(),
            key=str,
        )


def rows(path):
    """Return the rows of every table, without what is chance: moments and random keys."""
    with closing(sqlite3.connect(path)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(map(settled, database.execute(f'SELECT * FROM "{name}"')), key=str)  # noqa: S608
            for (name,) in tables
            # The full-text index keeps its own pages; its content is the entries' table.
            if not re.search(r"_fts_(?:data|idx|docsize|config)$", name)
        }


def settled(row):
    return tuple(
        "…" if isinstance(value, str) and (MOMENT.match(value) or UUID.match(value)) else value
        for value in row
    )


def test_the_prepared_database_has_the_schema_that_the_migrations_give(migrated, prepared):
    assert schema(prepared) == schema(migrated)


def test_the_prepared_database_has_the_rows_that_the_migrations_give(migrated, prepared):
    expected, found = rows(migrated), rows(prepared)

    assert {name: len(there) for name, there in found.items()} == {
        name: len(there) for name, there in expected.items()
    }
    assert found == expected


def test_the_prepared_database_is_small_and_holds_nobody(prepared):
    found = rows(prepared)

    assert SNAPSHOT.stat().st_size < 100_000
    assert found["auth_user"] == found["django_session"] == found["people_person"] == []
