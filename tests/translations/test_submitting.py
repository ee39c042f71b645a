"""Submitting makes work, for a page or for all below it, and publishes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from wagtail.models import Page

from academy_site.translations.models import Priority, RoleKind, TranslationJob
from academy_site.translations.submitting import submit
from tests.factories import session
from tests.translations.workplace import french, job, locale, person, target

pytestmark = pytest.mark.django_db


def test_a_whole_session_is_ordered_at_once():
    made = session(slots=1, sittings=2)
    for page in made.get_translations():
        page.delete()
    translator = person("tarjama", ("ar", RoleKind.TRANSLATOR))
    public = set(Page.objects.filter(live=True).values_list("pk", flat=True))

    jobs = submit(
        made, [locale("en"), locale("ar")], None, subtree=True, due=date(2031, 4, 1),
        priority=Priority.HIGH, note="Avant avril", assignee={locale("ar").pk: translator},
    )  # fmt: skip

    below = made.get_descendants(inclusive=True).count()
    assert len(jobs) == 2 * below == 10
    assert {(work.due, work.priority, work.note) for work in jobs} == {
        (date(2031, 4, 1), Priority.HIGH, "Avant avril")
    }
    assert {(work.language, work.assignee) for work in jobs} == {("en", None), ("ar", translator)}
    assert set(Page.objects.filter(live=True).values_list("pk", flat=True)) == public


def test_what_is_above_is_submitted_with_it():
    parent = french()
    child = french()
    child.move(parent, pos="last-child")
    child = Page.objects.get(pk=child.pk).specific

    jobs = submit(child, [locale("ar")], None, due=date(2031, 4, 1))

    assert [work.source_page_id for work in jobs] == [child.pk]
    assert job(parent, "ar").due is None
    assert target(child, "ar").get_parent().pk == target(parent, "ar").pk


def test_an_order_given_again_changes_the_order_alone():
    source = french()
    first = submit(source, [locale("ar")], None, due=date(2031, 4, 1), note="Vite")[0]

    again = submit(source, [locale("ar")], None, due=date(2031, 5, 1))[0]

    assert (again.pk, again.due, again.note) == (first.pk, date(2031, 5, 1), "Vite")
    assert TranslationJob.objects.filter(source_page_id=source.pk).count() == 1


def test_a_draft_can_be_submitted():
    source = french()
    source.unpublish()
    draft = source.get_latest_revision_as_object()
    draft.title = "fr-nouveau"
    draft.save_revision()

    source = Page.objects.get(pk=source.pk).specific
    work = submit(source.get_latest_revision_as_object(), [locale("ar")], None)[0]

    assert work.translation.source.as_instance().title == "fr-nouveau"


def test_whoever_asked_last_has_ordered_it(translator, reviewer):
    source = french()

    orders = [submit(source, [locale("ar")], user)[0] for user in (translator, reviewer, None)]

    assert [order.ordered_by for order in orders] == [translator, reviewer, reviewer]
