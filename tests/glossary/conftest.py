"""Concepts made for a test, and the people who keep the glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from academy_site.demo.accounts import refresh_accounts
from academy_site.glossary.designations import Designation
from academy_site.glossary.models import Concept, Domain
from academy_site.glossary.writing import write_terms
from tests.translations.visiting import enter

MakeConcept = Callable[..., Concept]


def terms(concept: Concept) -> list[tuple[str, str, str]]:
    """Return the terms of a concept as they are stored."""
    fresh = Concept.objects.get(pk=concept.pk)
    return [(one.language, one.status, one.text) for one in fresh.designations]


def designations(*said: tuple[str, str, str]) -> list[Designation]:
    """Return terms from their language, status and text."""
    return [Designation(*one) for one in said]


def address(view: str, *parts: Any) -> str:
    """Return an address of the glossary in the admin."""
    return reverse(Concept.snippet_viewset.get_url_name(view), args=parts)


@pytest.fixture
def make_concept(db: None) -> MakeConcept:
    """Return a function that makes a concept; terms are (language, status, text)."""

    def make(slug: str, said: Iterable[tuple[str, str, str]] = (), **fields: Any) -> Concept:
        concept = Concept.objects.create(slug=slug, **{"domain": Domain.GRID, **fields})
        write_terms(concept, designations(*(said or [("fr", "preferred", slug)])))
        return concept

    return make


@pytest.fixture
def come_in(db: None) -> Callable[..., Client]:
    """Return a function that lets a demo account into the admin, in a language."""
    refresh_accounts("of this test alone")
    return enter
