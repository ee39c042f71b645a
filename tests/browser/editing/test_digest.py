"""A communications officer makes the digest of a week and sends it, in a real browser."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from news.digest.mail.delivering import run
from news.digest.models import DigestLetter, DigestPage, Reader
from news.digest.readers.leaving import path_for
from news.models import NewsPage
from tests.browser.editing.conftest import PATIENCE, Enter, settle
from tests.browser.editing.test_clipping import overflow
from tests.browser.test_accessibility import RUN, TAGS
from tests.demo_pages import DIRECTIONS, LANGUAGES, page, path_of
from tests.news.digest.conftest import CONSENT
from tests.post_office import OFFICE

pytestmark = pytest.mark.browser
MONDAY = date(2026, 5, 4)


@pytest.fixture(autouse=True)
def in_may(settings: Any) -> None:
    """It is the Wednesday after the week of the demo's digest, and the mail server is open."""
    settings.CLOCK = "2026-05-13T12:00"
    settings.EMAIL_BACKEND = "tests.post_office.Backend"
    OFFICE.__init__()


def test_from_the_week_to_the_readers(enter: Enter) -> None:
    DigestPage.objects.all().delete()
    NewsPage.objects.update(first_published_at="2020-01-01T00:00Z")
    Reader.objects.create(address="amal@example.org", language="fr", **CONSENT)
    tab = enter("officer", reverse("digest:weeks"))

    tab.locator(f"form:has([value='{MONDAY}']) button[type=submit]").click()
    expect(tab.locator("[name='title']")).to_be_attached(timeout=PATIENCE)
    settle(tab)
    tab.fill("[name='lead']", "L’essentiel d’une semaine.")
    settle(tab)
    tab.locator("footer [data-w-dropdown-target='toggle']").first.click()
    tab.locator("[name='action-publish']").click()
    expect(tab.locator(".messages .success")).to_be_visible(timeout=PATIENCE)

    digest = DigestPage.objects.get(week=MONDAY, locale__language_code="fr")
    assert digest.live
    tab.goto(reverse("digest:mailing", args=[digest.pk]))
    tab.locator(f"a[href='{reverse('digest:send', args=[digest.pk, 'fr'])}']").click()
    assert DigestLetter.objects.count() == 0
    tab.locator("main form[method=post] button[type=submit]").click()
    expect(tab.locator(".messages .success")).to_be_visible(timeout=PATIENCE)

    run()
    [letter] = OFFICE.accepted
    assert letter.to == ["amal@example.org"]
    assert f"{path_of('digest.DigestPage')}\n" in letter.body
    answer = tab.goto(path_of("digest.DigestPage"))
    assert answer.status == 200
    assert "L’essentiel d’une semaine." in tab.locator("main").inner_text()


def test_a_reader_leaves_by_the_button_of_the_link(open_page: Any) -> None:
    reader = Reader.objects.create(address="amal@example.org", language="ar", **CONSENT)
    tab = open_page(path_for(reader, "ar"), "ar", width=360, java_script_enabled=False)
    tab.locator("main form button").click()

    expect(tab.locator("main [role=status]")).to_be_visible(timeout=PATIENCE)
    reader.refresh_from_db()
    assert not reader.active


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", ["weeks", "mailing", "readers", "import"])
def test_the_screens_fit_their_window_and_offend_nobody(
    enter: Enter, screen: str, language: str
) -> None:
    Reader.objects.create(address="amal@example.org", language="ar", **CONSENT)
    where = {
        "weeks": reverse("digest:weeks"),
        "mailing": reverse("digest:mailing", args=[page("digest.DigestPage").pk]),
        "readers": reverse("digest_readers:index"),
        "import": reverse("digest_readers:import"),
    }[screen]
    tab = enter("officer", where, language)
    expect(tab.locator("html")).to_have_attribute("dir", DIRECTIONS[language])
    for details in tab.locator("main details").all():
        details.locator("summary").click()

    for width in (320, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        assert overflow(tab) == 0, width
    assert _own_violations(tab) == []


def _own_violations(tab: Tab) -> list[str]:
    """Return what axe objects to in what is ours; the frame around it is Wagtail's."""
    tab.evaluate(Axe().axe_script)
    return tab.evaluate(RUN.replace("axe.run(document,", "axe.run('main .nice-padding',"), TAGS)
