"""Readiness at a glance: every whole, in every language, with how much of it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from academy_site.base.languages import SOURCE, direction
from academy_site.translations.queue.choices import Whole, choices
from academy_site.translations.queue.columns import language_name
from academy_site.translations.queue.jobs import has_business, visible_to
from academy_site.translations.queue.readiness import Readiness, readiness
from academy_site.translations.queue.wholes import OTHERS, wholes


@dataclass(frozen=True)
class Row:
    """One whole with its cells, in the order of the languages; the last row is everything else."""

    title: str
    language: str
    cells: list[Readiness]
    page_id: int | None = None


class MatrixView(WagtailAdminTemplateMixin, TemplateView):
    """The table of wholes and languages; a translator sees the columns of their own."""

    template_name = "translations/queue/matrix.html"
    header_icon = "wagtail-localize-language"
    page_title = gettext_lazy("Translations at a glance")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_business(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translations:queue"), "label": _("Translation queue")},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        targets = choices().targets(user)
        parts = [Whole(*row) for row in wholes().values_list("pk", "title", "path")]
        cells = readiness(visible_to(user), parts)
        rows = [
            Row(part.title, SOURCE, _cells(cells, str(part.pk), targets), part.pk)
            for part in reversed(parts)
        ]
        others = Row(_("Other pages and snippets"), "", _cells(cells, OTHERS, targets))
        return super().get_context_data(
            languages=[language_name(code) for code in targets],
            rows=[*rows, others],
            source_direction=direction(SOURCE),
            **kwargs,
        )


def _cells(
    cells: Mapping[tuple[str, str], Readiness], whole: str, targets: list[str]
) -> list[Readiness]:
    return [cells.get((whole, code), Readiness(whole, code)) for code in targets]
