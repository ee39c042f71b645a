"""What the editor's script sends."""

from __future__ import annotations

from django.utils.translation import gettext as _
from rest_framework.request import Request

from academy_site.translations.editor.refusals import UNSOUND, RefusedError


def text_of(request: Request) -> str:
    """Return the value that was sent; refuses what is none."""
    value = request.data.get("value") if hasattr(request.data, "get") else None
    if not isinstance(value, str):
        raise RefusedError(_("Nothing was sent to be saved."), UNSOUND)
    return value
