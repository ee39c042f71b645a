"""What a schedule will make public, for those who look at it when it is set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from wagtail.models import Revision

FIELD = "approved_go_live_at"


def when_scheduled(refuse: Callable[[Any], None]) -> Callable[..., None]:
    """Return a receiver for ``pre_save`` of Revision, which shows ``refuse`` what will be public.

    Whatever ``refuse`` raises stops the scheduling. The receiver has to be kept by a name: signals
    hold it weakly.
    """

    def look(
        sender: type[Revision],
        instance: Revision,
        raw: bool = False,
        update_fields: Iterable[str] | None = None,
        **_kwargs: Any,
    ) -> None:
        written = not raw and (update_fields is None or FIELD in update_fields)
        if written and getattr(instance, FIELD) is not None:
            version = instance.as_object()
            version.live = True
            refuse(version)

    return look
