"""The kinds of results, as readers tell them apart."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.models import get_page_models

from search.models import PlaceKind


class Kind(models.TextChoices):
    """What a list of results can be narrowed to; the values stand in addresses."""

    NEWS = "news", pgettext_lazy("kind of results", "News")
    SESSION = "session", pgettext_lazy("kind of results", "Sessions")
    SITTING = "sitting", pgettext_lazy("kind of results", "Sittings")
    SLOT = "slot", pgettext_lazy("kind of results", "In the programme")
    PERSON = "person", pgettext_lazy("kind of results", "People")
    TERM = "term", pgettext_lazy("kind of results", "Glossary")
    PAGE = "page", pgettext_lazy("kind of results", "Other pages")


PLACES = {Kind(kind.value) for kind in PlaceKind}
_OF_MODELS = {
    "newspage": Kind.NEWS,
    "newsindexpage": Kind.NEWS,
    "digestpage": Kind.NEWS,
    "sessionindexpage": Kind.SESSION,
    "sessionpage": Kind.SESSION,
    "conceptnotepage": Kind.SESSION,
    "programmepage": Kind.SESSION,
    "speakerspage": Kind.SESSION,
    "outcomespage": Kind.SESSION,
    "sittingpage": Kind.SITTING,
}


def kind_of(model: str) -> Kind:
    """Return the kind of a page by its model's name."""
    return _OF_MODELS.get(model, Kind.PAGE)


def page_kinds() -> dict[int, tuple[str, Kind]]:
    """Return the name and kind of every model of pages by its content type's key."""
    types = ContentType.objects.get_for_models(*get_page_models()).values()
    return {one.pk: (one.model, kind_of(one.model)) for one in types}
