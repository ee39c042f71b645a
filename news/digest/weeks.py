"""Weeks at the Academy: from Monday to Sunday (ISO 8601), by the clocks of the site's time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from academy_site.base import dates

DAYS = 7


@dataclass(frozen=True, order=True)
class Week:
    """One week, by the Monday that it begins with."""

    monday: date

    @classmethod
    def of(cls, day: date) -> Week:
        """Return the week that a day lies in."""
        return cls(day - timedelta(days=day.weekday()))

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=DAYS - 1)

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """The first moment of the week, and the first of the week after it."""
        zone = ZoneInfo(settings.TIME_ZONE)
        ends = (self.monday, self.monday + timedelta(days=DAYS))
        first, following = (datetime.combine(day, time.min, tzinfo=zone) for day in ends)
        return first, following

    def before(self, number: int) -> Week:
        """Return the week that lies so many weeks before this one."""
        return Week(self.monday - timedelta(days=DAYS * number))

    def named(self, language: str) -> str:
        """Write its days: « du 4 au 10 mai 2026 », “4–10 May 2026”, «من 4 إلى 10 ماي 2026»."""
        return dates.day_range(self.monday, self.sunday, language)

    def title(self, language: str) -> str:
        """Return what a digest of this week is called unless somebody calls it otherwise."""
        with translation.override(language):
            return _("The week in brief, %(days)s") % {"days": self.named(language)}


def is_monday(day: date) -> bool:
    return day.weekday() == 0
