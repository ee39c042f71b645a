"""Brings the database to the present state of the models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from academy_site.delivery import snapshot


class Command(BaseCommand):
    """``manage.py start_database``: a prepared copy for a new SQLite file, then the migrations."""

    help = "Create or bring up to date the database."

    def handle(self, *args: Any, **options: Any) -> None:
        if connection.vendor == "sqlite" and snapshot.SNAPSHOT.exists():
            database = Path(connection.settings_dict["NAME"])
            if snapshot.is_empty(database):
                connection.close()
                snapshot.unpack(database)
        call_command("migrate", verbosity=0, interactive=False)
