"""Importing a list in the admin: the list, a preview, the confirmation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

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

from academy_site.base.spreadsheets.formulas import shielded
from academy_site.base.spreadsheets.sealing import seal, unseal
from academy_site.base.spreadsheets.tables import Line, TableError
from news.digest import access
from news.digest.models import Reader
from news.digest.readers.importing.columns import USUAL
from news.digest.readers.importing.forms import ListForm
from news.digest.readers.importing.planning import Entry, Plan, plan_import

PURPOSE = "news.digest.readers.import"
EXAMPLES = 10  # of those who would be added, shown in the preview


class ImportView(WagtailAdminTemplateMixin, View):
    """Shows what a list would add before it adds it; for those who may add readers."""

    template_name = "digest/admin/import.html"
    page_title = gettext_lazy("Import a list")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not access.readers.user_has_permission(request.user, "add"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        readers = reverse("digest_readers:index")
        return [
            *self.breadcrumbs_items,
            {"url": readers, "label": Reader._meta.verbose_name_plural},
            {"url": "", "label": self.page_title},
        ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._shown(form=ListForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "sealed" in request.POST:
            return self._confirm(request)
        form = ListForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._shown(form=form)
        plan = plan_import(form.cleaned_data["lines"], form.defaults)
        try:
            sealed = "" if plan.faults else _sealed(plan, request.user)
        except TableError as error:
            form.add_error(None, str(error))
            return self._shown(form=form)
        return self._shown(form=form, plan=plan, sealed=sealed)

    def _shown(self, **context: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(examples=EXAMPLES, **context))

    def _confirm(self, request: HttpRequest) -> HttpResponse:
        try:
            lines = unseal(request.POST["sealed"], request.user, purpose=PURPOSE).lines
        except signing.BadSignature:
            messages.error(request, _("The preview is no longer valid. Give the list again."))
            return redirect(request.path)
        # Compared anew: somebody may have left since the preview.
        number = _take_in(plan_import(lines, {}).new)
        said = ngettext("%(number)d reader was added.", "%(number)d readers were added.", number)
        messages.success(request, said % {"number": number})
        return redirect("digest_readers:index")


def _sealed(plan: Plan, user: Any) -> str:
    lines = [Line(0, USUAL), *(_line(entry) for entry in plan.new)]
    return seal(lines, "", user, purpose=PURPOSE)


def _line(entry: Entry) -> Line:
    cells = (entry.address, entry.language, entry.consent_on.isoformat(), entry.consent_by)
    return Line(entry.line, tuple(map(shielded, cells)))


@transaction.atomic
def _take_in(entries: Iterable[Entry]) -> int:
    readers = [
        Reader(
            address=one.address, language=one.language,
            consent_on=one.consent_on, consent_by=one.consent_by,
        )
        for one in entries
    ]  # fmt: skip
    Reader.objects.bulk_create(readers, ignore_conflicts=True)
    return len(readers)
