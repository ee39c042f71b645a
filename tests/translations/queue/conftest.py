"""The demo's people, and jobs of the demo's own translations, all public, and of new pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from wagtail.models import Page

from academy_site.demo.accounts import refresh_accounts
from academy_site.translations.models import State, TranslationJob
from tests.translations.workplace import french, submitted

MakeJob = Callable[..., TranslationJob]


@pytest.fixture(autouse=True)
def accounts(db: None) -> None:
    refresh_accounts("password")


@pytest.fixture
def source() -> Page:
    return french(title="fr-cathodes")


@pytest.fixture
def arabic(source: Page) -> TranslationJob:
    """An Arabic job that nobody has."""
    return submitted(source, "ar")


@pytest.fixture
def english(source: Page) -> TranslationJob:
    """The English job of the same page."""
    return submitted(source, "en")


@pytest.fixture
def make_job() -> MakeJob:
    """Return a function that makes a job whose record says what a test wants it to say."""

    def make(language: str = "ar", title: str = "", **values: Any) -> TranslationJob:
        made = submitted(french(**({"title": title} if title else {})), language)
        TranslationJob.objects.filter(pk=made.pk).update(**values)
        made.refresh_from_db()
        return made

    return make


@pytest.fixture
def public_jobs() -> int:
    """How many jobs the demo has; they are all done."""
    jobs = TranslationJob.objects.all()
    assert {job.state for job in jobs} == {State.PUBLISHED}
    return len(jobs)
