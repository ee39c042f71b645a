"""Dresses wagtail-localize's editor: what it is given is changed, not the editor.

Its script reads everything from one JSON value (``props``). Here that value loses the acts that
nobody, or not this user, may do, and gains the versions that are seen and the reasons for checking.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from academy_site.base.languages import direction
from academy_site.translations import access, roles, segments
from academy_site.translations.editor.admission import closed_because
from academy_site.translations.editor.reasons import comment_of, reason_of
from academy_site.translations.models.job import TranslationJob

Props = dict[str, Any]


@dataclass(frozen=True)
class Dressing:
    """The editor of one translation for one user, ready for its template."""

    job: TranslationJob
    props: str
    sheet: str
    # Why nothing can be written; empty when it can.
    closed: str
    # How many acts the menu offers.
    acts: int
    walled: bool

    @property
    def source(self) -> str:
        return self.job.translation.source.locale.language_code

    @property
    def directions(self) -> tuple[str, str]:
        return direction(self.source), direction(self.job.language)

    @property
    def names(self) -> dict[str, str]:
        """The names of both languages, in the language of the interface."""
        translation = self.job.translation
        return {
            "source": translation.source.locale.get_display_name(),
            "target": translation.target_locale.get_display_name(),
        }


def dressing_of(user: Any, translation: Translation, instance: Any, props: str) -> Dressing:
    """Return what the template of the editor shows, from what wagtail-localize would."""
    job = TranslationJob.objects.select_related(
        "translation__source__locale", "translation__target_locale", "assignee"
    ).get(translation=translation)
    open_to_user = access.may_translate(user, job)
    closed = closed_because(user, job, instance, correcting=True) if open_to_user else ""
    walled = roles.is_walled(user)
    dressed = json.loads(props)
    _limit(dressed, walled, instance, read_only=bool(closed) or not open_to_user)
    _limit_related(dressed, user)
    _inform(dressed, segments.listing(job), _days(translation))
    perms = dressed["perms"]
    acts = sum(bool(perms[name]) for name in ("canDelete", "canUnpublish"))
    acts += bool(perms["canLock"] or perms["canUnlock"])
    return Dressing(
        job=job,
        props=json.dumps(dressed),
        sheet=reverse("translations:job", args=[job.pk]),
        closed=closed,
        acts=acts,
        walled=walled,
    )


def _limit(props: Props, walled: bool, instance: Any, *, read_only: bool) -> None:
    """Leave the acts that the user may do; publishing is done from the page of the job."""
    locked = bool(getattr(instance, "locked", False))
    perms = props["perms"]
    perms["canPublish"] = False
    perms["canLock"] = perms["canLock"] and not locked and not read_only
    perms["canUnlock"] = perms["canUnlock"] and locked and read_only
    if walled:
        perms["canDelete"] = perms["canUnpublish"] = False
        props["translations"] = []
    # The only way to tell the script that nothing can be written.
    props["object"]["isLocked"] = read_only
    props["links"]["convertToAliasUrl"] = None


def _limit_related(props: Props, user: Any) -> None:
    if access.may_manage_jobs(user):
        return
    for segment in props["segments"]:
        if segment["type"] == "related_object" and segment["source"]:
            segment["source"]["createTranslationRequestUrl"] = None


Days = dict[tuple[int, int], datetime]


def _days(translation: Translation) -> Days:
    """Return when the words of each text in each place were last saved."""
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    found = rows.values_list("translation_of", "context", "updated_at")
    return {(string, context): when for string, context, when in found}


def _inform(props: Props, listed: list[segments.Segment], days: Days) -> None:
    """Tell the script which version it shows of each segment, and what to say of its words."""
    found = {segment.id: segment for segment in listed}
    for segment in props["segments"]:
        if segment["type"] == "string" and segment["id"] in found:
            segment["editUrl"] += f"?seen={found[segment['id']].seen}"
    for words in props["initialStringTranslations"]:
        segment = found.get(words["segment_id"])
        if segment is None:
            continue
        if segment.status == segments.TO_CHECK:
            words["error"] = reason_of(segment) or words["error"]
        elif segment.origin:
            day = days[segment.string_id, segment.context_id]
            words["comment"] = comment_of(segment.origin, day)
