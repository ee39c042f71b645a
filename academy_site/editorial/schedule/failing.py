"""A page that was not published at its hour: kept in its history, and mailed once."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import LogActionRegistry, LogFormatter, log, registry
from wagtail.models import Revision

from academy_site.base.languages import direction
from academy_site.base.post.plain import isolated
from academy_site.translations.notices.letters import language_of

FAILED = "editorial.schedule_failed"
SCHEDULED = "wagtail.publish.schedule"


def register(actions: LogActionRegistry) -> None:
    """Receive the hook ``register_log_actions``."""

    @actions.register_action(FAILED)
    class FailedFormatter(LogFormatter):
        label = gettext_lazy("Not published at its hour")

        def format_message(self, log_entry: Any) -> str:
            return _("Not published at its hour: %(reason)s") % {"reason": log_entry.data["reason"]}


def to_be_told(revision: Revision) -> Any:
    """Return who scheduled a revision; who cannot be mailed is stood in for by its author,
    its page's owner and the administrators. None where there is nobody.
    """
    instance = revision.content_object
    scheduling = _entries(instance, revision, SCHEDULED).order_by("-timestamp").first()
    near = [scheduling and scheduling.user, revision.user, getattr(instance, "owner", None)]
    found = next((user for user in near if user and user.is_active and user.email), None)
    reachable = get_user_model().objects.filter(is_active=True, is_superuser=True)
    return found or reachable.exclude(email="").order_by("pk").first()


def note(revision: Revision, reason: str, told: Any) -> None:
    """Keep in the history why a revision was not published, and mail it.

    Once for each hour that it was scheduled for, however often it is tried. A mail that fails is
    tried at the next call; its error is raised.
    """
    instance = revision.content_object
    known = _entries(instance, revision, FAILED).filter(timestamp__gte=revision.approved_go_live_at)
    entry = known.first() or log(
        instance, FAILED, revision=revision, data={"reason": reason, "told": False}
    )
    if entry is None or entry.data["told"] or told is None:
        return
    compose(revision, reason, told).send()
    entry.data["told"] = True
    entry.save(update_fields=["data"])


def compose(revision: Revision, reason: str, told: Any) -> EmailMessage:
    """Write to somebody, in their language, that a revision was not published, and why."""
    language = language_of(told)
    path = AdminURLFinder().get_edit_url(revision.content_object) or ""
    with override(language):
        title = isolated(revision.object_str, direction(language))
        subject = _("“%(title)s” was not published at its hour") % {"title": title}
        advice = _(
            "It stays scheduled and is tried again every few minutes. To correct it, cancel its"
            " schedule first, then schedule it again."
        )
    return EmailMessage(
        subject=subject,
        body=f"{reason}\n\n{advice}\n\n{settings.WAGTAILADMIN_BASE_URL}{path}\n",
        to=[told.email],
        headers={"Auto-Submitted": "auto-generated", "Content-Language": language},
    )


def _entries(instance: Any, revision: Revision, action: str) -> Any:
    entries = registry.get_log_model_for_instance(instance).objects
    return entries.filter(revision=revision, action=action)
