"""A page in translation, and two people who translate it at the same time."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Page

from academy_site.translations.models import RoleKind, TranslationJob
from tests.translations import workplace
from tests.translations.editor.desk import Desk


@pytest.fixture
def source(db: None) -> Page:
    return workplace.french()


@pytest.fixture
def job(source: Page) -> TranslationJob:
    """The page's translation into Arabic, of which nothing is done."""
    return workplace.submitted(source, "ar")


@pytest.fixture
def amina(db: None) -> Any:
    return workplace.person("amina", ("ar", RoleKind.TRANSLATOR))


@pytest.fixture
def badr(db: None) -> Any:
    return workplace.person("badr", ("ar", RoleKind.TRANSLATOR))


@pytest.fixture
def reviewer(db: None) -> Any:
    return workplace.person("rima", ("ar", RoleKind.REVIEWER))


@pytest.fixture
def desk(job: TranslationJob, amina: Any) -> Desk:
    """Amina's desk."""
    return Desk(amina, job)
