"""What is exported comes back as it was, in both forms and three languages."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.utils import translation
from openpyxl import load_workbook

from academy_site.base.spreadsheets.tables import read_table
from academy_site.glossary.exchange.exporting import as_csv, as_xlsx
from academy_site.glossary.exchange.planning import plan_import
from academy_site.glossary.models import Concept
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.glossary.conftest import MakeConcept, address
from tests.glossary.exchange.files import exported, import_file

pytestmark = pytest.mark.django_db
FORMS = {"csv": as_csv, "xlsx": as_xlsx}
ODD = [
    ("fr", "preferred", "=cmd|' /C calc'!A0".replace("|", "/")),
    ("fr", "admitted", "+33"),
    ("fr", "admitted", "'-x"),
    ("fr", "forbidden", 'dit « ainsi » ; "a", b'),
    ("en", "abbreviation", "007"),
    ("ar", "preferred", "@مركم، كهربائي"),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("written", LANGUAGES)
@pytest.mark.parametrize("read", LANGUAGES)
def test_nothing_is_changed_by_going_out_and_in(form: str, written: str, read: str) -> None:
    with translation.override(written):
        content = FORMS[form](Concept.objects.prefetch_related("terms"))
    with translation.override(read):
        plan = plan_import(read_table(content))

    assert plan.faults == ()
    assert len(plan.unchanged) == Concept.objects.count() > 200
    assert (plan.new, plan.changed, plan.left_out) == ([], [], 0)


@pytest.mark.parametrize("form", FORMS)
def test_what_looks_like_a_formula_comes_back_exactly(make_concept: MakeConcept, form: str) -> None:
    make_concept("odd", ODD, note="=1+1", definition_fr="-", definition_ar="'=")

    content = FORMS[form](Concept.objects.filter(slug="odd"))
    plan = plan_import(read_table(content))

    assert plan.faults == ()
    assert [change.slug for change in plan.unchanged] == ["odd"]


def test_no_cell_of_a_workbook_is_a_formula(make_concept: MakeConcept) -> None:
    make_concept("odd", ODD, note="=1+1")
    with translation.override("ar"):
        sheet = load_workbook(io.BytesIO(as_xlsx(Concept.objects.filter(slug="odd")))).active

    assert sheet.sheet_view.rightToLeft
    assert {cell.data_type for row in sheet for cell in row if cell.value} == {"s"}
    orders = [row[3].alignment.readingOrder for row in sheet.iter_rows(min_row=2)]
    assert orders == [2.0 if DIRECTIONS[code] == "rtl" else 1.0 for code in LANGUAGES]


def test_no_line_of_a_csv_begins_a_formula(make_concept: MakeConcept) -> None:
    make_concept("odd", ODD, note="=1+1")
    lines = read_table(as_csv(Concept.objects.filter(slug="odd")))

    assert {cell[0] for line in lines for cell in line.cells if cell}.isdisjoint("=+-@")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_glossary_that_was_lost_is_made_again(come_in: Any, form: str, language: str) -> None:
    client = come_in("officer", language)
    content = exported(client, form)
    before = snapshot()
    Concept.objects.all().delete()

    import_file(client, content, f"glossary.{form}")

    assert snapshot() == before


def test_what_is_exported_is_what_is_listed(come_in: Any) -> None:
    client = come_in("officer", "en")
    response = client.get(address("list"), {"export": "csv", "domain": "mobility"})
    lines = read_table(response.content)
    own = Concept.objects.filter(domain="mobility")

    assert {line.cells[0] for line in lines[1:]} == set(own.values_list("slug", flat=True))
    assert len(lines) == 1 + 3 * own.count()
    assert {line.cells[1] for line in lines[1:]} == {"Mobility"}
    assert response["Content-Disposition"] == 'attachment; filename="glossary.csv"'


def snapshot() -> list[Any]:
    return [
        (
            *(one.slug, one.domain, one.note, *one.designations),
            *(one.definition(code) for code in LANGUAGES),
        )
        for one in Concept.objects.prefetch_related("terms").order_by("slug")
    ]
