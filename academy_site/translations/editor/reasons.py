"""What the editor says below words: where they come from, or what is to be checked."""

from __future__ import annotations

from datetime import datetime
from difflib import SequenceMatcher

from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from academy_site.base import dates
from academy_site.base.languages import active_language
from academy_site.translations.editor.isolation import isolated
from academy_site.translations.models.segment import Origin
from academy_site.translations.segments import Segment
from academy_site.translations.versions import BLANK, CARRIED, FUZZY, MACHINE


def reason_of(segment: Segment) -> str:
    """Say what is to be checked about a segment, and what its source was when it was translated."""
    if segment.reason == CARRIED:
        return _carried(segment)
    return {
        MACHINE: _("To check: a machine translated this."),
        FUZZY: _("To check: the imported file marks this as fuzzy."),
        BLANK: _("There are no words here."),
    }.get(segment.reason, segment.reason)


def comment_of(origin: str, when: datetime) -> str:
    """Say of words that count where they come from and of what day they are."""
    return _("%(origin)s, %(day)s") % {
        "origin": capfirst(str(Origin(origin).label)),
        "day": dates.day(localtime(when).date(), active_language()),
    }


def changes(before: str, after: str) -> str:
    """List in plain text what changed from one text to the other, word by word."""
    former, present = (StringValue(text).render_text().split() for text in (before, after))
    matcher = SequenceMatcher(None, former, present, autojunk=False)
    said = []
    for act, i, j, k, m in matcher.get_opcodes():
        words = {"old": isolated(" ".join(former[i:j])), "new": isolated(" ".join(present[k:m]))}
        if act == "replace":
            said.append(_("“%(old)s” became “%(new)s”") % words)
        elif act == "delete":
            said.append(_("without “%(old)s”") % words)
        elif act == "insert":
            said.append(_("with “%(new)s”") % words)
    return " · ".join(said)


def _carried(segment: Segment) -> str:
    if not segment.former_source:
        return _("To check: the source has changed since this was translated.")
    former = StringValue(segment.former_source).render_text()
    said = _("To check: the source has changed since this was translated. Was: “%s”.")
    told = said % isolated(former)
    changed = changes(segment.former_source, segment.source)
    return _("%(told)s Now %(changed)s.") % {"told": told, "changed": changed} if changed else told
