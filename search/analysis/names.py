"""Keys under which a name meets its other spellings, in Latin and Arabic letters."""

from __future__ import annotations


def name_keys(written: str, folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys a name is stored under and those it is looked for by."""
    return (), ()
