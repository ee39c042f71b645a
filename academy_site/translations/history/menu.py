"""The way to the statistics."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from academy_site.translations import roles
from academy_site.translations.history.scope import scope_of


class StatisticsMenuItem(MenuItem):
    """Among the reports, or in the main menu for who has no reports: those behind the wall."""

    def __init__(self, *, walled: bool) -> None:
        super().__init__(
            _("Translation statistics"),
            reverse_lazy("translations:statistics"),
            name="translations-statistics",
            icon_name="table",
            order=900,
        )
        self.walled = walled

    def is_shown(self, request: HttpRequest) -> bool:
        user = request.user
        return roles.is_walled(user) is self.walled and scope_of(user) is not None
