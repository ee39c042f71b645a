"""The address of a page's publication in all languages, below ``translations/``."""

from __future__ import annotations

from django.urls import path

from academy_site.translations.release.views import ReleaseView

urlpatterns = [path("release/<int:page_id>/", ReleaseView.as_view(), name="page_release")]
