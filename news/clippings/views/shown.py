"""What was found, in the words in which the admin shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from academy_site.base import dates
from academy_site.base.languages import LANGUAGES, SOURCE
from news.clippings.drafts import FIELDS
from news.clippings.models import Clipping
from news.models import Keyword, NewsPage


@dataclass(frozen=True)
class FactShown:
    """A fact with its name and the words that it rests on; empty when it is not certain."""

    name: str
    value: str
    sentence: str
    note: str


def facts_shown(clipping: Clipping) -> list[FactShown]:
    """Return every fact of the source, those that are not certain included, as empty ones."""
    shown = []
    for field, model_field in FIELDS.items():
        name = str(NewsPage._meta.get_field(model_field).verbose_name)
        found = clipping.found(field)
        if found is None:
            shown.append(FactShown(name, "", "", ""))
        else:
            shown.append(
                FactShown(name, _value(field, found["value"]), found["sentence"], _note(found))
            )
    return [*shown, *_keywords(clipping)]


def _keywords(clipping: Clipping) -> list[FactShown]:
    found = {int(one["value"]): one for one in clipping.findings if one["field"] == "keyword"}
    named = Keyword.objects.in_bulk(list(found))
    return [
        FactShown(_("keyword"), str(named[pk]), one["sentence"], "")
        for pk, one in found.items()
        if pk in named
    ]


def _value(field: str, value: str) -> str:
    if field == "date":
        language = get_language() or SOURCE
        return dates.day(date.fromisoformat(value), language if language in LANGUAGES else SOURCE)
    choices = dict(NewsPage._meta.get_field(FIELDS[field]).flatchoices)
    return str(choices.get(value, value))


def _note(found: dict[str, Any]) -> str:
    if found["kind"] == "updated":
        return _("The day of its last update: no other is given.")
    return _("The page says so itself.") if found["kind"] == "page" else ""


def figure_is_taken(figure: dict[str, Any], draft: NewsPage) -> bool:
    """Tell whether a figure stands in the draft already."""
    return any(
        block.value["value"] == Decimal(figure["value"])
        and block.value["unit"].casefold() == figure["unit"].casefold()
        for block in draft.key_figures
    )
