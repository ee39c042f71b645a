"""The queue as CSV and XLSX, in the language of whoever asks."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from academy_site.base import clock
from academy_site.translations.models import State
from tests.browser.editing.conftest import said
from tests.translations.queue.conftest import MakeJob
from tests.translations.visiting import address, enter, somebody


def rows(account: str, language: str, query: str, form: str) -> list[list[str]]:
    response = enter(account, language).get(f"{address('queue')}?{query}&export={form}")
    body = b"".join(response.streaming_content)
    if form == "csv":
        return list(csv.reader(io.StringIO(body.decode())))
    sheet = load_workbook(io.BytesIO(body)).active
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.values]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_headings_and_states_are_in_the_users_language(
    make_job: MakeJob, form: str, language: str
) -> None:
    day = clock.today() - timedelta(days=2)
    make_job(
        title="fr-titre", state=State.IN_PROGRESS, segments=4, segments_done=1, words=80,
        words_left=60, due=day, assignee=somebody("translator-ar"), note="fr-note",
    )  # fmt: skip

    heading, row = rows("officer", language, "due=overdue", form)

    told = dict(zip(heading, row, strict=True))
    assert told[said("Title", language)] == "fr-titre"
    assert told[said("State", language)] == said("In progress", language)
    assert told[said("Per cent", language)] == "25"
    assert told[said("Words left", language)] == "60"
    assert told[said("Due", language)].startswith(day.isoformat())
    assert told[said("Overdue", language)] == said("Overdue", language)
    assert told[said("Assigned to", language)] == "translator-ar"
    assert told[said("Note", language)] == "fr-note"


def test_everything_that_is_listed_is_exported_and_nothing_else(public_jobs: int) -> None:
    _heading, *all_rows = rows("officer", "en", "", "csv")
    _heading, *own_rows = rows("translator-ar", "en", "", "csv")

    assert len(all_rows) == public_jobs
    assert {row[4] for row in own_rows} == {"Arabic"}


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_nothing_that_somebody_typed_breaks_the_file_or_is_a_formula_in_it(
    make_job: MakeJob, form: str
) -> None:
    make_job(title="fr-\x08titre", due=clock.today() - timedelta(days=2), note="=1+1")

    heading, row = rows("officer", "en", "due=overdue", form)

    told = dict(zip(heading, row, strict=True))
    assert (told["Title"], told["Note"]) == ("fr-titre", "'=1+1")
