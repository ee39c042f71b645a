"""Stores places where they have changed, and keeps the index in step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from django.db import transaction
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backends

from search.models import Place
from search.places.programme import Spot
from search.vocabulary.counting import kept_vocabulary

# The fields of a place, by those of a spot.
COLUMNS = {
    field.name: {"page": "page_id", "origin": "origin_id"}.get(field.name, field.name)
    for field in fields(Spot)
}
IDENTITY = ("kind", "key", "page_id")


@transaction.atomic
def store(held: QuerySet[Place], spots: Iterable[Spot], locale: int) -> None:
    """Make ``held`` what ``spots`` say; ``locale`` is the primary key of their language."""
    before = {_identity(place): place for place in held}
    changed = []
    for spot in spots:
        wanted = {column: getattr(spot, name) for name, column in COLUMNS.items()}
        place = before.pop(tuple(wanted[name] for name in IDENTITY), None)
        if place is None:
            place = Place(locale_id=locale)
        elif all(getattr(place, name) == value for name, value in wanted.items()):
            continue
        for name, value in wanted.items():
            setattr(place, name, value)
        place.save()
        changed.append(place)
    for backend in get_search_backends(with_auto_update=True):
        if changed:
            backend.add_bulk(Place, changed)
        for place in before.values():
            backend.delete(place)
    Place.objects.filter(pk__in=[place.pk for place in before.values()]).delete()
    if changed or before:
        kept_vocabulary.forget()


def _identity(place: Place) -> tuple[str, str, int]:
    return (place.kind, place.key, place.page_id)
