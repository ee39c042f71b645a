"""Where the French page goes its translations go: no orphan stays public."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import StringTranslation

from academy_site.translations.cascading import asked_along
from academy_site.translations.models import State
from tests.translations.workplace import (
    edit,
    french,
    job,
    public_words,
    submitted,
    target,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def below(parent):
    """Publish a French page below another, in Arabic too."""
    made = french()
    made.move(parent, pos="last-child")
    return Page.objects.get(pk=made.pk).specific


def test_unpublishing_takes_the_translations_along(published):
    published.unpublish()

    assert not target(published, "ar").live
    assert job(published, "ar").state == State.READY


def test_what_comes_back_comes_back_in_every_language_with_its_words(published):
    before = public_words(target(published, "ar"))
    published.unpublish()

    published.get_latest_revision().publish()

    assert target(published, "ar").live
    assert public_words(target(published, "ar")) == before
    assert job(published, "ar").state == State.PUBLISHED


def test_what_comes_back_changed_waits_for_its_translation(published):
    published.unpublish()

    edit(published, lead="fr-autre")

    assert not target(published, "ar").live
    assert job(published, "ar").state == State.TO_CHECK


def test_what_was_unpublished_in_one_language_stays_so(published):
    target(published, "ar").unpublish()

    edit(published, lead="fr-chapeau")

    assert not target(published, "ar").live


def test_a_restriction_from_before_holds_for_a_translation_made_later(published):
    PageViewRestriction.objects.create(page=published, restriction_type="login")

    submitted(published, "en")

    assert target(published, "en").view_restrictions.get().restriction_type == "login"


def by_itself(page):
    page.delete()


def as_a_plain_page(page):
    Page.objects.get(pk=page.pk).delete()


def among_others(page):
    Page.objects.filter(pk=page.pk).delete()


def with_what_is_above(page):
    above = french()
    page.move(above, pos="last-child")
    # The translation went nowhere, its language lacks the page above, and is public again by force.
    Page.objects.filter(pk=target(page, "ar").pk).update(live=True)
    Page.objects.get(pk=above.pk).delete()


@pytest.mark.parametrize("delete", [by_itself, as_a_plain_page, among_others, with_what_is_above])
def test_deleting_leaves_no_orphan_and_loses_no_words(published, delete):
    arabic = target(published, "ar").pk
    words = set(StringTranslation.objects.values_list("data", flat=True))

    delete(published)

    assert not Page.objects.get(pk=arabic).live
    assert set(StringTranslation.objects.values_list("data", flat=True)) == words


def test_the_admin_says_what_goes_along_and_does_it(published, admin_client):
    arabic = target(published, "ar").pk

    asked = admin_client.get(reverse("wagtailadmin_pages:delete", args=[published.pk]))
    assert asked.context["translation_count"] == 1
    admin_client.post(reverse("wagtailadmin_pages:delete", args=[published.pk]))

    assert not Page.objects.filter(pk__in=[published.pk, arabic]).exists()


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_translations_are_named_for_french_pages_alone(published, action):
    arabic = target(published, "ar")

    along = asked_along([published, arabic], action)

    assert {page.pk: [other.pk for other in others] for page, others in along.items()} == {
        published.pk: [arabic.pk]
    }


def test_moving_moves_the_translations_below_the_same_page(published):
    parent = french()
    submitted(parent, "ar")

    published.move(parent, pos="last-child")

    assert target(published, "ar").get_parent().pk == target(parent, "ar").pk
    assert target(published, "ar").live


def test_moving_below_what_a_language_lacks_unpublishes_there(published):
    published.move(french(), pos="last-child")

    assert not target(published, "ar").live


def test_a_new_order_is_the_order_of_every_language(published):
    other = french()
    submitted(other, "ar")
    assert target(published, "ar").path < target(other, "ar").path

    published.move(other, pos="right")

    assert target(published, "ar").path > target(other, "ar").path


def test_a_restriction_holds_in_every_language_at_once(published):
    group = Group.objects.create(name="Académiciens")
    restriction = PageViewRestriction.objects.create(page=published, restriction_type="groups")
    restriction.groups.add(group)

    own = target(published, "ar").view_restrictions.get()
    assert (own.restriction_type, list(own.groups.all())) == ("groups", [group])

    restriction.restriction_type, restriction.password = "password", "mot"
    restriction.save()
    assert target(published, "ar").view_restrictions.get().password == "mot"

    restriction.delete()
    assert not target(published, "ar").view_restrictions.exists()


def test_expiry_takes_the_translations_along(published, time_machine):
    from datetime import timedelta

    from django.core.management import call_command
    from django.utils import timezone

    Page.objects.filter(pk=published.pk).update(expire_at=timezone.now() + timedelta(days=1))
    time_machine.move_to(timezone.now() + timedelta(days=2))
    call_command("publish_scheduled")

    assert not target(published, "ar").live
