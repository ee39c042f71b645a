from __future__ import annotations

from django.urls import include, path
from django.urls.resolvers import URLResolver

from news.desk.calendar import CalendarView
from news.desk.sources import SourcesView

urlpatterns = [
    path("calendar/", CalendarView.as_view(), name="calendar"),
    path("sources/", SourcesView.as_view(), name="sources"),
    path("sources/results/", SourcesView.as_view(results_only=True), name="sources_results"),
]


def admin_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    return [path("news/", include((urlpatterns, "news_desk"), namespace="news_desk"))]
