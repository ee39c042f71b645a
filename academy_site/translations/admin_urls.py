"""The addresses of the localization system in the admin, all below ``translations/``."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from academy_site.translations.notices import urls as notices

urlpatterns: list[URLPattern | URLResolver] = [
    *notices.urlpatterns,
]


def admin_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    return [path("translations/", include((urlpatterns, "translations"), namespace="translations"))]
