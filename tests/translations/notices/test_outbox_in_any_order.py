"""The outbox under any sequence of events, failures and deaths."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from academy_site.translations.models import (
    Letter,
    Notice,
    NoticeKind,
    NoticePreference,
    Pace,
    TranslationJob,
)
from academy_site.translations.notices.delivering import run
from academy_site.translations.notices.outbox import local_now
from academy_site.translations.notices.telling import tell
from tests.post_office import Death, PostOffice, accept, die, shut
from tests.translations.notices.conftest import MORNING, People

pytestmark = pytest.mark.django_db
NAMES = {"translator-ar": Pace.DAILY, "officer": Pace.AT_ONCE, "reviewer": Pace.NEVER}
DOORS = {"open": (accept, accept), "shut": (shut, accept), "before": (die, accept),
         "after": (accept, die)}  # fmt: skip

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tell"), st.lists(st.sampled_from(list(NAMES)), min_size=1, unique=True)),
        st.tuples(st.just("door"), st.sampled_from(list(DOORS))),
        st.tuples(st.just("run"), st.none()),
        st.tuples(st.just("wait"), st.integers(1, 30)),
    ),
    max_size=25,
)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_every_notice_arrives_once_and_a_copy_has_the_same_identity(
    people: People, job: TranslationJob, post: PostOffice,
    django_capture_on_commit_callbacks: Callable[..., Any], steps: list[tuple[str, Any]],
) -> None:  # fmt: skip
    Notice.objects.all().delete()
    Letter.objects.all().delete()
    NoticePreference.objects.all().delete()
    for name, pace in NAMES.items():
        people.choose(name, pace)
    post.__init__()
    wanted: dict[str, str] = {}  # the mark of each notice: its recipient
    arrived: list[tuple[str, str, str, str]] = []  # recipient, day, identity, body

    def collect() -> None:
        for message in post.accepted:
            name = message.to[0].partition("@")[0]
            day = local_now().date().isoformat()
            arrived.append((name, day, message.extra_headers["Message-ID"], message.body))
        post.accepted.clear()

    with time_machine.travel(MORNING, tick=False) as clock:
        for step, value in steps:
            if step == "tell":
                with django_capture_on_commit_callbacks(execute=True):
                    for name in value:
                        mark = f"Q{len(wanted)}Q"
                        wanted[mark] = name
                        tell(NoticeKind.QUESTION, job, [people[name]], quote=mark)
            elif step == "door":
                post.before, post.after = DOORS[value]
            elif step == "wait":
                clock.shift(timedelta(hours=value))
            else:
                with suppress(Death):
                    run()
            collect()
        post.before, post.after = accept, accept
        for _half_day in range(10):
            clock.shift(timedelta(hours=12))
            run()
            collect()

    letters: dict[str, set[str]] = {}
    for name, _day, identity, body in arrived:
        assert letters.setdefault(identity, {name, body}) == {name, body}
    marks = Counter(
        (mark, identity) for identity, said in letters.items() for text in said
        for mark in re.findall(r"Q\d+Q", text)
    )  # fmt: skip
    assert marks == Counter(dict.fromkeys(marks, 1))
    assert sorted(mark for mark, _identity in marks) == sorted(
        mark for mark, name in wanted.items() if NAMES[name] != Pace.NEVER
    )
    for identity, said in letters.items():
        [recipient] = said & set(NAMES)
        assert Letter.objects.get(message_id=identity).recipient.username == recipient
        assert {wanted[mark] for text in said for mark in re.findall(r"Q\d+Q", text)} == {recipient}
    digests = {(day, identity) for name, day, identity, _body in arrived if name == "translator-ar"}
    assert max(Counter(day for day, _identity in digests).values(), default=0) <= 1
