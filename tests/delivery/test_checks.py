"""A machine that would show wrong times or untranslated words does not start."""

import shutil
import zoneinfo
from importlib import resources

import pytest
from django.conf import settings as project
from django.core.checks import run_checks

from academy_site.delivery.checks import catalogues_are_compiled, time_zones_are_current


@pytest.fixture
def stale_time_zones(tmp_path):
    """Stand in for data of before September 2026: Casablanca an hour ahead for ever."""
    africa = tmp_path / "Africa"
    africa.mkdir()
    lagos = resources.files("tzdata.zoneinfo.Africa").joinpath("Lagos")
    (africa / "Casablanca").write_bytes(lagos.read_bytes())
    zoneinfo.reset_tzpath(to=[str(tmp_path)])
    zoneinfo.ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()


def test_this_machine_is_fit_to_serve():
    assert run_checks() == []


@pytest.mark.usefixtures("stale_time_zones")
def test_stale_time_zones_are_said_with_the_remedy():
    (error,) = time_zones_are_current(None)

    assert error.id == "delivery.E001"
    assert "Casablanca is at 1:00:00" in error.msg
    assert "tzdata" in error.hint


def test_each_language_without_a_compiled_catalogue_is_named(settings, tmp_path):
    shutil.copytree(project.LOCALE_PATHS[0], tmp_path / "locale")
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    for code in ("en", "ar"):
        (tmp_path / "locale" / code / "LC_MESSAGES" / "django.mo").unlink(missing_ok=True)

    (error,) = catalogues_are_compiled(None)

    assert (error.id, error.msg) == ("delivery.E002", "No compiled catalogue for: en, ar.")
    assert error.hint == "Run: make compile"
