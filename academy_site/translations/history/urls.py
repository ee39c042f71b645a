"""The addresses of the history and the statistics, below ``translations/``."""

from __future__ import annotations

from django.urls import path

from academy_site.translations.history.statistics_view import StatisticsView
from academy_site.translations.history.views import JobHistoryView, RestoreView

urlpatterns = [
    path("job/<int:job_id>/history/", JobHistoryView.as_view(), name="history"),
    path(
        "job/<int:job_id>/segment/<int:segment_id>/history/",
        JobHistoryView.as_view(),
        name="segment_history",
    ),
    path(
        "job/<int:job_id>/segment/<int:segment_id>/restore/<int:version_id>/",
        RestoreView.as_view(),
        name="restore",
    ),
    path("statistics/", StatisticsView.as_view(), name="statistics"),
    path(
        "statistics/results/",
        StatisticsView.as_view(results_only=True),
        name="statistics_results",
    ),
]
