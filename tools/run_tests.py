"""Run the whole suite as CI does: on SQLite, then on PostgreSQL with Redis as the cache.

    python tools/run_tests.py [what pytest shall run, if not all]

The last line counts the tests of all runs.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

DATABASE_URL = os.environ.get(
    "TEST_DATABASE_URL", "postgres://academy:academy@127.0.0.1:5432/academy"
)
CACHE_URL = os.environ.get("TEST_CACHE_URL", "redis://127.0.0.1:6379/1")
NOTHING_COLLECTED = 5

ON_POSTGRESQL = {
    "DATABASE_URL": DATABASE_URL,
    "CACHE_URL": CACHE_URL,
    # What a crash would take with it is a test database.
    "PGOPTIONS": "-c synchronous_commit=off",
}


@dataclass(frozen=True)
class Lane:
    """One run of pytest: its marks, its environment, and what it leaves to `make proof`."""

    name: str
    marks: str
    variables: dict[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    left_out: str = ""

    def arguments(self, paths: list[str]) -> list[str]:
        """Return what pytest is told; what is asked for by name is run whole."""
        marks = (
            self.marks if paths or not self.left_out else f"{self.marks} and not {self.left_out}"
        )
        return [*self.options, "-m", marks, *paths]


# Each process has its own test database and its own cache keys. What does not depend on the
# database runs once: the browser, by itself, and what never asks a database.
LANES = [
    Lane("SQLite", "not browser"),
    Lane("SQLite, in the browser", "browser"),
    Lane(
        "PostgreSQL and Redis",
        "database and not browser",
        ON_POSTGRESQL,
        ("--create-db",),
        left_out="exhaustive",
    ),
]
# Two processes, of which the one that is done first takes over what waits for the other.
SHARED = ["-n", "2", "--dist", "worksteal", "--durations=20", "--durations-min=5"]
# Settings of `make run` that must not leak into the tests.
LEFT_OUT = {"DJANGO_SETTINGS_MODULE", "DATABASE_URL", "CACHE_URL", "PORT", "HOST", "DEMO_PASSWORD"}


def count(report: Path) -> dict[str, int]:
    """Return how many tests a JUnit report says passed, failed and were skipped."""
    found = {"passed": 0, "failed": 0, "skipped": 0}
    if not report.exists():
        return found
    # The report was written a moment ago by our own pytest.
    for suite in ElementTree.parse(report).iter("testsuite"):  # noqa: S314
        numbers = {key: int(suite.get(key, "0")) for key in ("tests", "failures", "errors")}
        failed, skipped = numbers["failures"] + numbers["errors"], int(suite.get("skipped", "0"))
        found["failed"] += failed
        found["skipped"] += skipped
        found["passed"] += max(numbers["tests"] - failed - skipped, 0)
    return found


def run_lane(lane: Lane, paths: list[str]) -> tuple[int, dict[str, int]]:
    """Run pytest once and return its exit code and its counts."""
    print(f"\n=== Tests on {lane.name}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *SHARED]
        kept = {key: value for key, value in os.environ.items() if key not in LEFT_OUT}
        code = subprocess.run(
            [*command, *lane.arguments(paths)],
            check=False,
            env={"REQUIRE_BROWSER": "1", **kept, **lane.variables},
        ).returncode
        found = count(report)
    print(f"=== {lane.name}: {time.monotonic() - began:.0f} seconds", flush=True)
    return (0 if code == NOTHING_COLLECTED else code), found


def main() -> None:
    """Run every lane, even after one has failed, and print the sum last."""
    total = {"passed": 0, "failed": 0, "skipped": 0}
    worst = 0
    for lane in LANES:
        code, found = run_lane(lane, sys.argv[1:])
        worst = max(worst, abs(code))
        for key, number in found.items():
            total[key] += number
    if worst and not total["failed"]:
        print(f"pytest itself failed (exit code {worst})")
    print(", ".join(f"{number} {key}" for key, number in total.items()), flush=True)
    sys.exit(1 if worst or total["failed"] or not total["passed"] else 0)


if __name__ == "__main__":
    main()
