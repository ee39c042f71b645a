"""The addresses of the localization system in the admin, all below ``translations/``."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from academy_site.translations.history import urls as history
from academy_site.translations.notices import urls as notices
from academy_site.translations.queue import urls as queue
from academy_site.translations.release import urls as release
from academy_site.translations.sheet import urls as sheet

urlpatterns: list[URLPattern | URLResolver] = [
    *history.urlpatterns,
    *notices.urlpatterns,
    *queue.urlpatterns,
    *release.urlpatterns,
    *sheet.urlpatterns,
]


def admin_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    return [path("translations/", include((urlpatterns, "translations"), namespace="translations"))]
