from __future__ import annotations

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from academy_site.base import clock
from academy_site.base.models import BasePage
from academy_site.base.problems import Problem, UnfinishedError
from academy_site.base.visibility import Access
from academy_site.people.models import Person
from academy_site.people.roles import Role
from sessions import validation
from sessions.blocks import BODY_HELP, SlotsBlock
from sessions.entered import entered_sitting
from sessions.forms import SittingForm
from sessions.kinds import SittingKind
from sessions.outputs import structured_data
from sessions.reading import read_programme_of
from sessions.register import raw_parts

FACTS = ["kind", "number", "continued", "date", "start", "end", "room"]


class SittingPage(BasePage):
    """One sitting of a session: the unit that an editor opens and a translator is given."""

    parent_page_types = ["plenary.ProgrammePage"]
    subpage_types: list[str] = []
    schema_type = "Event"

    kind = models.CharField(
        _("kind"), max_length=12, choices=SittingKind.choices, default=SittingKind.SITTING
    )
    number = models.PositiveSmallIntegerField(
        _("number"), null=True, blank=True,
        help_text=_("Written in Roman figures before the title. Leave empty for ceremonies."),
    )  # fmt: skip
    continued = models.BooleanField(
        _("continued"), default=False, help_text=_("Goes on with the sitting of the same number.")
    )
    date = models.DateField(_("day"), null=True)
    start = models.TimeField(_("start"), null=True)
    end = models.TimeField(_("end"), null=True)
    room = models.ForeignKey(
        "plenary.Room", verbose_name=_("room"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    slots = StreamField(SlotsBlock(), verbose_name=_("slots"), blank=True)

    base_form_class = SittingForm
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("slots"),
        index.SearchField("people_names"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(fact, overridable=False) for fact in FACTS),
    ]
    content_panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("number"), FieldPanel("continued")]),
            ],
            heading=_("What"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("date"), FieldPanel("start"), FieldPanel("end")])],
            heading=_("When"),
        ),
        FieldPanel("room", heading=_("Where")),
        InlinePanel("people", heading=_("Who"), label=_("participant")),
        FieldPanel("slots", heading=_("Slots: times, words and people")),
        FieldPanel("lead", heading=_("Words of introduction")),
    ]

    class Meta:
        verbose_name = _("sitting")
        verbose_name_plural = _("sittings")

    def find_problems(self) -> list[Problem]:
        return validation.find_problems(entered_sitting(self, self.get_parent(), self.people.all()))

    def people_names(self) -> str:
        """The names of everybody who takes part, a line each, in both scripts, for the search.

        The page's own script comes first: excerpts of search results show these lines.
        """
        parts = [part for slot in self.slots.raw_data for part in raw_parts(slot)]
        keys = {part.person for part in parts} | {part.person_id for part in self.people.all()}
        found = Person.objects.filter(pk__in=keys - {None})
        in_arabic = self.locale.language_code == "ar"
        pairs = ((one.name_arabic, one.name_latin) for one in found)
        return "\n".join(
            " – ".join(filter(None, pair if in_arabic else pair[::-1])) for pair in pairs
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        programme = read_programme_of(self)
        sitting = programme.sitting(str(self.translation_key))
        if sitting is None and self.access is Access.EDITOR:
            raise UnfinishedError(_("Give the sitting its day, start and end to see it here."))
        if sitting is None:
            raise Http404
        return {
            **super().get_context(request, *args, **kwargs),
            "programme": programme,
            "sitting": sitting,
            "moment": programme.moment(clock.now()),
            "structured_data": structured_data.sitting(programme, sitting),
        }


class SittingParticipation(Orderable):
    """Somebody's part in a whole sitting: its rapporteur, its moderator."""

    sitting = ParentalKey(SittingPage, on_delete=models.CASCADE, related_name="people")
    role = models.CharField(_("role"), max_length=12, choices=Role.choices, default=Role.RAPPORTEUR)
    person = models.ForeignKey(
        "people.Person", verbose_name=_("person"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="sitting_participations",
    )  # fmt: skip
    organisation = models.ForeignKey(
        "people.Organisation", verbose_name=_("body"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="sitting_participations",
        help_text=BODY_HELP,
    )  # fmt: skip

    panels = [FieldRowPanel([FieldPanel("role"), FieldPanel("person"), FieldPanel("organisation")])]

    class Meta(Orderable.Meta):
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
