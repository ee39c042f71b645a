"""A job in the middle of its work, and the house's people."""

from __future__ import annotations

import pytest

from academy_site.demo.accounts import refresh_accounts
from academy_site.translations.models import TranslationJob
from tests.translations.visiting import somebody
from tests.translations.workplace import BODY, edit, french, job, paragraph, submitted, translate


@pytest.fixture
def accounts(db: None) -> None:
    refresh_accounts("password")


@pytest.fixture
def work(accounts: None) -> TranslationJob:
    """An Arabic job of a new page, nothing translated."""
    return submitted(french(), "ar")


@pytest.fixture
def translated(work: TranslationJob) -> TranslationJob:
    """The job with all words in, nothing reviewed."""
    translate(work, somebody("translator-ar"))
    return work


@pytest.fixture
def changed(accounts: None) -> TranslationJob:
    """A job whose French changed in one paragraph after it was translated."""
    source = french()
    work = submitted(source, "ar")
    translate(work, somebody("translator-ar"))
    edit(source, body=[BODY[0], paragraph("two", "<p>fr-deux <b>fr-nouveau</b></p>"), BODY[2]])
    return job(source, "ar")
