"""A new SQLite database in a moment."""

import sqlite3
from contextlib import closing

from academy_site.delivery import snapshot


def tables(database):
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name for (name,) in rows}


def test_no_file_an_empty_file_and_one_without_tables_are_empty(tmp_path):
    empty, bare, full = tmp_path / "empty", tmp_path / "bare", tmp_path / "full"
    empty.touch()
    for path, statement in ((bare, "CREATE TABLE x (y)"), (full, "CREATE TABLE x (y)")):
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(statement)
    with closing(sqlite3.connect(bare)) as connection:
        connection.execute("DROP TABLE x")

    found = [snapshot.is_empty(path) for path in (tmp_path / "none", empty, bare, full)]

    assert found == [True, True, True, False]


def test_unpacking_gives_a_whole_database_and_leaves_nothing_beside_it(tmp_path):
    database = tmp_path / "new" / "academy.sqlite3"

    snapshot.unpack(database)

    assert {"django_migrations", "plenary_sittingpage", "wagtailcore_page"} <= tables(database)
    assert [path.name for path in database.parent.iterdir()] == ["academy.sqlite3"]
    assert not snapshot.is_empty(database)


def test_a_packed_database_unpacks_to_the_same_rows(tmp_path, monkeypatch):
    database, packed = tmp_path / "a.sqlite3", tmp_path / "packed.gz"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript("CREATE TABLE x (y); INSERT INTO x VALUES ('é'), ('ع');")
    monkeypatch.setattr(snapshot, "SNAPSHOT", packed)

    snapshot.pack(database, packed)
    snapshot.unpack(tmp_path / "b.sqlite3")

    with closing(sqlite3.connect(tmp_path / "b.sqlite3")) as connection:
        assert connection.execute("SELECT y FROM x").fetchall() == [("é",), ("ع",)]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.sqlite3",
        "b.sqlite3",
        "packed.gz",
    ]


def test_packing_again_gives_the_same_bytes(tmp_path):
    database = tmp_path / "a.sqlite3"
    snapshot.unpack(database)

    snapshot.pack(database, tmp_path / "one.gz")
    snapshot.pack(database, tmp_path / "two.gz")

    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
