"""The addresses of the localization system in the admin, all below ``translations/``."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from academy_site.translations.history import urls as history
from academy_site.translations.notices import urls as notices
from academy_site.translations.queue import urls as queue
from academy_site.translations.release import urls as release
from academy_site.translations.restricting import set_privacy
from academy_site.translations.sheet import urls as sheet

urlpatterns: list[URLPattern | URLResolver] = [
    *history.urlpatterns,
    *notices.urlpatterns,
    *queue.urlpatterns,
    *release.urlpatterns,
    *sheet.urlpatterns,
]

# They stand before Wagtail's own of the same address, which the hook comes after.
before_wagtail = decorate_urlpatterns(
    [path("pages/<int:page_id>/privacy/", set_privacy, name="translations_set_privacy")],
    require_admin_access,
)


def admin_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    return [path("translations/", include((urlpatterns, "translations"), namespace="translations"))]
