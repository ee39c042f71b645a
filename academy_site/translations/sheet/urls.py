"""The addresses of a job's sheet and of the acts on it, below ``translations/``."""

from __future__ import annotations

from django.urls import path

from academy_site.translations.sheet import question_views, review_views, word_views
from academy_site.translations.sheet.views import SheetView

urlpatterns = [
    path("job/<int:job_id>/", SheetView.as_view(), name="job"),
    path(
        "job/<int:job_id>/request-review/",
        review_views.RequestReviewView.as_view(),
        name="request_review",
    ),
    path("job/<int:job_id>/withdraw/", review_views.WithdrawView.as_view(), name="withdraw"),
    path("job/<int:job_id>/review/", review_views.ReviewView.as_view(), name="review"),
    path("job/<int:job_id>/publish/", review_views.PublishView.as_view(), name="publish"),
    path("job/<int:job_id>/override/", review_views.OverrideView.as_view(), name="override"),
    path(
        "job/<int:job_id>/segment/<int:segment_id>/confirm/",
        word_views.ConfirmView.as_view(),
        name="confirm",
    ),
    path("job/<int:job_id>/slug/", word_views.SlugView.as_view(), name="slug"),
    path("job/<int:job_id>/added-texts/", word_views.AddedTextsView.as_view(), name="added_texts"),
    path("job/<int:job_id>/ask/", question_views.AskView.as_view(), name="ask"),
    path(
        "job/<int:job_id>/question/<int:question_id>/answer/",
        question_views.AnswerView.as_view(),
        name="answer",
    ),
    path(
        "job/<int:job_id>/question/<int:question_id>/take-back/",
        question_views.TakeBackView.as_view(),
        name="take_back",
    ),
]
