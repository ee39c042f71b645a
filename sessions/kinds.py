"""The kinds of sittings and slots that a plenary session is made of."""

from __future__ import annotations

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class SittingKind(models.TextChoices):
    """A sitting is what one rapporteur reports on; ceremonies and meetings stand beside it."""

    SITTING = "sitting", _("Sitting")
    CEREMONY = "ceremony", _("Ceremony")
    PANEL = "panel", _("Panel sitting")
    SYNTHESIS = "synthesis", _("Synthesis")
    INTERNAL = "internal", _("Internal sitting")


# The public name of a slot whose title is left empty.
SLOT_NAMES: dict[str, Promise] = {
    "talk": pgettext_lazy("slot", "Talk"),
    "keynote": pgettext_lazy("slot", "Inaugural lecture"),
    "address": pgettext_lazy("slot", "Address"),
    "panel": pgettext_lazy("slot", "Panel"),
    "ceremony": pgettext_lazy("slot", "Ceremony"),
    "discussion": pgettext_lazy("slot", "Discussion"),
    "pause": pgettext_lazy("slot", "Break"),
    "meal": pgettext_lazy("slot", "Lunch"),
    "reception": pgettext_lazy("slot", "Welcome of participants"),
    "internal": pgettext_lazy("slot", "Internal meeting"),
}

# Slots that make no sense without somebody who speaks.
SPEAKING = frozenset({"talk", "keynote", "address", "panel"})
# Slots during which the programme rests.
QUIET = frozenset({"pause", "meal", "reception"})
