"""What the template of wagtail-localize's editor needs to be dressed."""

from __future__ import annotations

from typing import Any

from django import template

from academy_site.translations.editor.dressing import Dressing, dressing_of

register = template.Library()


@register.simple_tag(takes_context=True)
def dress_editor(context: dict[str, Any]) -> Dressing:
    """Return the editor of the template's translation, dressed for the user who asks."""
    user = context["request"].user
    return dressing_of(user, context["translation"], context["instance"], context["props"])
