"""Notices in Wagtail's admin: in the menu, on the first page, in the settings of one's account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from academy_site.translations import access, roles
from academy_site.translations.models.notice import NoticePreference
from academy_site.translations.notices.forms import PaceForm
from academy_site.translations.notices.telling import unread_count

_COUNT = "_unread_notices"


def unread_in(request: HttpRequest) -> int:
    """Return how many notices the user has not read; counted once in a request."""
    if not hasattr(request, _COUNT):
        setattr(request, _COUNT, unread_count(request.user))
    return getattr(request, _COUNT)


class NoticesMenuItem(MenuItem):
    """The way to one's notices, with the number of unread ones; for who works on translations."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Notices"), reverse_lazy("translations:notices"),
            name="translations-notices", icon_name="mail", order=160,
        )  # fmt: skip

    def is_shown(self, request: HttpRequest) -> bool:
        user = request.user
        return access.may_manage_jobs(user) or bool(roles.locales_of(user))

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        count = unread_in(request)
        label = _("Notices (%(count)s)") % {"count": count} if count else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name)


class UnreadNotices(Component):
    """One line that leads to the notices not read yet; nothing where there are none."""

    name = "unread-notices"
    order = 40
    template_name = "translations/notices/unread.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {"unread": unread_in(parent_context["request"])}


class NoticesSettingsPanel(BaseSettingsPanel):
    """How often one wants mail about translations."""

    name = "translation_notices"
    title = gettext_lazy("Notices about translations")
    tab = notifications_tab
    order = 200
    form_class = PaceForm

    def get_form(self) -> PaceForm:
        preference = NoticePreference.objects.filter(user=self.user).first()
        instance = preference or NoticePreference(user=self.user)
        data = self.request.POST if self.request.method == "POST" else None
        form = PaceForm(data, instance=instance, prefix=self.name)
        if not self.user.email:
            form.fields["pace"].help_text = _(
                "Your account has no e-mail address: you are told in the admin alone."
            )
        return form

    def is_active(self) -> bool:
        return access.may_manage_jobs(self.user) or bool(roles.locales_of(self.user))
