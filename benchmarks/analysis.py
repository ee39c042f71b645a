"""Measures how time grows with the length of a text, where regular expressions read all of it.

    python benchmarks/analysis.py [--letters 80000] [--rounds 5]

Each row is a text that repeats one piece, the pieces that are hardest to take apart.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = (
    "batteries ", "a", "l'", "1 000 ", "1.1", "1,1,", "111 ", "-", "a-", "é", "E", "ieu", "Abd El ",
    "\u202e", "\u0651", "أ", "العاء", "والبطاريات ", "بن ", '"',
)  # fmt: skip
RUNS = ("1.", "1,1", "a@", "a-", "www.", "https://", "<", "&", "<sub>", "OCP ", "شركة OCP ")


def main() -> None:
    """Print a table of the search's analysis and one of the isolation of Latin runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=80_000)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy_site.settings.dev")
    import django

    django.setup()
    from django.utils.safestring import SafeString

    from academy_site.base.bidi import isolate
    from search.analysis import index_terms

    sizes = (chosen.letters, chosen.rounds)
    table("words of the index", lambda text: index_terms(text, "fr"), WORDS, *sizes)
    table("runs isolated", lambda text: isolate(SafeString(text)), RUNS, *sizes)


def table(
    name: str, act: Callable[[str], object], pieces: Sequence[str], letters: int, rounds: int
) -> None:
    """Print what ``act`` takes for texts of a tenth of ``letters`` and of all, and the ratio.

    Time that grows as the text does gives a ratio of 10; with its square it would be 100.
    """
    print(f"\n| {name} | {letters // 10:,} letters ms | {letters:,} letters ms | times |")
    print("|---|---|---|---|")
    for piece in pieces:
        small, large = (piece * (length // len(piece)) for length in (letters // 10, letters))
        act(small)
        short, long = least(act, small, rounds), least(act, large, rounds)
        print(f"| {piece!a} | {short * 1000:.2f} | {long * 1000:.2f} | {long / short:.1f} |")


def least(act: Callable[[str], object], text: str, rounds: int) -> float:
    """Return the least seconds of work of some rounds: what disturbs only ever adds."""
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        act(text)
        spent.append(time.process_time() - began)
    return min(spent)


if __name__ == "__main__":
    main()
