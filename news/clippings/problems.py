"""What can be wrong with a clipping, in words for whoever gave it."""

from __future__ import annotations


class ClippingError(Exception):
    """A clipping cannot be taken in; says why, in the editor's language."""
