"""Uploaded pictures, where no web server or object store stands in front to serve them."""

from __future__ import annotations

import posixpath

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest
from django.views.static import serve

PUBLIC_FOLDERS = ("images/", "cards/")


def media(request: HttpRequest, path: str) -> FileResponse:
    """Serve a rendition or card; originals and documents have their own guarded views."""
    if posixpath.normpath(path) != path:
        raise Http404  # a way round through ".." would end outside the folder that it begins with
    if not path.startswith((*PUBLIC_FOLDERS, "original_images/")) or (
        path.startswith("original_images/") and not path.endswith(".svg")
    ):
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response["Cache-Control"] = "public, max-age=86400"
    # An SVG opened by itself could run scripts; nothing may.
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return response
