"""Every kind of page through the Nu Html Checker, and through a strict parser in any case."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import html5lib
import pytest
from django.test import RequestFactory

from academy_site.delivery import errors
from tests.demo_pages import A_SPEAKER, KINDS, LANGUAGES, path_of
from tests.whole_site.shown import Shown, ask

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
CHECKER = Path(os.environ.get("VNU_JAR") or ROOT / "var" / "tools" / "vnu.jar")
LAST_RESORTS = {
    "400": errors.bad_request,
    "500": errors.server_error,
    "503": errors.service_unavailable,
}


def chosen(site: dict[str, Shown]) -> list[Shown]:
    """Return the first page of each kind in each language, and what lies below pages."""
    paths = []
    for language in LANGUAGES:
        paths += [path_of(label, language) for label in KINDS]
        paths.append(path_of("plenary.SittingPage", language, "seance-4"))
        paths.append(f"{path_of('plenary.SpeakersPage', language)}{A_SPEAKER}/")
        paths += [path for path in site if path.startswith(f"/{language}/search/")]
        paths += [path for path in site if f"/{language}/" in path and "?keyword=" in path][:1]
    return [site[path] for path in paths]


@pytest.fixture
def answers(site, client, settings) -> dict[str, bytes]:
    """Return the markup of every kind of answer, by a name for its file."""
    found = {}
    for number, shown in enumerate(chosen(site)):
        found[f"{number:03}-{shown.language}"] = shown.response.content
    for language in LANGUAGES:
        found[f"404-{language}"] = client.get(f"/{language}/nulle-part/").content
        request = RequestFactory().get(f"/{language}/")
        for name, view in LAST_RESORTS.items():
            found[f"{name}-{language}"] = view(request).content
        for moment in ("2026-01-01T12:00", "2026-07-01T12:00"):
            settings.CLOCK = moment
            home = ask(client, f"/{language}/")
            found[f"home-{moment[:7]}-{language}"] = home.response.content
        settings.CLOCK = ""
    return found


def test_all_markup_parses_without_an_error(answers):
    for name, markup in answers.items():
        parser = html5lib.HTMLParser(strict=True)
        try:
            parser.parse(markup.decode())
        except html5lib.html5parser.ParseError as error:
            pytest.fail(f"{name}: {error} at {parser.errors[:3]}")


@pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java to run the checker")
@pytest.mark.skipif(not CHECKER.exists(), reason="no checker: set VNU_JAR to the path of vnu.jar")
def test_the_nu_checker_finds_no_error(answers, tmp_path):
    for name, markup in answers.items():
        (tmp_path / f"{name}.html").write_bytes(markup)

    said = subprocess.run(  # noqa: S603 (the checker, on files of our own)
        ["java", "-jar", str(CHECKER), "--format", "json", "--stdout", "--skip-non-html",  # noqa: S607
         str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    messages = json.loads(said.stdout)["messages"]
    assert [
        f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')}"
        for one in messages
        if one["type"] == "error"
    ] == []
