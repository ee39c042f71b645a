"""The addresses of the localization system in the admin, all below ``translations/``."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = []


def admin_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    return [path("translations/", include((urlpatterns, "translations"), namespace="translations"))]
