from __future__ import annotations

from uuid import UUID, uuid4

from django.db import models

ONLY_ROW = 1
NEVER_CHANGED = UUID(int=0)


class GlossaryVersion(models.Model):
    """One row that takes a new value whenever a concept or a term changes.

    It changes in the transaction of what it tells of: every process sees it together with the new
    terms and never before them. The value is random, not counted, so that what was read inside a
    transaction that is undone is never taken for something else. Who has to act at once listens to
    ``post_save`` of this model, which is sent for changes of many rows too.
    """

    value = models.UUIDField(default=uuid4)

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def current(cls) -> str:
        """Return the version, at the cost of one query by primary key."""
        value = cls.objects.filter(pk=ONLY_ROW).values_list("value", flat=True).first()
        return (value or NEVER_CHANGED).hex

    @classmethod
    def renew(cls) -> None:
        """Say that something has changed."""
        # Saved, not only updated: whoever follows the glossary listens to the row's own signal.
        cls(pk=ONLY_ROW, value=uuid4()).save()

    @classmethod
    def locked(cls) -> str:
        """Return the version and let nobody else change it before this transaction ends."""
        cls.objects.get_or_create(pk=ONLY_ROW, defaults={"value": NEVER_CHANGED})
        return cls.objects.select_for_update().get(pk=ONLY_ROW).value.hex
