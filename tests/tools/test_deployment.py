"""The operators' papers agree with the code they describe."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OPERATIONS = ROOT / "docs" / "operations.md"
# Read by the deployment itself or by a library, and not by the settings.
READ_ELSEWHERE = {
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "DJANGO_SETTINGS_MODULE",
    "GRANIAN_BLOCKING_THREADS",
    "GRANIAN_WORKERS",
    "POSTGRES_PASSWORD",
}


def variables_of_settings() -> set[str]:
    """Return every environment variable that the settings read."""
    sources = (ROOT / "academy_site" / "settings").glob("*.py")
    calls = r"env\.\w+\(\s*\"([A-Z0-9_]+)\""
    return {name for path in sources for name in re.findall(calls, path.read_text())}


def variables_of_table() -> set[str]:
    """Return every variable that has a row in the operators' table."""
    table = OPERATIONS.read_text().partition("## Environment variables")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `([A-Z0-9_]+)`", table, re.M))


def test_every_setting_is_documented_and_nothing_else():
    assert variables_of_table() == variables_of_settings() | READ_ELSEWHERE


def test_the_example_names_only_documented_variables():
    example = (ROOT / "deploy" / "env.example").read_text()

    assert set(re.findall(r"^([A-Z0-9_]+)=", example, re.M)) <= variables_of_table()


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("en", "ltr"), ("ar", "rtl")])
def test_the_page_of_the_server_in_front_speaks_the_visitors_language(language, direction):
    page = (ROOT / "deploy/nginx/unavailable" / f"{language}.html").read_text()
    configuration = (ROOT / "deploy/nginx/nginx.conf").read_text()

    assert f'<html lang="{language}" dir="{direction}">' in page
    assert f"/unavailable/{language}.html;" in configuration
    assert "://" not in page


def test_the_image_carries_every_package_of_the_site():
    dockerfile = (ROOT / "Dockerfile").read_text()
    admitted = (ROOT / ".dockerignore").read_text()

    assert "--require-hashes" in dockerfile
    for package in ("academy_site", "deploy", "home", "locale", "news", "search", "sessions"):
        assert f"\n!{package}\n" in admitted
