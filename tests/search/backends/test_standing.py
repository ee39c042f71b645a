"""Whether the index follows the rules in force, and what is told when it does not."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from search.backends.standing import INDEX_VERSION, is_rebuild_due, note_empty_index
from search.checks import index_follows_the_rules
from search.models import IndexStanding, PageText, Place, SearchTerm

pytestmark = pytest.mark.django_db


def stale():
    IndexStanding.objects.update_or_create(pk=1, defaults={"version": INDEX_VERSION + 1})


def test_the_index_of_a_new_site_is_up_to_date():
    assert not is_rebuild_due()
    assert index_follows_the_rules(None, databases=["default"]) == []


def test_other_rules_are_told_by_the_check_of_the_database():
    stale()

    assert [found.id for found in index_follows_the_rules(None, databases=["default"])] == [
        "search.W001"
    ]
    assert index_follows_the_rules(None) == []


def test_an_index_that_nobody_has_noted_is_made_anew():
    IndexStanding.objects.all().delete()
    assert is_rebuild_due()

    IndexEntry.objects.all().delete()
    note_empty_index()
    assert not is_rebuild_due()


@pytest.mark.parametrize("command", ["update_index", "rebuild_search"])
def test_a_rebuild_is_noted(command):
    stale()

    call_command(command, verbosity=0)

    assert not is_rebuild_due()


def test_a_rebuild_gives_what_publishing_gave(capsys):
    def everything():
        return (
            sorted(PageText.objects.values_list("page", "text", "counted")),
            sorted(SearchTerm.objects.values_list("language", "term", "pages")),
            sorted(Place.objects.values_list("kind", "key", "page", "title", "text", "tail")),
            {query: Page.objects.search(query).count() for query in ("batteries", "البطاريات")},
        )

    before = everything()
    IndexEntry.objects.all().delete()

    call_command("rebuild_search")

    assert everything() == before
    assert f"{PageText.objects.count()} pages have a text" in capsys.readouterr().out


def test_the_admin_offers_the_rebuild_to_who_may_do_it(admin_client):
    home, rebuild = reverse("wagtailadmin_home"), reverse("search_rebuild")
    assert rebuild not in admin_client.get(home).content.decode()
    stale()
    assert rebuild in admin_client.get(home).content.decode()

    assert admin_client.get(rebuild).status_code == 405
    assert admin_client.post(rebuild).status_code == 302
    assert not is_rebuild_due()
