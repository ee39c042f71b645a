"""A snippet with a language goes the same way as a page: draft, review, public."""

from __future__ import annotations

import pytest
from django.db import transaction

from academy_site.translations import reviewing
from academy_site.translations.drafts import save_draft
from academy_site.translations.guarding import UnreviewedWordsError
from academy_site.translations.models import State, TranslationJob
from academy_site.translations.submitting import submit
from tests.announcements.models import Announcement
from tests.translations.workplace import decide, locale, review, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def work():
    source = Announcement(title="fr-annonce", locale=locale("fr"))
    source.save()
    source.save_revision().publish()
    return submit(source, [locale("ar")], None)[0]


def arabic():
    return Announcement.objects.filter(locale=locale("ar")).get()


def test_submitting_makes_a_draft(work):
    assert not arabic().live
    assert (work.state, work.target_id) == (State.NOT_STARTED, str(arabic().pk))


def test_a_review_makes_it_public(work, translator, reviewer):
    translate(work, translator)

    review(work, translator, reviewer)

    assert (arabic().live, arabic().title) == (True, "ar-annonce")
    assert work.state == State.PUBLISHED


def test_french_cannot_go_public_in_arabic(work):
    with pytest.raises(UnreviewedWordsError), transaction.atomic():
        save_draft(work).publish()

    assert not arabic().live


def test_a_changed_source_is_carried_over(work, translator, reviewer):
    translate(work, translator)
    review(work, translator, reviewer)
    source = work.translation.source.get_source_instance()
    source.title = "fr-annonce fr-neuve"

    source.save_revision().publish()

    again = TranslationJob.objects.get(pk=work.pk)
    assert (again.state, again.segments_to_check) == (State.TO_CHECK, 1)
    assert arabic().title == "ar-annonce"


def test_the_review_reaches_the_reviewer_alone(work, translator, reviewer):
    translate(work, translator)
    reviewing.request(work, translator)
    task = reviewing.current_state(work).current_task_state.task.specific

    assert task.get_task_states_user_can_moderate(reviewer).count() == 1
    assert task.get_task_states_user_can_moderate(translator).count() == 0
    decide(work, reviewer)
    assert arabic().live
