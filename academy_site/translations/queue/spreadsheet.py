"""The queue as a spreadsheet: one row a job, headings and states in the user's language."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name

from academy_site.translations.models import TranslationJob
from academy_site.translations.queue.columns import is_overdue, language_name
from academy_site.translations.queue.kinds import name_of

HEADINGS = {
    "title": _("Title"),
    "kind": _("Kind"),
    "whole": _("Part of"),
    "parent": _("Below"),
    "language": _("Language"),
    "target_title": _("Title of the translation"),
    "state": _("State"),
    "segments_done": _("Segments done"),
    "segments": _("Segments"),
    "percent": _("Per cent"),
    "words_left": _("Words left"),
    "words": _("Words"),
    "due": _("Due"),
    "overdue": _("Overdue"),
    "priority": _("Priority"),
    "assignee": _("Assigned to"),
    "changed": _("Last change"),
    "changed_by": _("Changed by"),
    "questions": _("Open questions"),
    "note": _("Note"),
}


def row_of(job: TranslationJob) -> OrderedDict[str, Any]:
    """Return the cells of a job, in the order of ``HEADINGS``."""
    source = job.translation.source
    cells = {
        "title": source.object_repr,
        "kind": name_of(source.specific_content_type.model_class()),
        "whole": job.whole or "",
        "parent": job.parent or "",
        "language": language_name(job.language),
        "target_title": job.target_title or "",
        "state": job.get_state_display(),
        "segments_done": job.segments_done,
        "segments": job.segments,
        "percent": job.percent,
        "words_left": job.words_left,
        "words": job.words,
        "due": job.due or "",
        "overdue": _("Overdue") if is_overdue(job) else "",
        "priority": job.get_priority_display(),
        "assignee": get_user_display_name(job.assignee),
        "changed": job.changed_at or "",
        "changed_by": get_user_display_name(job.changed_by),
        "questions": job.open_questions,
        "note": job.note,
    }
    return OrderedDict((name, cells[name]) for name in HEADINGS)
