"""What a search result calls the kind of page it found."""

from __future__ import annotations

from django import template
from django.utils.translation import pgettext, pgettext_lazy

register = template.Library()

KIND_NAMES = {
    "homepage": pgettext_lazy("kind of page", "Home page"),
    "sessionindexpage": pgettext_lazy("kind of page", "Sessions"),
    "sessionpage": pgettext_lazy("kind of page", "Plenary session"),
    "conceptnotepage": pgettext_lazy("kind of page", "Concept note"),
    "programmepage": pgettext_lazy("kind of page", "Programme"),
    "sittingpage": pgettext_lazy("kind of page", "Sitting"),
    "speakerspage": pgettext_lazy("kind of page", "Speakers"),
    "outcomespage": pgettext_lazy("kind of page", "Outcomes"),
    "newsindexpage": pgettext_lazy("kind of page", "All news"),
    "newspage": pgettext_lazy("kind of page", "News"),
}


@register.filter
def kind_name(kind: str) -> str:
    """Name a kind of page; a plain page is just that."""
    return str(KIND_NAMES.get(kind, pgettext("kind of page", "Page")))
