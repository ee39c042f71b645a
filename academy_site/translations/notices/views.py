"""One's own notices: the list, and marking them as read."""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import BaseListingView

from academy_site.translations.models.notice import Notice
from academy_site.translations.notices.admin import unread_in
from academy_site.translations.notices.entries import entry, with_jobs
from academy_site.translations.notices.telling import mark_read


class NoticeList(BaseListingView):
    """What the user was told, the unread first."""

    model = Notice
    page_title = _("Notices")
    header_icon = "mail"
    template_name = "translations/notices/list.html"
    index_url_name = "translations:notices"
    paginate_by = 30

    def get_base_queryset(self) -> QuerySet[Notice]:
        was_read = ExpressionWrapper(Q(read_at__isnull=False), output_field=BooleanField())
        own = Notice.objects.filter(recipient=self.request.user).annotate(was_read=was_read)
        return with_jobs(own).order_by("was_read", "-made_at", "-pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["entries"] = [entry(notice) for notice in context["object_list"]]
        context["unread"] = unread_in(self.request)
        return context


@require_POST
def read_one(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Mark one of one's own notices as read."""
    notice = get_object_or_404(Notice, pk=notice_id, recipient=request.user)
    mark_read(Notice.objects.filter(pk=notice.pk))
    return _back(request)


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all of one's notices as read."""
    mark_read(Notice.objects.filter(recipient=request.user))
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    return redirect(get_valid_next_url_from_request(request) or "translations:notices")
