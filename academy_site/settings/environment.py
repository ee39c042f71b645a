"""Reading settings from environment variables, with one clear line when a value is wrong."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

DATABASES = ("django.db.backends.postgresql", "django.db.backends.sqlite3")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def text(name: str, default: str | None = None) -> str:
    """Return the variable ``name``; without a default it must be set and not empty."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(
            f"The environment variable {name} is not set. See docs/operations.md."
        )
    return default


def words(name: str, default: str = "") -> list[str]:
    """Return a comma-separated variable as a list without empty items."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def flag(name: str, default: bool = False) -> bool:
    """Return a yes/no variable; anything but 1/0, true/false, yes/no, on/off is an error."""
    value = text(name, "yes" if default else "no").lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name}={value!r} is neither yes nor no. See docs/operations.md.")


def whole_number(name: str, default: int) -> int:
    """Return a variable that must be a whole number."""
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number.")
    return int(value)


def port(name: str, default: int) -> int:
    """Return the number of a network port."""
    number = whole_number(name, default)
    if not 0 < number < 65_536:
        raise ImproperlyConfigured(f"{name}={number} is not a port: 1 to 65535.")
    return number


def hour(name: str, default: int) -> int:
    """Return an hour of the day."""
    number = whole_number(name, default)
    if number > 23:
        raise ImproperlyConfigured(f"{name}={number} is not an hour of the day: 0 to 23.")
    return number


def choice(name: str, choices: Sequence[str], default: str) -> str:
    """Return one of ``choices``, which are in capitals; the variable may be in small letters."""
    value = text(name, default).upper()
    if value not in choices:
        raise ImproperlyConfigured(f"{name}={value!r} is none of {', '.join(choices)}.")
    return value


def moment(name: str) -> str:
    """Return a variable that holds a date and time after ISO 8601, empty when it is not set."""
    value = text(name, "")
    try:
        if value:
            datetime.fromisoformat(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value!r} must look like 2026-05-20T11:45") from None
    return value


def path(name: str, default: Path) -> Path:
    """Return a variable that names a folder or a file."""
    return Path(text(name, str(default)))


def site_url(name: str, default: str | None = None) -> str:
    """Return an absolute http(s) address without its trailing slash."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
        raise ImproperlyConfigured(f"{name}={value!r} must look like https://www.example.org")
    return value


def database(name: str, default: Path) -> dict[str, object]:
    """Return Django's settings of a PostgreSQL database, or of SQLite in a file.

    What is wrong is said without the value, which holds a password.
    """
    try:
        settings = dj_database_url.parse(
            text(name, f"sqlite:///{default}"), conn_max_age=60, conn_health_checks=True
        )
    except ValueError:
        settings = {}
    if settings.get("ENGINE") not in DATABASES or not settings.get("NAME"):
        raise ImproperlyConfigured(
            f"{name} must look like postgres://user:password@host:5432/name. "
            "See docs/operations.md."
        ) from None
    return settings


def cache(name: str) -> dict[str, object]:
    """Return the cache's settings: Redis for redis:// or rediss://, local memory when unset."""
    value = text(name, "")
    if not value:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if urlsplit(value).scheme not in {"redis", "rediss", "unix"}:
        raise ImproperlyConfigured(f"{name}={value!r} must look like redis://host:6379/0")
    return {"BACKEND": "academy_site.delivery.cache.ForgivingRedisCache", "LOCATION": value}
