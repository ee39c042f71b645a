"""The people of all sessions at once are those whom each speakers' page answers for."""

import pytest
from django.http import Http404

from academy_site.base.visibility import visible
from sessions.attendance import people_below
from sessions.models import ProgrammePage, SessionPage, SittingPage, SpeakersPage
from sessions.reading import read_programme_of
from tests import factories
from tests.demo_pages import LANGUAGES, sitting

pytestmark = pytest.mark.django_db


def read_one_by_one():
    found = {}
    for page in visible(SpeakersPage.objects.all()):
        try:
            slugs = sorted(person.slug for person in read_programme_of(page).people())
        except Http404:
            slugs = []
        if slugs:
            found[page.pk] = slugs
    return found


def read_at_once():
    found = people_below(visible(SpeakersPage.objects.all()))
    return {page: slugs for page, slugs in found.items() if slugs}


def hide(model, language="fr"):
    model.objects.filter(locale__language_code=language).update(live=False)


@pytest.mark.parametrize(
    "change",
    [
        lambda: None,
        lambda: factories.session(slots=3, sittings=2),
        lambda: hide(ProgrammePage, "ar"),
        lambda: hide(ProgrammePage),
        lambda: hide(SessionPage),
        lambda: hide(SittingPage),
        lambda: hide(SittingPage, "en"),
        lambda: SessionPage.objects.update(start_date=None, end_date=None),
        lambda: SittingPage.objects.filter(pk=sitting().pk).update(start=None),
    ],
    ids=[
        "as it is", "a second session", "no Arabic programme", "no French programme",
        "no French session", "no French sitting", "no English sitting", "no days",
        "a sitting without a start",
    ],
)  # fmt: skip
def test_both_ways_of_reading_agree(change):
    change()

    assert read_at_once() == read_one_by_one()


def test_the_demo_has_people_in_every_language():
    assert len(read_at_once()) == len(LANGUAGES)


def test_the_cost_is_the_same_for_any_number_of_sessions(django_assert_num_queries):
    factories.session(slots=3, sittings=2)
    pages = list(visible(SpeakersPage.objects.all()))

    with django_assert_num_queries(5):
        people_below(pages)
