"""Who may write the words of a job: a language, and the page to write them in."""

from __future__ import annotations

import pytest

from academy_site.translations import access
from academy_site.translations.models import RoleKind, TranslationJob
from tests.translations.workplace import french, job, person, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    made = french()
    submitted(made, "ar")
    return made


def without_source_page(source):
    """Return the job of a translation that has outlived its French page."""
    TranslationJob.objects.filter(pk=job(source, "ar").pk).update(source_page=None)
    return job(source, "ar")


@pytest.mark.parametrize("home", [True, False])
def test_a_page_is_written_by_whoever_may_edit_it(source, home):
    translator = person("tarjama", ("ar", RoleKind.TRANSLATOR), home=home)

    assert access.may_translate(translator, job(source, "ar")) is home
    assert access.may_translate(translator, without_source_page(source)) is home


def test_a_job_without_a_page_yet_is_the_languages(source):
    translator = person("tarjama", ("ar", RoleKind.TRANSLATOR))
    TranslationJob.objects.update(target_id="")

    assert access.may_translate(translator, job(source, "ar"))
    assert not access.may_translate(translator, job_in_english(source))


def job_in_english(source):
    submitted(source, "en")
    return job(source, "en")
