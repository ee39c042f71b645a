"""A page whose Arabic has a past."""

from __future__ import annotations

import pytest

from academy_site.demo.accounts import refresh_accounts
from academy_site.translations import segments
from academy_site.translations.models import TranslationJob
from academy_site.translations.segments import Segment
from tests.translations.visiting import somebody
from tests.translations.workplace import french, submitted, write


@pytest.fixture
def work(db: None) -> TranslationJob:
    """An Arabic job of a new page, nothing translated."""
    refresh_accounts("password")
    return submitted(french(), "ar")


@pytest.fixture
def rewritten(work: TranslationJob) -> Segment:
    """A segment that was written twice, each time by somebody else."""
    segment = lead_of(work)
    write(work, segment, "ar-الأولى", somebody("translator-ar"))
    write(work, segment, "ar-الثانية", somebody("reviewer"))
    return lead_of(work)


def lead_of(job: TranslationJob) -> Segment:
    """Return the segment of the page's lead as it stands."""
    return next(one for one in segments.listing(job) if one.path == "lead")
