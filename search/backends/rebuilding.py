"""A rebuild of the whole index, which notes by which analysis it was made."""

from __future__ import annotations

from search.backends import standing


class RecordsVersion:
    """Comes before one of Wagtail's rebuilders among the bases."""

    def finish(self) -> None:
        # First, so that what an atomic rebuild commits is noted with it.
        standing.note_rebuild()
        super().finish()
