"""The languages of a page beside its editor, and of all pages on the first page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.models import Page

from academy_site.base import clock
from academy_site.translations.models import State, TranslationJob
from academy_site.translations.queue.page_languages import languages_of
from tests.demo_pages import page
from tests.translations.queue.conftest import MakeJob
from tests.translations.visiting import address, elements, enter, somebody, text_of


def test_the_editor_tells_where_each_language_stands(source: Page, arabic: TranslationJob) -> None:
    response = enter("officer").get(reverse("wagtailadmin_pages:edit", args=[source.pk]))

    panel = text_of(elements(response, "div", class_="page-languages")[0])
    assert "Arabic Not started 0 of 6 segments" in panel
    assert "English Not sent to the translators" in panel
    links = {link.get("href") for link in elements(response, "a")}
    assert {address("job", arabic.pk), address("submit_page", source.pk)} <= links


def test_somebody_else_gets_no_link_to_a_job(source: Page, arabic: TranslationJob) -> None:
    urls = {
        account: [language.url for language in languages_of(source, somebody(account))]
        for account in ("officer", "translator-ar", "translator-en")
    }

    job = address("job", arabic.pk)
    assert urls == {"officer": ["", job], "translator-ar": ["", job], "translator-en": ["", ""]}


def test_a_translation_has_no_languages_of_its_own() -> None:
    assert languages_of(page("home.HomePage", "ar"), somebody("admin")) == []


def test_the_first_page_counts_every_language(make_job: MakeJob) -> None:
    yesterday = clock.today() - timedelta(days=1)
    make_job("ar", state=State.TO_CHECK, due=yesterday)
    make_job("ar", state=State.TO_CHECK)

    response = enter("officer").get(reverse("wagtailadmin_home"))

    links = {link.get("href"): text_of(link) for link in elements(response, "a")}
    queue = address("queue")
    assert links[f"{queue}?language=ar&state=to_check"] == "2"
    assert links[f"{queue}?language=ar&due=overdue"] == "1"
    assert f"{queue}?language=en&state=to_check" not in links


@pytest.mark.parametrize("account", ["translator-ar", "reviewer"])
def test_the_first_page_of_a_translator_is_the_queue(account: str) -> None:
    response = enter(account).get(reverse("wagtailadmin_home"), follow=True)

    assert response.redirect_chain == [(address("queue"), 302)]


@pytest.mark.parametrize("account", ["translator-ar", "officer", "admin"])
def test_the_menu_leads_to_the_queue(account: str) -> None:
    page = enter(account).get(address("queue")).content.decode()

    for name in ("queue", "matrix", "notices", "statistics"):
        assert f'"url": "{address(name)}"' in page
    assert reverse("wagtail_localize:translations_report") not in page
