"""Whose desk it is."""

from __future__ import annotations

from typing import Any

from wagtail.permissions import page_permission_policy


def edits_news(user: Any) -> bool:
    """Tell whether a user writes or publishes pages; a translator only changes those that are."""
    return page_permission_policy.user_has_any_permission(user, {"add", "publish"})
