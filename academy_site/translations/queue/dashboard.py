"""The languages on the admin's first page, for those who answer for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F, Q, Sum
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component

from academy_site.base import clock
from academy_site.translations.queue.choices import choices
from academy_site.translations.queue.columns import language_name
from academy_site.translations.queue.filters import OVERDUE
from academy_site.translations.queue.jobs import overdue, sees_all, visible_to
from academy_site.translations.queue.ordering import STATES


class TranslationsPanel(Component):
    """How many translations stand where, language by language, in one query."""

    name = "translations"
    order = 60
    template_name = "translations/queue/panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        found = (
            visible_to(user)
            .order_by()
            .values(language=F("translation__target_locale__language_code"))
            .annotate(
                words_left=Sum("words_left"),
                late=Count("pk", filter=overdue(clock.today())),
                **{state: Count("pk", filter=Q(state=state)) for state in STATES},
            )
        )
        rows = {row["language"]: row for row in found}
        targets = choices().targets(user)
        return {
            "states": [state.label for state in STATES],
            "languages": [_line(code, rows.get(code, {})) for code in targets] if rows else [],
        }


def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Show the panel to officers and administrators; a translator's first page is the queue."""
    if sees_all(request.user):
        panels.append(TranslationsPanel())


def _line(code: str, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": language_name(code),
        "words_left": row.get("words_left", 0),
        "counts": [_count(row.get(state, 0), language=code, state=state) for state in STATES],
        "late": _count(row.get("late", 0), language=code, due=OVERDUE),
    }


def _count(number: int, **query: str) -> dict[str, Any]:
    return {"number": number, "url": f"{reverse('translations:queue')}?{urlencode(query)}"}
