from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from academy_site.base import clock
from academy_site.base.models import BasePage
from news.listing import latest_news
from sessions.outputs import structured_data
from sessions.reading import read_current_programme

NEWS_SHOWN = 3


class HomePage(BasePage):
    """The first page of a language: the current session in its stage, then the latest news."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "plenary.SessionIndexPage",
        "news.NewsIndexPage",
        "home.StandardPage",
        "glossary.GlossaryPage",
    ]
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        now = clock.now()
        programme = read_current_programme(self.language, clock.today())
        return {
            **super().get_context(request, *args, **kwargs),
            "programme": programme,
            "stage": programme.stage(now) if programme else None,
            "moment": programme.moment(now) if programme else None,
            "news": latest_news(self.language, NEWS_SHOWN),
            "structured_data": structured_data.event(programme) if programme else [],
        }
