"""Roles in a sitting or a slot, named according to gender and number in each language.

The words stand in the catalogues under a grammatical context, because French and Arabic inflect
what English leaves alone: rapporteur, rapporteure, rapporteurs; المقرر، المقررة، المقررون.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Role(models.TextChoices):
    """What somebody does in a sitting or a slot."""

    CHAIR = "chair", _("Chair")
    MODERATOR = "moderator", _("Moderator")
    RAPPORTEUR = "rapporteur", _("Rapporteur")
    SPEAKER = "speaker", _("Speaker")
    PANELLIST = "panellist", _("Panellist")


MAN, WOMAN, SOMEBODY, SEVERAL = "m", "f", "", "several"

_NAMES: dict[str, dict[str, Promise]] = {
    Role.CHAIR: {
        MAN: pgettext_lazy("one man", "Chair"),
        WOMAN: pgettext_lazy("one woman", "Chair"),
        SOMEBODY: pgettext_lazy("one person", "Chair"),
        SEVERAL: pgettext_lazy("several persons", "Chairs"),
    },
    Role.MODERATOR: {
        MAN: pgettext_lazy("one man", "Moderator"),
        WOMAN: pgettext_lazy("one woman", "Moderator"),
        SOMEBODY: pgettext_lazy("one person", "Moderator"),
        SEVERAL: pgettext_lazy("several persons", "Moderators"),
    },
    Role.RAPPORTEUR: {
        MAN: pgettext_lazy("one man", "Rapporteur"),
        WOMAN: pgettext_lazy("one woman", "Rapporteur"),
        SOMEBODY: pgettext_lazy("one person", "Rapporteur"),
        SEVERAL: pgettext_lazy("several persons", "Rapporteurs"),
    },
    Role.SPEAKER: {
        MAN: pgettext_lazy("one man", "Speaker"),
        WOMAN: pgettext_lazy("one woman", "Speaker"),
        SOMEBODY: pgettext_lazy("one person", "Speaker"),
        SEVERAL: pgettext_lazy("several persons", "Speakers"),
    },
    Role.PANELLIST: {
        MAN: pgettext_lazy("one man", "Panellist"),
        WOMAN: pgettext_lazy("one woman", "Panellist"),
        SOMEBODY: pgettext_lazy("one person", "Panellist"),
        SEVERAL: pgettext_lazy("several persons", "Panellists"),
    },
}


def role_name(role: str, genders: Iterable[str]) -> Promise:
    """Return the role's name for its holders; ``genders`` has an entry a person, "" unknown."""
    held_by = list(genders)
    return _NAMES[role][held_by[0] if len(held_by) == 1 else SEVERAL]
