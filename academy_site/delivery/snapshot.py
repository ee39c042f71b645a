"""A new SQLite database in a moment: a compressed copy of one on which every migration ran.

Replaying some two hundred migrations takes longer than everything else that a first start does.
The copy is made by ``make snapshot``; a test holds it equal to what the migrations give.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

SNAPSHOT = Path(__file__).with_name("snapshot.sqlite3.gz")


def unpack(database: Path) -> None:
    """Write the prepared database to ``database``, whole or not at all."""
    database.parent.mkdir(parents=True, exist_ok=True)
    part = database.with_suffix(".part")
    part.write_bytes(gzip.decompress(SNAPSHOT.read_bytes()))
    part.replace(database)


def pack(database: Path, snapshot: Path = SNAPSHOT) -> None:
    """Store ``database``, freshly migrated, as the prepared one."""
    compact = snapshot.with_suffix(".part")
    compact.unlink(missing_ok=True)
    with sqlite3.connect(database) as connection:
        connection.execute("VACUUM INTO ?", (str(compact),))
    snapshot.write_bytes(gzip.compress(compact.read_bytes(), mtime=0))
    compact.unlink()


def is_empty(database: Path) -> bool:
    """Tell whether there is no database yet, or one without a table."""
    if not database.exists() or database.stat().st_size == 0:
        return True
    with sqlite3.connect(database) as connection:
        return connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
