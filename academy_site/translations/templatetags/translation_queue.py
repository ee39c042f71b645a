"""The languages of a page or snippet, in the side panel of its editor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from academy_site.translations import access
from academy_site.translations.queue.page_languages import (
    is_held,
    languages_of,
    release_url,
    submit_url,
)

register = template.Library()


@register.inclusion_tag("translations/queue/languages.html", takes_context=True)
def translation_languages(context: Mapping[str, Any], instance: Any) -> dict[str, Any]:
    """Show where each language of ``instance`` stands; nothing where it has none."""
    user = context["request"].user
    languages = languages_of(instance, user)
    may_send = bool(languages) and access.may_manage(user, instance)
    return {
        "languages": languages,
        "has_jobs": any(language.job for language in languages),
        "submit_url": submit_url(instance) if may_send else "",
        "release_url": release_url(instance) if may_send else "",
        "held": may_send and is_held(instance),
    }
