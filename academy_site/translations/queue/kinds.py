"""What is translated: the kinds of pages and snippets, by the labels of their models."""

from __future__ import annotations

from functools import cache

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.models import Page, get_translatable_models


@cache
def translated_models() -> tuple[type[Model], ...]:
    """Return the models whose records are translated by themselves, not as parts of another."""
    return tuple(
        model
        for model in get_translatable_models(include_subclasses=True)
        if model is not Page
        and not model._meta.abstract
        and not any(isinstance(field, ParentalKey) for field in model._meta.get_fields())
    )


@cache
def whole_models() -> tuple[type[Page], ...]:
    """Return the kinds of pages that are translated with everything below them, as one thing."""
    return tuple(
        model for model in translated_models() if getattr(model, "translated_as_whole", False)
    )


def kind_choices() -> list[tuple[str, str]]:
    """Return the kinds as choices in the language of the user, in the order of its letters."""
    choices = [(model._meta.label_lower, name_of(model)) for model in translated_models()]
    return sorted(choices, key=lambda choice: choice[1].casefold())


def name_of(model: type[Model] | None) -> str:
    """Return what editors call the kind; None is a model that the code no longer has."""
    return capfirst(str(model._meta.verbose_name)) if model else _("Unknown")


def types_of(models: tuple[type[Model], ...]) -> list[int]:
    """Return the content types of models; known without a query once they were read."""
    return [found.pk for found in ContentType.objects.get_for_models(*models).values()]
