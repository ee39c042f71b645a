"""Locks of pages and snippets, which wagtail-localize's own editor does not heed."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from wagtail.models import LockableMixin


def is_locked_for(user: Any, instance: Model) -> bool:
    """Tell whether the words of ``instance`` are not the user's to change for now.

    As in Wagtail's own editor: a lock holds for everybody but whoever set it, administrators
    included, and so does a workflow task that keeps its page to the reviewers.
    """
    lock = instance.get_lock() if isinstance(instance, LockableMixin) else None
    return lock is not None and lock.for_user(user)
