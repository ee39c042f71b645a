"""A reader who is deleted is forgotten: Wagtail's log keeps what was done, and no address."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete
from wagtail.models import ModelLogEntry

from news.digest.models import Reader


def forget(sender: type[Reader], instance: Reader, **_signal: Any) -> None:
    """Take the address out of the entries about a reader."""
    kind = ContentType.objects.get_for_model(sender)
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id=str(instance.pk))
    entries.update(label=f"#{instance.pk}")


def connect() -> None:
    post_delete.connect(forget, sender=Reader, dispatch_uid="digest.forget_reader")
