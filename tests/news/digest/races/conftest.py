"""A database in which two officers and two senders really work at the same time."""

from __future__ import annotations

from tests.translations.races.conftest import at_once, db, town

__all__ = ["at_once", "db", "town"]
