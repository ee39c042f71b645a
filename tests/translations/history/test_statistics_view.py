"""The report on what was translated: for whom, by what, and as a file."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from academy_site.translations.models import SegmentVersion, TranslationRound
from tests.demo_pages import LANGUAGES
from tests.translations.history.test_statistics import at, finished, version
from tests.translations.visiting import address, elements, enter, somebody, text_of
from tests.translations.workplace import person, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def past(work):
    """Work of two translators and one reviewer, in two languages and two months."""
    SegmentVersion.objects.all().delete()
    TranslationRound.objects.all().delete()
    english = submitted(work.source_page.specific, "en")
    TranslationRound.objects.all().delete()
    version(work, 0, "translator-ar", "واحد اثنان", at(5), words=30)
    version(work, 1, "translator-ar", "ثلاثة", at(5), words=10)
    version(work, 0, "reviewer", "واحد", at(5, 12), in_review=True)
    finished(work, "translator-ar", at(5, 2), 9)
    version(english, 0, "translator-en", "one", at(6), words=7)
    return work


def rows(name, **filters):
    response = enter(name).get(address("statistics_results"), filters)
    assert response.status_code == 200
    return [
        [text_of(cell) for cell in row if cell.tag.endswith("}td")]
        for row in elements(response, "tr")
        if any(cell.tag.endswith("}td") for cell in row)
    ]


ARABIC = [
    "May 2026", "translator-ar", "Arabic", "40", "2", "0", "1", "9.0", "9.0", "1", "50%", "50%",
]  # fmt: skip
ENGLISH = ["June 2026", "translator-en", "English", "7", "1", "0", "0", "", "", "0", "0%", ""]


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("officer", [ENGLISH, ARABIC]),
        ("admin", [ENGLISH, ARABIC]),
        ("reviewer", [ENGLISH, ARABIC]),
        ("translator-ar", [ARABIC]),
        ("translator-en", [ENGLISH]),
    ],
)
def test_everybody_sees_what_concerns_them(past, name, seen):
    assert rows(name) == seen


def test_a_reviewer_of_one_language_sees_that_language(past):
    person("muraja", ("ar", "reviewer"))

    assert rows("muraja") == [ARABIC]


def test_who_has_no_part_in_it_sees_nothing(past):
    somebody("translator-ar").groups.clear()

    response = enter("translator-ar").get(address("statistics"))

    assert response.status_code in (302, 403)


def test_by_what_can_be_chosen(past):
    english = past.translation.source.locale  # a locale that nothing was translated into
    assert rows("officer", year="2026", month="5") == [ARABIC]
    assert rows("officer", year="2026", month="6") == [ENGLISH]
    assert rows("officer", language=str(past.translation.target_locale_id)) == [ARABIC]
    assert rows("officer", language=str(english.pk)) == []
    assert rows("officer", person=str(somebody("translator-en").pk)) == [ENGLISH]


def test_nobody_is_reached_by_a_filter_who_is_not_shown(past):
    assert rows("translator-ar", person=str(somebody("translator-en").pk)) == [ARABIC]


@pytest.mark.parametrize(
    ("ordering", "first"), [("words", "7"), ("-words", "40"), ("mean_days", "40"), ("nil", "7")]
)
def test_in_the_order_of_any_column(past, ordering, first):
    assert rows("officer", ordering=ordering)[0][3] == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_names_are_in_the_language_of_the_interface(past, language):
    response = enter("officer", language).get(address("statistics_results"))

    heads = [text_of(head) for head in elements(response, "th")]
    assert len(heads) == 12
    assert len({*heads}) == 12


def exported(name, kind, **filters):
    response = enter(name).get(address("statistics"), {"export": kind, **filters})
    return b"".join(response.streaming_content)


HEADINGS = [
    "Month", "Person", "Language", "Words", "Segments", "Revised", "Publications", "Days (mean)",
    "Days (median)", "Changed in review", "Share changed", "Extent of changes",
]  # fmt: skip


ONE_OF_TWO = ["1", "0.5", "0.5"]


def test_as_csv(past):
    found = list(csv.reader(io.StringIO(exported("officer", "csv").decode())))

    assert found == [
        HEADINGS,
        ["2026-06", "translator-en", "English", "7", "1", "0", "0", "", "", "0", "0.0", ""],
        ["2026-05", "translator-ar", "Arabic", "40", "2", "0", "1", "9.0", "9.0", *ONE_OF_TWO],
    ]  # fmt: skip


def test_as_a_workbook_with_numbers(past):
    book = load_workbook(io.BytesIO(exported("officer", "xlsx", month="5")))

    assert [list(row) for row in book.active.values] == [
        HEADINGS,
        ["2026-05", "translator-ar", "Arabic", 40, 2, 0, 1, 9, 9, 1, 0.5, 0.5],
    ]


def test_a_file_holds_no_more_than_the_page(past):
    found = list(csv.reader(io.StringIO(exported("translator-ar", "csv").decode())))

    assert [row[1] for row in found[1:]] == ["translator-ar"]


def test_the_report_costs_the_same_whatever_there_is_to_count(past):
    client = enter("officer")
    costs = []
    for size in (1, 40):
        for number in range(size):
            version(past, 2, "translator-ar", f"عدد {number}", at(1 + number % 5))
        client.get(address("statistics"))
        with CaptureQueriesContext(connection) as queries:
            client.get(address("statistics"))
        costs.append(len(queries))

    assert costs[0] == costs[1]


@pytest.mark.parametrize("name", ["translator-ar", "reviewer", "officer", "admin"])
def test_a_menu_leads_there(work, name):
    page = enter(name).get(address("job", work.pk)).content.decode()

    assert page.count('"/admin/translations/statistics/"') == 1
