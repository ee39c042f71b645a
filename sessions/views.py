"""The admin's views of a session."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from academy_site.base.languages import SOURCE
from sessions.copy_form import CopySessionForm
from sessions.copying import as_copied, copy_session
from sessions.models import SessionPage


class CopySessionView(WagtailAdminTemplateMixin, FormView):
    """Begins another year's session from an existing one."""

    form_class = CopySessionForm
    template_name = "plenary/admin/copy_session.html"
    page_title = _("Copy for another year")
    header_icon = "copy"
    breadcrumbs_items: list[dict[str, Any]] = []

    @cached_property
    def session(self) -> SessionPage:
        """The session to be copied."""
        sessions = SessionPage.objects.select_related("locale")
        return as_copied(get_object_or_404(sessions, pk=self.kwargs["pk"]))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_copy(self.session, request.user):
            raise PermissionDenied
        if self.session.start_date is None:
            messages.error(
                request,
                _("This session has no first day, so the copy’s days cannot be counted: enter it."),
            )
            return redirect("wagtailadmin_pages:edit", self.session.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.session.get_admin_display_title()

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "session": self.session}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(session=self.session, **kwargs)

    def form_valid(self, form: CopySessionForm) -> HttpResponse:
        copied = copy_session(self.session, form.edition(), self.request.user)
        messages.success(
            self.request,
            _("“%(title)s” has been begun. All its pages are drafts until you publish them.")
            % {"title": copied.title},
            buttons=[
                messages.button(
                    reverse("wagtailadmin_explore", args=[copied.pk]), _("Show its pages")
                )
            ],
        )
        return redirect("wagtailadmin_pages:edit", copied.pk)


def may_copy(session: Page, user: Any) -> bool:
    """Tell whether ``user`` may begin a session from this one.

    Only from the source language: the other languages come by translating the new session.
    """
    return (
        session.locale.language_code == SOURCE
        and session.get_parent().permissions_for_user(user).can_add_subpage()
    )
