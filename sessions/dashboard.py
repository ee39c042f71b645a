"""The panel of the current session on the admin's first page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.http import Http404
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from academy_site.base import clock, dates
from academy_site.base.languages import LANGUAGES, SOURCE, active_language
from sessions.models import SessionPage, SittingPage
from sessions.reading import read_programme_of
from sessions.stage import Stage, stage_at

STAGE_NAMES = {
    Stage.ANNOUNCED: _("announced; its programme is not public yet"),
    Stage.PROGRAMME: _("its programme is public"),
    Stage.TODAY: _("under way"),
    Stage.CONCLUDED: _("concluded"),
}


@dataclass(frozen=True)
class EditablePages:
    """The pages of a session in one language, as far as the user may edit them."""

    language: str
    autonym: str
    direction: str
    parts: list[Page]
    sittings: list[Page]
    drafts: int
    root: Page


class SessionPanel(Component):
    """The session that comes next, or the last one: its stage, and the ways to its pages."""

    name = "session"
    order = 50
    template_name = "plenary/admin/session_panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        today = localdate(clock.now())
        session = current_session(today)
        if session is None:
            return {"languages": []}
        language = active_language()
        shown = session.get_translations(inclusive=True).filter(locale__language_code=language)
        return {
            "session": shown.select_related("locale").first() or session,
            "days": dates.day_range(session.start_date, session.end_date, language),
            "stage": STAGE_NAMES[public_stage(session)],
            "languages": _editable(session, parent_context["request"].user),
        }


def current_session(today: date) -> SessionPage | None:
    """Return the session under way or next to come, else the last one; drafts count."""
    dated = SessionPage.objects.filter(
        locale__language_code=SOURCE, start_date__isnull=False, end_date__isnull=False
    )
    coming = dated.filter(end_date__gte=today).order_by("start_date").first()
    return coming or dated.order_by("-start_date").first()


def public_stage(session: SessionPage) -> Stage:
    """Return the stage that readers of the session are shown; for them a draft has no programme."""
    now = clock.now()
    try:
        return read_programme_of(session).stage(now)
    except Http404:
        today = now.astimezone(session.zone).date()
        return stage_at(today, session.start_date, session.end_date, has_programme=False)


def _editable(session: SessionPage, user: Any) -> list[EditablePages]:
    found = []
    versions = {
        page.locale.language_code: page
        for page in session.get_translations(inclusive=True).select_related("locale")
    }
    for code, language in LANGUAGES.items():
        page = versions.get(code)
        if page is None or not page.permissions_for_user(user).can_edit():
            continue
        below = page.get_descendants(inclusive=True).order_by("path")
        found.append(
            EditablePages(
                language=code,
                autonym=language.autonym,
                direction=language.direction,
                parts=list(below.not_type(SittingPage)),
                sittings=list(SittingPage.objects.descendant_of(page).order_by("date", "start")),
                drafts=below.filter(Q(live=False) | Q(has_unpublished_changes=True)).count(),
                root=page,
            )
        )
    return found
