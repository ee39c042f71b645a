"""What the localization system listens to: the only way in which it learns of content."""

from __future__ import annotations


def connect() -> None:
    """Connect every receiver; called once, when all apps are loaded."""
