"""Readiness at a glance."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db.models import Sum
from django.http import HttpResponse

from academy_site.translations.models import State, TranslationJob
from academy_site.translations.queue.matrix import Row
from sessions.models import SessionPage
from tests.translations.queue.conftest import MakeJob
from tests.translations.queue.test_list import listed
from tests.translations.visiting import address, elements, enter


def rows(response: HttpResponse) -> dict[str, Row]:
    return {row.title: row for row in response.context["rows"]}


def session() -> SessionPage:
    return SessionPage.objects.get(locale__language_code="fr")


def session_jobs(language: str) -> Any:
    return TranslationJob.objects.filter(
        source_page__path__startswith=session().path,
        translation__target_locale__language_code=language,
    )


def test_a_session_is_counted_with_everything_below_it() -> None:
    pages = list(session_jobs("ar"))
    TranslationJob.objects.filter(pk=pages[0].pk).update(
        state=State.TO_CHECK, words_left=pages[0].words
    )
    TranslationJob.objects.filter(pk=pages[1].pk).update(state=State.IN_REVIEW)

    english, arabic = rows(enter("officer").get(address("matrix")))[session().title].cells

    words = session_jobs("ar").aggregate(total=Sum("words"))["total"]
    assert (english.percent, english.published) == (100, len(pages))
    assert (arabic.jobs, arabic.words, arabic.words_left) == (len(pages), words, pages[0].words)
    assert arabic.percent == 100 * (words - pages[0].words) // words
    assert (arabic.published, arabic.to_check, arabic.in_review) == (len(pages) - 2, 1, 1)


def test_every_job_is_in_one_cell(make_job: MakeJob) -> None:
    make_job("ar"), make_job("en")
    client = enter("officer")

    table = rows(client.get(address("matrix")))

    counted = sum(cell.jobs for row in table.values() for cell in row.cells)
    assert counted == TranslationJob.objects.count()
    for row in table.values():
        for cell in row.cells:
            query = parse_qs(urlsplit(cell.url).query)
            assert set(query) == {"whole", "language"}
            assert len(listed(client, urlsplit(cell.url).query)) == cell.jobs


def test_what_was_never_sent_says_so() -> None:
    session_jobs("ar").delete()

    response = enter("officer").get(address("matrix"))

    assert rows(response)[session().title].cells[1].jobs == 0
    assert "Not sent to the translators" in response.content.decode()


@pytest.mark.parametrize(
    ("account", "columns"), [("translator-ar", ["Arabic"]), ("reviewer", ["English", "Arabic"])]
)
def test_translators_see_their_columns(account: str, columns: list[str]) -> None:
    response = enter(account).get(address("matrix"))

    assert response.context["languages"] == columns
    assert all(len(row.cells) == len(columns) for row in response.context["rows"])


def test_the_bar_says_what_the_number_says() -> None:
    bars = elements(enter("officer").get(address("matrix")), "progress")

    assert bars
    assert all(bar.get("max") == bar.get("value") for bar in bars)
    assert {bar.get("aria-label") for bar in bars} == {"Words done"}
