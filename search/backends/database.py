"""Chooses the search backend of the database in use, as Wagtail's own module of that name does."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from wagtail.search.backends.base import BaseSearchBackend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802 (Wagtail's name)
    """Return the backend for the default database, with the options of WAGTAILSEARCH_BACKENDS.

    Raises ImproperlyConfigured for a database that the site does not run on.
    """
    # Each module asks for tables that only its own database has.
    if connection.vendor == "sqlite":
        from search.backends.sqlite import SQLiteBackend

        return SQLiteBackend(params)
    if connection.vendor == "postgresql":
        from search.backends.postgres import PostgresBackend

        return PostgresBackend(params)
    raise ImproperlyConfigured(f"There is no search backend for {connection.vendor}.")
