"""Wagtail's ways into a translated page or snippet that go past its editor, closed by hooks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.models import TranslatableMixin
from wagtail_localize.models import Translation

from academy_site.translations.editor.withheld import refusal, restart_translation
from academy_site.translations.four_eyes import job_of

RESTART, CONVERT = "localize-restart-translation", "localize-convert-to-alias"


def refuse_form(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Refuse every form sent to a translation: words are saved one by one, and then reviewed."""
    if request.method in ("GET", "HEAD") or not isinstance(instance, TranslatableMixin):
        return None
    if job := job_of(instance):
        return refusal(
            request,
            _(
                "Nothing was saved: the words of a translation are saved one by one in its "
                "editor, and it is published by its review."
            ),
            url=reverse("translations:job", args=[job.pk]),
            label=_("To the translation"),
        )
    if RESTART in request.POST and Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale=instance.locale_id
    ):
        return restart_translation(request)
    return None


def leave_out_acts(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Take wagtail-localize's own acts out of the menu of Wagtail's editor."""
    items[:] = [item for item in items if item.name not in (RESTART, CONVERT)]


def leave_out_report(request: HttpRequest, items: list[MenuItem]) -> None:
    """Take wagtail-localize's report out of the menu: the queue is what it should have been."""
    report = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if getattr(item, "url", "") != report]
