"""The readers in the admin: seen by the communications staff and by nobody behind the wall."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.models import ModelLogEntry
from wagtail.snippets.models import get_snippet_models

from news.digest.models import Reader
from tests.demo_pages import LANGUAGES
from tests.editorial.conftest import Enter
from tests.news.digest.conftest import MakeReader

pytestmark = pytest.mark.django_db
VIEWS = ("index", "index_results", "add", "import")
FORM = {"language": "fr", "consent_on": "2026-05-03", "consent_by": "stand", "active": "on"}


def add(client: Any, address: str, **changes: str) -> Any:
    return client.post(reverse("digest_readers:add"), {"address": address, **FORM, **changes})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_officers_open_every_screen(enter: Enter, view: str, language: str) -> None:
    assert enter("officer", language).get(reverse(f"digest_readers:{view}")).status_code == 200


@pytest.mark.parametrize("name", ["translator-ar", "translator-en", "reviewer"])
def test_translators_see_no_address(
    enter: Enter,
    reader: MakeReader,
    name: str,
) -> None:
    amal = reader("amal")
    client = enter(name, "en")
    of_one = ("edit", "delete", "usage", "history")
    one = [reverse(f"digest_readers:{view}", args=[amal.pk]) for view in of_one]

    for path in (*(reverse(f"digest_readers:{view}") for view in VIEWS), *one):
        for answer in (client.get(path), client.post(path)):
            assert answer.status_code == 403
            assert "amal@" not in answer.content.decode()


def test_readers_are_no_snippets() -> None:
    # Their choosers are open to translators.
    assert Reader not in get_snippet_models()


def test_it_takes_a_right_of_its_own(enter: Enter) -> None:
    client = enter("officer", "en")
    for permission in Permission.objects.filter(content_type__model="reader"):
        permission.group_set.clear()

    for view in VIEWS:
        answer = client.get(reverse(f"digest_readers:{view}"))
        assert answer.status_code in (302, 403)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_is_one_whatever_its_capitals(
    enter: Enter,
    reader: MakeReader,
    language: str,
) -> None:
    reader("amal")

    answer = add(enter("officer", language), "Amal@Example.org")

    with override(language):
        assert gettext("This address is in the list already.") in answer.content.decode()
    assert Reader.objects.count() == 1


def test_a_reader_is_added_with_their_consent(enter: Enter) -> None:
    client = enter("officer", "en")
    refused = add(client, "amal@example.org", consent_by="").content.decode()
    assert "This field is required." in refused
    assert not Reader.objects.exists()

    add(client, "amal@example.org")

    amal = Reader.objects.get()
    assert (amal.address, amal.active, amal.consent_by) == ("amal@example.org", True, "stand")


def test_who_receives_it_again_has_not_left(
    enter: Enter,
    reader: MakeReader,
) -> None:
    amal = reader("amal", active=False)
    Reader.objects.filter(pk=amal.pk).update(left_at="2026-05-03T10:00Z")
    client = enter("officer", "en")

    client.post(reverse("digest_readers:edit", args=[amal.pk]), {"address": amal.address, **FORM})

    amal.refresh_from_db()
    assert (amal.active, amal.left_at) == (True, None)


def test_the_list_is_filtered_and_searched(enter: Enter, reader: MakeReader) -> None:
    reader("amal", "ar")
    reader("badr", "fr", active=False)
    client = enter("officer", "en")

    def listed(**query: str) -> list[str]:
        answer = client.get(reverse("digest_readers:index"), query)
        return [one.address.partition("@")[0] for one in answer.context["object_list"]]

    assert listed() == ["amal", "badr"]
    assert listed(language="ar") == ["amal"]
    assert listed(active="false") == ["badr"]
    assert listed(q="BAD") == ["badr"]


def test_who_is_deleted_is_forgotten_by_the_log_too(enter: Enter) -> None:
    client = enter("officer", "en")
    add(client, "amal@example.org")
    amal = Reader.objects.get()
    assert ModelLogEntry.objects.filter(label__contains="amal").exists()

    client.post(reverse("digest_readers:delete", args=[amal.pk]))

    assert not Reader.objects.exists()
    kept = ModelLogEntry.objects.for_instance(Reader(pk=amal.pk))
    assert set(kept.values_list("action", flat=True)) == {"wagtail.create", "wagtail.delete"}
    assert not ModelLogEntry.objects.filter(label__contains="amal").exists()
