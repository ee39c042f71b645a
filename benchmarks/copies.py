"""Copies of the demo database, so that nothing that is measured touches the original."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def copy_of_database(name: str) -> Iterator[None]:
    """Work on a copy of the database in use, which is dropped at the end.

    PostgreSQL copies a database that nobody else is connected to, for whoever may create one.
    """
    from django.db import connection

    name = f"benchmark_{name}"
    creation, original = connection.creation, connection.settings_dict["NAME"]
    copy = creation.get_test_db_clone_settings(name)["NAME"]
    creation.clone_test_db(name, verbosity=0)
    _turn_to(copy)
    try:
        yield
    finally:
        _turn_to(original)
        creation.destroy_test_db(suffix=name, verbosity=0)


def _turn_to(name: object) -> None:
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = name


def settle() -> None:
    """Throw away what filling has left, and do now what PostgreSQL does by itself after a while.

    SQLite never does.
    """
    from django.db import connection

    gc.collect()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def execute(*statements: str) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
