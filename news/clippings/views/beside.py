"""The clipping beside its article: what was kept and taken out, facts, figures, the copy check."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import PagePermissionTester

from news.clippings.checking import copied_in, is_licensed
from news.clippings.drafts import block_of
from news.clippings.forms import FigureForm
from news.clippings.models import Clipping, ClippingPolicy
from news.clippings.pieces import Reason
from news.clippings.runs import runs_of
from news.clippings.views.shown import facts_shown, figure_is_taken
from news.models import NewsPage


class ClippingView(WagtailAdminTemplateMixin, TemplateView):
    """Shows an article's clipping to those who may edit the article."""

    template_name = "clippings/clipping.html"
    header_icon = "cut"
    page_title = gettext_lazy("Clipping")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.permissions.can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> NewsPage:
        return get_object_or_404(NewsPage, pk=self.kwargs["page_id"])

    @cached_property
    def draft(self) -> NewsPage:
        return self.page.get_latest_revision_as_object()

    @cached_property
    def permissions(self) -> PagePermissionTester:
        return self.page.permissions_for_user(self.request.user)

    @cached_property
    def clipping(self) -> Clipping:
        found = Clipping.objects.filter(article=self.page).select_related("taken_by").last()
        if found is None:
            raise Http404
        return found

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.edit_url, "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        most = ClippingPolicy.load().copied_share
        copied = copied_in(self.draft)
        figures = [
            (FigureForm.of(figure, place), figure, figure_is_taken(figure, self.draft))
            for place, figure in enumerate(self.clipping.figures)
        ]
        return {
            **super().get_context_data(**kwargs),
            "clipping": self.clipping,
            "runs": list(runs_of(self.clipping.pieces)),
            "direction": self.clipping.direction,
            "taken_out": sum(bool(piece.reason) for piece in self.clipping.pieces),
            "facts": facts_shown(self.clipping),
            "figures": kwargs.get("figures") or figures,
            "copied": copied,
            "share": copied.share(most) if copied else 0,
            "most": most,
            "licensed": is_licensed(self.draft),
            "edit_url": self.edit_url,
            "locked": self.permissions.page_locked(),
            "media": FigureForm().media,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            for name in ("put_back", "take_out", "take_over"):
                if name in request.POST:
                    return getattr(self, f"_{name}")(int(request.POST[name]))
        except (ValueError, IndexError) as error:
            raise Http404 from error
        return redirect(request.path)

    def _put_back(self, place: int) -> HttpResponse:
        self.clipping.turn(place, "")
        return redirect(f"{self.request.path}#piece-{place}")

    def _take_out(self, place: int) -> HttpResponse:
        self.clipping.turn(place, Reason.BY_HAND)
        return redirect(f"{self.request.path}#piece-{place}")

    def _take_over(self, place: int) -> HttpResponse:
        if self.permissions.page_locked():
            raise PermissionDenied
        if place < 0:
            raise IndexError(place)
        form = FigureForm.of(self.clipping.figures[place], place, self.request.POST)
        if not form.is_valid():
            figures = [
                (form if at == place else FigureForm.of(figure, at), figure,
                 figure_is_taken(figure, self.draft))
                for at, figure in enumerate(self.clipping.figures)
            ]  # fmt: skip
            return self.render_to_response(self.get_context_data(figures=figures))
        chosen = form.cleaned_data
        as_of = chosen["as_of"].isoformat() if chosen["as_of"] else ""
        self.draft.key_figures.append(
            block_of(str(chosen["value"]), chosen["unit"], chosen["label"], as_of)
        )
        self.draft.save_revision(user=self.request.user, log_action=True)
        messages.success(self.request, _("The figure stands in the draft."))
        return redirect(f"{self.request.path}#figures")
