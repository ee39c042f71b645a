"""People behind the wall, and a house in which every language has something to hide."""

from __future__ import annotations

from tests.editorial.conftest import enter

__all__ = ["enter"]
