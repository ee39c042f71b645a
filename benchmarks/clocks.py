"""What an act takes: on the clock, and of a processor's time, PostgreSQL's part included.

The clock tells what a reader waits for, with whatever else the machine does meanwhile; the work is
what a quiet machine would show on its clock.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple


class Spent(NamedTuple):
    """Milliseconds."""

    clock: float
    work: float


def spent(act: Callable[[], object]) -> Spent:
    """Return what an act takes."""
    clock, own, server = time.perf_counter(), time.process_time(), _server()
    act()
    work = time.process_time() - own + _server() - server
    return Spent(1000 * (time.perf_counter() - clock), 1000 * work)


def _server() -> float:
    """Return the seconds of work of PostgreSQL's process for us, 0 where Linux does not tell.

    It does on the same machine. What other processes help it with is not counted: see ``unhelped``.
    """
    from django.db import connection

    if connection.vendor != "postgresql":
        return 0
    connection.ensure_connection()
    told = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    return int(told.read_text().split()[0]) / 1e9 if told.exists() else 0


def unhelped() -> None:
    """Have PostgreSQL do everything in the process whose work is counted."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET max_parallel_workers_per_gather = 0")


def median(times: Sequence[Spent]) -> Spent:
    return Spent(*(statistics.median(part) for part in zip(*times, strict=True)))


def p95(times: Sequence[Spent]) -> Spent:
    """Return what 95 of 100 stay below, each clock for itself."""
    return Spent(*(_p95(sorted(part)) for part in zip(*times, strict=True)))


def _p95(ordered: Sequence[float]) -> float:
    return ordered[max(-(-len(ordered) * 95 // 100) - 1, 0)]


def told(times: Spent, digits: int = 0) -> str:
    """Return both as cells of a table."""
    return f"{times.clock:,.{digits}f} | {times.work:,.{digits}f}"
