"""Pages of any number, built beside those of the demo."""

from __future__ import annotations

import json
from datetime import date, time, timedelta
from typing import Any

from wagtail.models import Locale, Page

from academy_site.demo.streams import block_id
from academy_site.people.models import Person
from academy_site.translations.guarding import gate_open
from news.models import NewsPage
from sessions.models import (
    ProgrammePage,
    SessionPage,
    SittingPage,
    SittingParticipation,
    SpeakersPage,
)
from tests.demo_pages import page

FAR_DAY = date(2031, 5, 20)
TWO_MINUTES = 2


def in_every_language(source: Page) -> Page:
    """Publish a French page and copies of it in the other languages; return the French one."""
    source.save_revision().publish()
    for language in ("en", "ar"):
        copy = source.copy_for_translation(Locale.objects.get(language_code=language))
        # What is tested with these pages is not their words.
        with gate_open(copy):
            copy.save_revision().publish()
    return source


def person(number: int) -> Person:
    """Return a person of the register, made when there is none of that number."""
    return Person.objects.get_or_create(
        slug=f"person-{number}",
        defaults={
            "name_latin": f"Personne {number:03}",
            "name_arabic": f"شخص {number:03}",
            "sort_latin": f"Personne {number:03}",
            "sort_arabic": f"شخص {number:03}",
        },
    )[0]


def slot(number: int, start: time, end: time, *, title: str, **somebody: Any) -> dict[str, Any]:
    """Return a talk in its stored form, given by a person or body named by primary key."""
    part = {"role": "speaker", "person": None, "organisation": None, **somebody}
    return {
        "type": "talk",
        "id": block_id("factories", title, number),
        "value": {
            "start": start.isoformat(),
            "end": end.isoformat(),
            "title": title,
            "abstract": "",
            "people": [{"type": "item", "id": block_id(title, number, "part"), "value": part}],
        },
    }


def session(*, slots: int = 1, day: date = FAR_DAY, sittings: int = 1) -> SessionPage:
    """Publish a session of one day in the three languages: every slot has a speaker of its own."""
    made = SessionPage(
        title=f"Session de {day.year}", slug=str(day.year), lead="Une session.", number=24,
        start_date=day, end_date=day, city="Rabat",
    )  # fmt: skip
    page("plenary.SessionIndexPage").add_child(instance=made)
    in_every_language(made)
    programme = ProgrammePage(title="Programme", slug="programme")
    made.add_child(instance=programme)
    in_every_language(programme)
    speakers = SpeakersPage(title="Intervenants", slug="intervenants")
    made.add_child(instance=speakers)
    in_every_language(speakers)
    for number in range(sittings):
        sitting(programme, number, slots // sittings, day)
    return made


def sitting(programme: ProgrammePage, number: int, slots: int, day: date) -> SittingPage:
    """Publish a sitting with so many talks, two minutes each, and a rapporteur."""
    starts = [_clock(day, 9, (number * slots + place) * TWO_MINUTES) for place in range(slots + 1)]
    talks = [
        slot(
            place, starts[place], starts[place + 1],
            title=f"Exposé {number}.{place}", person=person(number * slots + place).pk,
        )
        for place in range(slots)
    ]  # fmt: skip
    made = SittingPage(
        title=f"Séance {number}", slug=f"seance-{number}", date=day, number=number + 1,
        start=starts[0], end=starts[-1], slots=json.dumps(talks),
    )  # fmt: skip
    made.people = [SittingParticipation(role="rapporteur", person=person(500 + number))]
    programme.add_child(instance=made)
    return in_every_language(made)


def articles(count: int, language: str = "fr") -> None:
    """Add so many public articles to the news of a language, one a day into the past."""
    index = page("news.NewsIndexPage", language)
    for number in range(count):
        index.add_child(
            instance=NewsPage(
                title=f"Article {number}", slug=f"article-{number}", lead="Résumé.", live=True,
                date=date(2023, 12, 31) - timedelta(days=number), source_outlet="Le Journal",
            )
        )  # fmt: skip


def _clock(day: date, hour: int, minutes: int) -> time:
    return time(hour + minutes // 60, minutes % 60)
