"""Bring the database and the demo to where the site can be served: everything in one process.

    python tools/prepare.py [--accounts] [--reload]

The demo is loaded into a new database and again only when its content has changed, so that what
was edited on this machine stays; --reload loads it in any case.
"""

import hashlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "academy_site" / "demo"


def fingerprint(folder: Path, database: str) -> str:
    """Return a short name for the demo's content and the database it belongs to."""
    digest = hashlib.sha256(database.encode())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def stop_on_faults() -> None:
    """End the program with one line for each fault of the machine or the project."""
    from django.core.checks import run_checks

    faults = [message for message in run_checks() if message.is_serious()]
    if faults:
        sys.exit("\n".join(" ".join(filter(None, (fault.msg, fault.hint))) for fault in faults))


def main() -> None:
    """Start the database, load the demo where that is due, and see to the accounts."""
    sys.path.insert(0, str(ROOT))
    import django
    from django.conf import settings
    from django.core.management import CommandError, call_command

    django.setup()
    stop_on_faults()
    database = settings.DATABASES["default"]
    for folder in (settings.VAR_DIR, settings.MEDIA_ROOT, settings.STATIC_ROOT):
        folder.mkdir(parents=True, exist_ok=True)
    stamp = settings.VAR_DIR / "demo.loaded"
    name = str(database["NAME"])
    new = database["ENGINE"].endswith("sqlite3") and not Path(name).exists()
    wanted = fingerprint(CONTENT, f"{database['ENGINE']} {database.get('HOST', '')} {name}")
    try:
        call_command("start_database")
        loaded = not new and stamp.exists() and stamp.read_text() == wanted
        if not loaded or "--reload" in sys.argv:
            stamp.unlink(missing_ok=True)
            call_command("load_demo")
            stamp.write_text(wanted)
        if "--accounts" in sys.argv:
            call_command("demo_accounts")
    except CommandError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy_site.settings.dev")
    main()
