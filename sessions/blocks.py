"""The blocks of a programme: slots with their times, words and people."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from academy_site.base.blocks import BodyBlock, SettingBlock
from academy_site.base.choosers import RecordChooserBlock
from academy_site.people.roles import Role
from sessions.kinds import SLOT_NAMES

BODY_HELP = _(
    "With a person: shown instead of the person’s own affiliation. "
    "Without: “representative of” this body."
)


class ParticipationBlock(blocks.StructBlock):
    """Somebody's part in a slot: a person, or a body whose representative is not named yet."""

    role = SettingBlock(label=_("Role"), choices=Role.choices, default=Role.SPEAKER)
    person = RecordChooserBlock("people.Person", label=_("Person"), required=False)
    organisation = RecordChooserBlock(
        "people.Organisation", label=_("Body"), required=False,
        help_text=BODY_HELP,
    )  # fmt: skip

    class Meta:
        icon = "user"
        label = _("Participant")
        form_classname = "struct-block participation"

    # Who takes part is a fact, the same in every language: nothing here is offered for translation.
    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> Any:
        return value


class SlotBlock(blocks.StructBlock):
    """A stretch of time in a sitting. Times are wall-clock times of the session's time zone."""

    start = blocks.TimeBlock(label=_("Start"))
    end = blocks.TimeBlock(label=_("End"))
    title = blocks.CharBlock(label=_("Title"), max_length=300)
    people = blocks.ListBlock(ParticipationBlock(), label=_("Participants"), default=[])

    class Meta:
        icon = "time"
        form_classname = "struct-block slot"
        preview_template = "blocks/slot_preview.html"


class PauseBlock(SlotBlock):
    """A slot that may go without a title: its kind then names it in every language."""

    title = blocks.CharBlock(
        label=_("Title"), max_length=300, required=False, default="",
        help_text=_("Leave empty for the usual name, which is translated for you."),
    )  # fmt: skip


class TalkBlock(SlotBlock):
    """A talk: its title, who gives it, and what it is about."""

    abstract = blocks.TextBlock(label=_("Abstract"), required=False, default="")


def _preview(title: str, start: str = "09:00", end: str = "09:30") -> dict[str, Any]:
    return {"start": start, "end": end, "title": title, "people": []}


class SlotsBlock(blocks.StreamBlock):
    """The slots of one sitting, in the order of the day."""

    talk = TalkBlock(
        icon="comment", label=SLOT_NAMES["talk"], group=_("Speaking"),
        description=_("A scientific or industrial talk."),
        preview_value=_preview("Batteries sodium-ion et batteries à l’état solide"),
    )  # fmt: skip
    keynote = TalkBlock(
        icon="pick", label=SLOT_NAMES["keynote"], group=_("Speaking"),
        description=_("The lecture that opens the session."),
        preview_value=_preview("Batteries lithium-ion de nouvelle génération"),
    )  # fmt: skip
    address = SlotBlock(
        icon="openquote", label=SLOT_NAMES["address"], group=_("Speaking"),
        description=_("A speech of welcome or of office."),
        preview_value=_preview("Allocution d’ouverture"),
    )  # fmt: skip
    panel = SlotBlock(
        icon="group", label=SLOT_NAMES["panel"], group=_("Speaking"),
        description=_("Several panellists, with a moderator and a rapporteur."),
        preview_value=_preview("Souveraineté technologique du Maroc"),
    )  # fmt: skip
    discussion = PauseBlock(
        icon="help", label=SLOT_NAMES["discussion"], group=_("Speaking"),
        description=_("Questions and debate with the audience."), preview_value=_preview(""),
    )  # fmt: skip
    ceremony = SlotBlock(
        icon="academy-star", label=SLOT_NAMES["ceremony"], group=_("Office"),
        description=_("A solemn act: an opening, an election, a message."),
        preview_value=_preview("Élection du directeur des séances"),
    )  # fmt: skip
    internal = SlotBlock(
        icon="lock", label=SLOT_NAMES["internal"], group=_("Office"),
        description=_("A meeting of the Academy’s members only."),
        preview_value=_preview("Réunion des collèges scientifiques"),
    )  # fmt: skip
    reception = PauseBlock(
        icon="home", label=SLOT_NAMES["reception"], group=_("Rest"),
        description=_("Arrival and registration."), preview_value=_preview(""),
    )  # fmt: skip
    pause = PauseBlock(
        icon="minus", label=SLOT_NAMES["pause"], group=_("Rest"),
        description=_("A short break."), preview_value=_preview(""),
    )  # fmt: skip
    meal = PauseBlock(
        icon="minus", label=SLOT_NAMES["meal"], group=_("Rest"),
        description=_("Lunch or dinner."), preview_value=_preview(""),
    )  # fmt: skip


class AxisBlock(blocks.StructBlock):
    """One of the note's numbered parts, with its points."""

    title = blocks.CharBlock(label=_("Title"), max_length=200)
    introduction = blocks.TextBlock(label=_("Introduction"), required=False, default="")
    points = blocks.ListBlock(blocks.TextBlock(label=_("Point")), label=_("Points"))

    class Meta:
        icon = "list-ol"
        label = _("Axis")
        template = "blocks/axis.html"
        description = _("A numbered part of the note with its points; numbers are given for you.")
        preview_value = {
            "title": "Progrès : évaluation de l’état de l’art",
            "introduction": "",
            "points": ["Les nouvelles chimies de batteries", "La mobilité électrique"],
        }


class NoteBodyBlock(BodyBlock):
    """The body of a concept note: the usual blocks and numbered axes."""

    axis = AxisBlock()
