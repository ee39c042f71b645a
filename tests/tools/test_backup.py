"""The backup scripts, tried on a database of their own where the tests run on PostgreSQL."""

import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
SERVER = os.environ.get("DATABASE_URL", "")
NAME = f"academy_backup_trial_{os.getpid()}"  # two processes of tests run side by side

pytestmark = [
    pytest.mark.database,
    pytest.mark.skipif(not SERVER.startswith("postgres"), reason="the tests run on SQLite"),
    pytest.mark.skipif(not shutil.which("pg_dump"), reason="pg_dump is not installed"),
]


def address(database: str) -> str:
    """Return the address of another database on the server of the tests."""
    return urlunsplit(urlsplit(SERVER)._replace(path=f"/{database}"))


def sql(database: str, *statements: str) -> str:
    """Run statements one by one and return what they printed."""
    words = [word for statement in statements for word in ("-c", statement)]
    command = ["psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", address(database), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def run(tmp_path):
    """A database with one table, a folder of media, and a way to call the two scripts on them."""
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "portrait.jpg").write_text("original")
    sql("postgres", f"DROP DATABASE IF EXISTS {NAME}", f"CREATE DATABASE {NAME}")
    sql(NAME, "CREATE TABLE talk (id int PRIMARY KEY)", "INSERT INTO talk VALUES (1), (2)")
    variables = {
        **os.environ,
        "DATABASE_URL": address(NAME),
        "MEDIA_DIR": str(tmp_path / "media"),
        "BACKUP_DIR": str(tmp_path / "backups"),
    }

    def run(script: str, *words: str) -> "subprocess.CompletedProcess[str]":
        command = ["sh", str(DEPLOY / script), *words]
        return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)

    yield run
    sql("postgres", f"DROP DATABASE {NAME}")


def test_a_restore_brings_back_what_was_and_nothing_else(run, tmp_path):
    made = run("backup.sh")
    assert made.returncode == 0, made.stderr
    backup = Path(made.stdout.strip())
    sql(NAME, "DELETE FROM talk", "CREATE TABLE later (talk int REFERENCES talk)")
    (tmp_path / "media" / "portrait.jpg").write_text("spoilt")

    restored = run("restore.sh", backup.name)

    assert restored.returncode == 0, restored.stderr
    assert sql(NAME, "SELECT count(*) FROM talk") == "2"
    tables = "SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = 'public'"
    assert sql(NAME, tables) == "talk"
    assert (tmp_path / "media" / "portrait.jpg").read_text() == "original"


def test_a_spoilt_backup_is_refused_and_changes_nothing(run):
    backup = Path(run("backup.sh").stdout.strip())
    with (backup / "database.dump").open("ab") as file:
        file.write(b"spoilt")
    sql(NAME, "INSERT INTO talk VALUES (3)")

    refused = run("restore.sh", backup.name)

    assert refused.returncode != 0
    assert sql(NAME, "SELECT count(*) FROM talk") == "3"


def test_a_backup_that_fails_leaves_nothing_behind(run, tmp_path):
    (tmp_path / "media" / "portrait.jpg").unlink()
    (tmp_path / "media").rmdir()

    failed = run("backup.sh")

    assert failed.returncode != 0
    assert str(tmp_path / "media") in failed.stderr
    assert not (tmp_path / "backups").exists()


def test_a_backup_of_a_database_that_is_not_there_leaves_nothing_behind(run, tmp_path):
    sql("postgres", f"ALTER DATABASE {NAME} RENAME TO {NAME}_away")
    try:
        failed = run("backup.sh")
    finally:
        sql("postgres", f"ALTER DATABASE {NAME}_away RENAME TO {NAME}")

    assert failed.returncode != 0
    assert list((tmp_path / "backups").iterdir()) == []
