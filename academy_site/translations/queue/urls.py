"""The addresses of the queue, below ``translations/``."""

from __future__ import annotations

from django.urls import path

from academy_site.translations.queue import acts
from academy_site.translations.queue.matrix import MatrixView
from academy_site.translations.queue.planning import PlanView
from academy_site.translations.queue.submission import SubmitPageView, SubmitSnippetView
from academy_site.translations.queue.views import QueueView

urlpatterns = [
    path("", QueueView.as_view(), name="queue"),
    path("results/", QueueView.as_view(results_only=True), name="queue_results"),
    path("matrix/", MatrixView.as_view(), name="matrix"),
    path("job/<int:job_id>/claim/", acts.claim, name="claim"),
    path("job/<int:job_id>/release/", acts.release, name="release"),
    path("job/<int:job_id>/plan/", PlanView.as_view(), name="job_settings"),
    path("submit/page/<int:page_id>/", SubmitPageView.as_view(), name="submit_page"),
    path(
        "submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        SubmitSnippetView.as_view(),
        name="submit_snippet",
    ),
]
