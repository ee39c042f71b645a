"""The present, which a rehearsal may set."""

from datetime import UTC, datetime

import pytest
import time_machine

from academy_site.base import clock


def test_without_a_rehearsal_it_is_now(settings):
    settings.CLOCK = ""
    with time_machine.travel(datetime(2026, 5, 19, 8, tzinfo=UTC), tick=False):
        assert clock.now() == datetime(2026, 5, 19, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rehearsed", "expected"),
    [
        ("2026-05-20T11:45", datetime(2026, 5, 20, 10, 45, tzinfo=UTC)),
        ("2026-05-20T11:45+00:00", datetime(2026, 5, 20, 11, 45, tzinfo=UTC)),
        # Morocco left UTC+1 on 20 September 2026.
        ("2026-10-20T11:45", datetime(2026, 10, 20, 11, 45, tzinfo=UTC)),
    ],
)
def test_a_rehearsed_moment_is_wall_clock_time_of_the_site(settings, rehearsed, expected):
    settings.CLOCK = rehearsed

    assert clock.now() == expected
