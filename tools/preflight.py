"""Say, before any long work, what would stop `make run`: one clear line with the remedy.

Runs under the system's Python, before anything is installed: standard library only.
"""

import os
import socket
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_SQLITE = (3, 31)
LANGUAGES = ("fr", "en", "ar")


def check_sqlite() -> None:
    """Refuse a Python built without SQLite, or with one too old for Django or for searching."""
    remedy = "install your system's sqlite package, or use another Python (make run PYTHON=…)"
    try:
        import sqlite3
    except ImportError:
        sys.exit(f"This Python has no SQLite: {remedy}")
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        sys.exit(f"SQLite {sqlite3.sqlite_version} is too old, 3.31 is needed: {remedy}")
    options = [row[0] for row in sqlite3.connect(":memory:").execute("PRAGMA compile_options")]
    if "ENABLE_FTS5" not in options:
        sys.exit(f"This SQLite has no full-text search (FTS5): {remedy}")


def check_catalogues(folder: Path) -> None:
    """Refuse to start without the interface texts of a language of the site."""
    for language in LANGUAGES:
        catalogue = folder / language / "LC_MESSAGES" / "django.po"
        if not catalogue.is_file():
            sys.exit(
                f"The catalogue {catalogue} is missing, the site would speak two languages "
                f"of three: restore it with git checkout -- locale/{language}"
            )


def check_port(host: str, port: str) -> None:
    """Refuse a port that is no port, is taken, or is not ours to take."""
    if not port.isdecimal() or not 0 < int(port) < 65536:
        sys.exit(f"PORT={port} is not a port: choose a number from 1024 to 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as candidate:
        # The address of a server that has just stopped is free at once with this option,
        # the address of one that still listens is not.
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            candidate.bind((host, int(port)))
        except PermissionError:
            sys.exit(f"Port {port} needs administrator rights: run again with make run PORT=8123")
        except OSError as error:
            sys.exit(
                f"Port {port} of {host} cannot be used ({error.strerror}): stop what uses it, "
                f"or run again with make run PORT={min(int(port) + 1, 65535)}"
            )


def main() -> None:
    """Run every check; the first that fails ends the program with its line."""
    check_sqlite()
    check_port(os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000"))
    check_catalogues(ROOT / "locale")


if __name__ == "__main__":
    main()
