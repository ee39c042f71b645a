from __future__ import annotations

from django.urls import include, path
from django.urls.resolvers import URLResolver

from news.clippings.views.beside import ClippingView
from news.clippings.views.new import NewClippingView

urlpatterns = [
    path("new/", NewClippingView.as_view(), name="new"),
    path("<int:page_id>/", ClippingView.as_view(), name="clipping"),
]


def admin_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    return [path("clippings/", include((urlpatterns, "clippings"), namespace="clippings"))]
