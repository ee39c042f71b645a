"""Who may see a page: live, and under no restriction of its own or of a page above it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from academy_site.base.visibility import Access, visible
from tests.demo_pages import page

pytestmark = pytest.mark.django_db


def shown(wanted):
    return visible(Page.objects.all()).filter(pk=wanted.pk).exists()


def test_a_published_page_is_visible():
    assert shown(page("plenary.SittingPage"))


def test_a_draft_is_not():
    sitting = page("plenary.SittingPage")
    sitting.unpublish()

    assert not shown(sitting)


@pytest.mark.parametrize("access", [Access.PUBLIC, Access.ADMITTED])
def test_one_whose_time_is_over_is_not_before_it_is_taken_offline(access):
    sitting = page("plenary.SittingPage")
    for hours, expected in ((1, True), (-1, False)):
        Page.objects.filter(pk=sitting.pk).update(expire_at=timezone.now() + timedelta(hours=hours))

        found = visible(Page.objects.filter(pk=sitting.pk), access)
        assert found.exists() is expected


@pytest.mark.parametrize("label", ["plenary.SittingPage", "plenary.SessionPage", "home.HomePage"])
def test_a_restriction_hides_the_page_and_all_below_it(label):
    sitting = page("plenary.SittingPage")
    PageViewRestriction.objects.create(page=page(label), restriction_type="login")

    assert not shown(sitting)


def test_a_restriction_of_a_sibling_hides_nothing_else():
    other = page("plenary.SittingPage", "fr", "seance-2")
    PageViewRestriction.objects.create(page=other, restriction_type="login")

    assert shown(page("plenary.SittingPage", "fr", "seance-1"))
    assert not shown(other)
