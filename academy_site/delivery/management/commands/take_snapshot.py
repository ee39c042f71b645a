"""Stores a freshly migrated SQLite database as the prepared one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from academy_site.delivery import snapshot


class Command(BaseCommand):
    """``manage.py take_snapshot``: run it after every change of migrations or of Wagtail."""

    help = "Make the prepared SQLite database anew from all migrations."

    def handle(self, *args: Any, **options: Any) -> None:
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder) / "new.sqlite3"
            subprocess.run(  # noqa: S603 (our own command, on a file of our own)
                [sys.executable, sys.argv[0], "migrate", "--verbosity=0"],
                env={**os.environ, "DATABASE_URL": f"sqlite:///{database}"},
                check=True,
            )
            snapshot.pack(database)
        size = snapshot.SNAPSHOT.stat().st_size // 1024
        self.stdout.write(f"{snapshot.SNAPSHOT.name}: {size} KiB")
