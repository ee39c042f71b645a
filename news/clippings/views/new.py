"""A new article from a clipping: one form, then its draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.clippings.drafts import news_index, open_draft
from news.clippings.fetching.fetcher import Fetcher
from news.clippings.fetching.setup import fetcher_for
from news.clippings.forms import ClippingForm
from news.clippings.models import ClippingPolicy
from news.clippings.problems import ClippingError
from news.models import NewsIndexPage


def may_begin(user: Any) -> bool:
    """Tell whether somebody may add to the news in the source language."""
    index = news_index()
    return index is not None and index.permissions_for_user(user).can_add_subpage()


class NewClippingView(WagtailAdminTemplateMixin, FormView):
    """Takes a clipping in and opens the draft that comes of it."""

    template_name = "clippings/new.html"
    header_icon = "cut"
    form_class = ClippingForm
    page_title = gettext_lazy("New from a clipping")
    make_fetcher: Callable[[ClippingPolicy], Fetcher] = staticmethod(fetcher_for)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_begin(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def index(self) -> NewsIndexPage:
        return news_index()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        explored = reverse("wagtailadmin_explore", args=[self.index.pk])
        return [
            *self.breadcrumbs_items,
            {"url": explored, "label": self.index.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        policy = ClippingPolicy.load()
        fetcher = self.make_fetcher(policy) if policy.fetching_allowed else None
        return {**super().get_form_kwargs(), "fetcher": fetcher}

    def form_valid(self, form: ClippingForm) -> HttpResponse:
        try:
            clipping = open_draft(form.cleaned_data["taken"], self.index, self.request.user)
        except ClippingError as error:
            form.add_error(None, str(error))
            return self.form_invalid(form)
        beside = reverse("clippings:clipping", args=[clipping.article_id])
        messages.success(
            self.request,
            _(
                "The draft is open: write our own summary. What was taken out is beside it, in the"
                " clipping."
            ),
            buttons=[messages.button(beside, _("See the clipping"))],
        )
        return redirect("wagtailadmin_pages:edit", clipping.article_id)
