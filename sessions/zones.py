"""The time zone that a session's times are wall-clock times of."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def zone_of(name: str) -> ZoneInfo:
    """Return a session's zone; a draft that names none is taken for one at the site's place."""
    return ZoneInfo(name or settings.TIME_ZONE)


def check_time_zone(name: str) -> None:
    """Refuse what is no IANA time zone."""
    if name not in available_timezones():
        raise ValidationError(_("“%(name)s” is no IANA time zone."), params={"name": name})
