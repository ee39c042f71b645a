"""The pieces of a clipping, in runs of what was kept and what was taken out."""

from __future__ import annotations

from news.clippings.pieces import Piece, Reason
from news.clippings.runs import SHORT, runs_of


def out(text: str) -> Piece:
    return Piece(text, reason=Reason.TICKER)


def test_pieces_stand_in_runs_in_their_order_with_their_places() -> None:
    pieces = [out("a"), out("b"), out("c"), Piece("d"), Piece("e"), out("f"), Piece("g")]

    runs = list(runs_of(pieces))

    assert [placed for run in runs for placed in run.pieces] == list(enumerate(pieces))
    assert [(len(run.pieces), run.is_out) for run in runs] == [
        (3, True), (2, False), (1, True), (1, False),
    ]  # fmt: skip


def test_only_much_that_was_taken_out_is_long() -> None:
    much = [out("a")] * (SHORT + 1)

    runs = runs_of([*much, *[Piece("d")] * 9, *much[1:]])

    assert [run.is_long for run in runs] == [True, False, False]
