"""Loads the register of bodies and persons, and what news are about."""

from __future__ import annotations

from typing import Any

from academy_site.base.languages import LANGUAGES
from academy_site.demo.content import ContentError, read, said
from academy_site.people.models import Affiliation, Organisation, Person
from news.models import Keyword, Topic


def load_register(*, replace: bool) -> None:
    """Add the records that are missing; ``replace`` also resets the others."""
    for slug, entry in read("organisations").items():
        _keep(Organisation, slug, _organisation(entry), replace)
    for slug, entry in read("people").items():
        person, created = _keep(Person, slug, _person(entry), replace)
        if created or replace:
            person.affiliations.all().delete()
            for order, held in enumerate(entry.get("affiliations", ())):
                Affiliation.objects.create(
                    person=person,
                    sort_order=order,
                    organisation=organisation(held["organisation"]),
                    **_texts(held, "title"),
                )
    for model, name in ((Topic, "topics"), (Keyword, "keywords")):
        for slug, entry in read(f"news/{name}").items():
            _keep(model, slug, _texts(entry, "name"), replace)


def organisation(slug: str) -> Organisation:
    """Return a body of the register."""
    return _one(Organisation, slug)


def person(slug: str) -> Person:
    """Return a person of the register."""
    return _one(Person, slug)


def keyword(slug: str) -> Keyword:
    """Return a keyword of the news."""
    return _one(Keyword, slug)


def topic(slug: str) -> Topic:
    """Return a topic of the news."""
    return _one(Topic, slug)


def _one(model: Any, slug: str) -> Any:
    try:
        return model.objects.get(slug=slug)
    except model.DoesNotExist as error:
        raise ContentError(f"{model._meta.verbose_name}: there is no “{slug}”.") from error


def _keep(model: Any, slug: str, values: dict[str, Any], replace: bool) -> tuple[Any, bool]:
    if replace:
        return model.objects.update_or_create(slug=slug, defaults=values)
    return model.objects.get_or_create(slug=slug, defaults=values)


def _texts(entry: Any, key: str) -> dict[str, str]:
    return {f"{key}_{language}": said(entry, key, language) for language in LANGUAGES}


def _organisation(entry: Any) -> dict[str, Any]:
    return {
        **_texts(entry, "name"),
        **_texts(entry, "city"),
        "acronym": entry.get("acronym", ""),
        "acronym_arabic": entry.get("acronym_arabic", ""),
        "country": entry.get("country", ""),
        "url": entry.get("url", ""),
    }


def _person(entry: Any) -> dict[str, Any]:
    return {
        "name_latin": entry["latin"],
        "name_arabic": entry.get("arabic", ""),
        "sort_latin": entry["sort_latin"],
        "sort_arabic": entry.get("sort_arabic", ""),
        "gender": entry.get("gender", ""),
        "url": entry.get("url", ""),
    }
