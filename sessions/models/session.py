from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from academy_site.base import clock
from academy_site.base.models import BasePage
from academy_site.base.problems import Problem
from sessions import validation
from sessions.outputs import structured_data
from sessions.reading import read_programme_of
from sessions.zones import check_time_zone, zone_of


class SessionPage(BasePage):
    """One solemn plenary session: its number, theme, dates and place."""

    parent_page_types = ["plenary.SessionIndexPage"]
    subpage_types = [
        "plenary.ConceptNotePage",
        "plenary.ProgrammePage",
        "plenary.SpeakersPage",
        "plenary.OutcomesPage",
    ]
    translated_as_whole = True
    schema_type = "Event"

    number = models.PositiveSmallIntegerField(
        _("number"), null=True, validators=[MinValueValidator(1)],
        help_text=_("19 for the nineteenth session."),
    )  # fmt: skip
    start_date = models.DateField(_("first day"), null=True)
    end_date = models.DateField(_("last day"), null=True)
    timezone = models.CharField(
        _("time zone"), max_length=40, default="Africa/Casablanca", validators=[check_time_zone],
        help_text=_("All times of the programme are wall-clock times of this zone."),
    )  # fmt: skip
    city = models.CharField(_("city"), max_length=80, blank=True, default="")
    venue = models.CharField(
        _("venue"), max_length=160, blank=True, default="",
        help_text=_("Leave empty until it is settled."),
    )  # fmt: skip
    argument = StreamField(
        [("sentence", blocks.TextBlock(label=_("Sentence"), icon="pilcrow"))],
        verbose_name=_("the argument in a few sentences"), blank=True, max_num=6,
        help_text=_("Shown on the home page: why this theme, in four sentences."),
    )  # fmt: skip
    poster = models.ForeignKey(
        "wagtailimages.Image", verbose_name=_("poster"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("argument"),
        index.SearchField("city"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("timezone", overridable=False),
        SynchronizedField("number", overridable=False),
        SynchronizedField("start_date", overridable=False),
        SynchronizedField("end_date", overridable=False),
    ]
    content_panels = [
        MultiFieldPanel(
            [FieldPanel("title"), FieldPanel("number"), FieldPanel("lead")], heading=_("What")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
                FieldPanel("timezone"),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("city"), FieldPanel("venue")])], heading=_("Where")
        ),
        FieldPanel("argument"),
        FieldPanel("poster"),
    ]

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                name="session_ends_after_start",
                condition=models.Q(end_date__gte=models.F("start_date")),
                violation_error_message=_("The last day lies before the first."),
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("The last day lies before the first.")})

    def find_problems(self) -> list[Problem]:
        if not (self.pk and self.start_date and self.end_date):
            return []
        sittings = apps.get_model("plenary", "SittingPage").objects.descendant_of(self)
        days = sittings.filter(date__isnull=False).values_list("title", "date")
        return validation.left_behind(self.start_date, self.end_date, days)

    @property
    def zone(self) -> ZoneInfo:
        """The session's time zone."""
        return zone_of(self.timezone)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        programme = read_programme_of(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "programme": programme,
            "stage": programme.stage(clock.now()),
            "structured_data": structured_data.event(programme),
        }
