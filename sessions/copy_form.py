"""The form that begins next year's session."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.admin.widgets.slug import SlugInput

from academy_site.base import dates
from academy_site.base.languages import SOURCE, active_language
from sessions.copying import NewEdition
from sessions.models import SessionPage

# Fifty-two weeks: the same days of the week a year later.
A_YEAR = timedelta(weeks=52)
MOST_YEARS = 10
HIGHEST_NUMBER = 200


class CopySessionForm(forms.Form):
    """What must be decided before a session is copied; the rest is edited in the copy."""

    title = forms.CharField(
        label=_("Theme of the new session"), max_length=255,
        help_text=_("It can still be changed."),
    )  # fmt: skip
    number = forms.IntegerField(
        label=_("Number of the session"), min_value=1, max_value=HIGHEST_NUMBER
    )
    first_day = forms.DateField(
        label=_("First day"), widget=AdminDateInput,
        help_text=_("The days of all sittings move with it; times of day stay as they are."),
    )  # fmt: skip
    slug = forms.SlugField(
        label=_("Year in the address"), max_length=255, widget=SlugInput(locale=SOURCE),
        help_text=_("The last part of the session’s address, such as 2027."),
    )  # fmt: skip
    with_words = forms.BooleanField(
        label=_("Take over the words of the concept note"), required=False, initial=True,
        help_text=_("As a starting point to write over. Otherwise the new note begins empty."),
    )  # fmt: skip

    def __init__(self, session: SessionPage, *args: Any, **kwargs: Any) -> None:
        self.others = SessionPage.objects.sibling_of(session)
        self.after = session.start_date
        self.until = self.after.replace(
            year=min(self.after.year + MOST_YEARS, MAXYEAR), day=min(self.after.day, 28)
        )
        first_day = self.after + min(A_YEAR, self.until - self.after)
        kwargs["initial"] = {
            "number": (session.number or 0) + 1,
            "first_day": first_day,
            "slug": str(first_day.year),
        }
        super().__init__(*args, **kwargs)

    def clean_slug(self) -> str:
        slug = self.cleaned_data["slug"]
        if self.others.filter(slug=slug).exists():
            raise forms.ValidationError(
                _("Another session already has the address “%(slug)s”."), params={"slug": slug}
            )
        return slug

    def clean_first_day(self) -> date:
        first_day = self.cleaned_data["first_day"]
        if not self.after < first_day <= self.until:
            raise forms.ValidationError(
                _("The first day must come after %(after)s and no later than %(until)s."),
                params={
                    "after": dates.day(self.after, active_language()),
                    "until": dates.day(self.until, active_language()),
                },
            )
        return first_day

    def clean_number(self) -> int:
        number = self.cleaned_data["number"]
        if self.others.filter(number=number).exists():
            raise forms.ValidationError(
                _("There is a session number %(number)d already."), params={"number": number}
            )
        return number

    def edition(self) -> NewEdition:
        """Return what was decided."""
        return NewEdition(**self.cleaned_data)
