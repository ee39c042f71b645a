"""Importing a spreadsheet in the admin: upload, preview, confirmation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from academy_site.base.spreadsheets.sealing import seal, unseal
from academy_site.base.spreadsheets.tables import LARGEST_FILE, Line, TableError, read_table
from academy_site.glossary.exchange import preview
from academy_site.glossary.exchange.applying import carry_out
from academy_site.glossary.exchange.planning import plan_import
from academy_site.glossary.models import Concept, GlossaryVersion

PURPOSE = "academy_site.glossary.import"


class UploadForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Spreadsheet"),
        help_text=gettext_lazy("XLSX, or CSV in UTF-8 with semicolons or commas."),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
    )


class ImportView(WagtailAdminTemplateMixin, View):
    """Shows what a file would change before it changes it; for those who may add and change."""

    template_name = "glossary/admin/import.html"
    page_title = gettext_lazy("Import a spreadsheet")
    header_icon = "upload"
    permission_policy: Any = None
    index_url_name = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        may = self.permission_policy.user_has_permission
        if not (may(request.user, "add") and may(request.user, "change")):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": Concept._meta.verbose_name_plural},
            {"url": "", "label": self.page_title},
        ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._asking(UploadForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "sealed" in request.POST:
            return self._confirm(request)
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._asking(form)
        try:
            lines = read_table(_content(form.cleaned_data["file"]))
            return self._preview(lines)
        except TableError as error:
            form.add_error("file", str(error))
            return self._asking(form)

    def _asking(self, form: UploadForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def _preview(self, lines: list[Line] | tuple[Line, ...]) -> HttpResponse:
        version = GlossaryVersion.current()
        plan = plan_import(lines)
        sealed = "" if plan.faults else seal(lines, version, self.request.user, purpose=PURPOSE)
        return self.render_to_response(
            self.get_context_data(
                plan=plan, shown=preview.shown(plan), sealed=sealed, form=UploadForm()
            )
        )

    def _confirm(self, request: HttpRequest) -> HttpResponse:
        try:
            sealed = unseal(request.POST["sealed"], request.user, purpose=PURPOSE)
        except signing.BadSignature:
            messages.error(request, _("The preview is no longer valid. Upload the file again."))
            return redirect(request.path)
        with transaction.atomic():
            unaltered = GlossaryVersion.locked() == sealed.version
            plan = plan_import(sealed.lines)
            done = unaltered and not plan.faults
            if done:
                take_away = request.POST.get("take_away") == "yes"
                touched = carry_out(plan, request.user, take_away=take_away)
        if not done:
            messages.warning(
                request,
                _("The glossary has been changed in the meantime. Look at the preview again."),
            )
            return self._preview(sealed.lines)
        messages.success(request, _told(touched))
        return redirect(self.index_url_name)


def _content(file: Any) -> bytes:
    """Return what was uploaded; one byte more than is allowed tells that there is more."""
    return bytes(file.read(LARGEST_FILE + 1))


def _told(touched: int) -> str:
    if not touched:
        return _("The file says what the glossary says: nothing was changed.")
    return ngettext(
        "%(number)d concept was imported.", "%(number)d concepts were imported.", touched
    ) % {"number": touched}
