"""Documents read in a process of their own within limits of time and memory.

A document of some kilobytes can keep a reader busy for hours, and in Python nothing can stop a
function that works; a process can be stopped by the kernel.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

READER = Path(__file__).with_name("limited_process.py")


@dataclass(frozen=True)
class Limits:
    """What the reading of a document may take: seconds of work and by the clock, bytes, pages."""

    work: int = 10
    clock: int = 40  # (a machine that does other things besides is given more)
    memory: int = 512 << 20
    pages: int = 60
    letters: int = 400_000


def read_apart(kind: Literal["pdf", "docx"], content: bytes, limits: Limits) -> dict[str, Any]:
    """Return what the process says of a document: its ``text``, or the ``problem`` with it."""
    numbers = (limits.work, limits.memory, limits.pages, limits.letters)
    try:
        done = subprocess.run(  # noqa: S603 (our own reader, with numbers of ours)
            [sys.executable, "-I", str(READER), kind, *map(str, numbers)],
            input=content, capture_output=True, timeout=limits.clock, check=False,
        )  # fmt: skip
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        # Stopped: by us, or by the kernel before it could say anything.
        return {"problem": "time"}
    return answer
