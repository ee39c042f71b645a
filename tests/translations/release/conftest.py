"""The editors' house, for those who decide about publication."""

from __future__ import annotations

from tests.editorial.conftest import enter

__all__ = ["enter"]
