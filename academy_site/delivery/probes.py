"""Plain answers for those who watch the service: is the process up, can it serve?

Answered before host names, redirects and sessions are looked at, so that a load balancer may ask
by address.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse


class ProbeMiddleware:
    """Answers ``/healthz`` (the process runs) and ``/readyz`` (database, migrations, cache)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return _plain("ok\n", 200)
        if request.path == "/readyz":
            findings = {name: probe() for name, probe in PROBES.items()}
            lines = "".join(f"{name}: {said}\n" for name, said in findings.items())
            return _plain(lines, 200 if set(findings.values()) == {"ok"} else 503)
        return self.get_response(request)


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def _migrations() -> str:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(waiting)} to apply" if waiting else "ok"


def _cache() -> str:
    key, value = f"readyz-{uuid.uuid4()}", "ok"
    cache.set(key, value, timeout=5)
    answered = cache.get(key)
    cache.delete(key)
    return "ok" if answered == value else "does not keep what it is given"


def _guarded(probe: Callable[[], str]) -> Callable[[], str]:
    def guarded() -> str:
        try:
            return probe()
        except Exception as error:  # whatever is broken, the probe must answer
            return f"failed ({type(error).__name__})"

    return guarded


PROBES = {
    "database": _guarded(_database),
    "migrations": _guarded(_migrations),
    "cache": _guarded(_cache),
}


def _plain(text: str, status: int) -> HttpResponse:
    response = HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response
