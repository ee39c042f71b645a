"""What the side panel shows of a clipping."""

from __future__ import annotations

from news.clippings.pieces import Piece, Reason
from news.clippings.side_panel import runs_of


def out(text: str) -> Piece:
    return Piece(text, reason=Reason.TICKER)


def test_pieces_stand_in_runs_in_their_order() -> None:
    pieces = [out("a"), out("b"), out("c"), Piece("d"), Piece("e"), out("f"), Piece("g")]

    runs = list(runs_of(pieces))

    assert [piece for run in runs for piece in run.pieces] == pieces
    assert [(len(run.pieces), run.is_out) for run in runs] == [
        (3, True), (2, False), (1, True), (1, False),
    ]  # fmt: skip


def test_only_much_that_was_taken_out_is_long() -> None:
    runs = runs_of([out("a"), out("b"), out("c"), *[Piece("d")] * 9, out("e"), out("f")])

    assert [run.is_long for run in runs] == [True, False, False]
