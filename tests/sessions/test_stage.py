"""Where a session stands in its life."""

from datetime import date

import pytest

from sessions.stage import Stage, stage_at

START, END = date(2026, 5, 19), date(2026, 5, 21)


@pytest.mark.parametrize(
    ("today", "has_programme", "expected"),
    [
        (date(2026, 1, 1), False, Stage.ANNOUNCED),
        (date(2026, 1, 1), True, Stage.PROGRAMME),
        (date(2026, 5, 18), False, Stage.ANNOUNCED),
        (date(2026, 5, 18), True, Stage.PROGRAMME),
        (date(2026, 5, 19), True, Stage.TODAY),
        (date(2026, 5, 19), False, Stage.TODAY),
        (date(2026, 5, 21), True, Stage.TODAY),
        (date(2026, 5, 22), True, Stage.CONCLUDED),
        (date(2026, 5, 22), False, Stage.CONCLUDED),
    ],
)
def test_the_calendar_alone_decides(today, has_programme, expected):
    assert stage_at(today, START, END, has_programme=has_programme) is expected
