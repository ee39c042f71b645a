"""What somebody behind the wall can do: their work, all of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from academy_site.translations.models import TranslationJob
from sessions.models import OutcomesPage
from tests.demo_pages import page, sitting
from tests.editorial.conftest import Enter
from tests.translations.wall.house import SECRETS, House, furnish

pytestmark = pytest.mark.django_db

PAGES = "wagtailadmin_pages"


@pytest.fixture
def house(enter: Enter) -> House:
    return furnish()


def job(language: str) -> TranslationJob:
    return TranslationJob.objects.get(target_id=str(sitting(language).pk))


def own_addresses(language: str) -> dict[str, str]:
    """Return what a translator of a language reads, by what it is."""
    own, work = sitting(language).pk, job(language)
    revision = sitting(language).get_latest_revision().pk
    return {
        "queue": reverse("translations:queue"),
        "matrix": reverse("translations:matrix"),
        "job": reverse("translations:job", args=[work.pk]),
        "history of the job": reverse("translations:history", args=[work.pk]),
        "statistics": reverse("translations:statistics"),
        "notices": reverse("translations:notices"),
        "account": reverse("wagtailadmin_account"),
        "editor": reverse(f"{PAGES}:edit", args=[own]),
        "draft": reverse(f"{PAGES}:view_draft", args=[own]),
        "history": reverse(f"{PAGES}:history", args=[own]),
        "workflow": reverse(f"{PAGES}:workflow_history", args=[own]),
        "revision": reverse(f"{PAGES}:revisions_view", args=[own, revision]),
        "comparison": reverse(f"{PAGES}:revisions_compare", args=[own, "earliest", "latest"]),
        "preview": reverse("wagtail_localize:preview_translation", args=[work.translation_id]),
        "PO file": reverse("wagtail_localize:download_pofile", args=[work.translation_id]),
        "page tree": reverse("wagtailadmin_explore", args=[page("home.HomePage", language).pk]),
        "pages to link to": reverse("wagtailadmin_choose_page"),
        "pictures": reverse("wagtailimages_chooser:choose"),
        "documents": reverse("wagtaildocs_chooser:choose"),
        "persons": reverse("wagtailsnippetchoosers_people_person:choose"),
    }


@pytest.mark.parametrize(
    ("account", "language"),
    [("translator-ar", "ar"), ("translator-en", "en"), ("reviewer", "ar"), ("reviewer", "en")],
)
def test_their_own_language_is_open(
    house: House, enter: Enter, account: str, language: str
) -> None:
    client = enter(account)

    status = {
        name: client.get(address, follow=True).status_code
        for name, address in own_addresses(language).items()
    }

    assert {name: code for name, code in status.items() if code != 200} == {}


def test_nothing_else_is(house: House, enter: Enter) -> None:
    client = enter("translator-ar")
    shared = {"queue", "matrix", "statistics", "notices", "account"}
    shared |= {"pages to link to", "pictures", "documents", "persons"}

    status = {
        name: client.get(address).status_code
        for name, address in own_addresses("en").items()
        if name not in shared
    }

    assert {name: code for name, code in status.items() if code != 403} == {}


def string_url(language: str) -> tuple[str, Any]:
    work = job(language)
    segment = work.translation.source.stringsegment_set.order_by("order").first()
    names = {"translation_id": work.translation_id, "string_segment_id": segment.pk}
    return reverse("wagtail_localize:edit_string_translation", kwargs=names), segment


def words(language: str, segment: Any) -> str:
    return segment.string.translations.get(
        locale__language_code=language, context=segment.context
    ).data


@pytest.mark.parametrize(
    ("account", "status"),
    [
        ("translator-ar", 200), ("reviewer", 200), ("admin", 200),
        ("translator-en", 403), ("officer", 403),
    ],
)  # fmt: skip
def test_who_writes_arabic_words(enter: Enter, account: str, status: int) -> None:
    client = enter(account)
    url, segment = string_url("ar")
    before = words("ar", segment)

    response = client.put(
        f"{url}?seen={10**9}", "value=كلمات", content_type="application/x-www-form-urlencoded"
    )

    assert response.status_code == status
    assert words("ar", segment) == ("كلمات" if status == 200 else before)


def rows(client: Client, address: str, **asked: Any) -> str:
    response = client.get(address, asked)
    if response.status_code == 302:  # to the first page of the tree that is theirs
        response = client.get(response.url, asked)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    "address", ["wagtailadmin_choose_page_search", "wagtailadmin_explore_root"]
)
def test_pages_are_found_in_ones_languages_only(house: House, enter: Enter, address: str) -> None:
    found = rows(enter("translator-ar"), reverse(address), q="draft", search_all="1")

    assert SECRETS["ar"] in found
    assert SECRETS["fr"] not in found
    assert SECRETS["en"] not in found


def test_the_menu_leads_nowhere_that_is_closed(enter: Enter) -> None:
    client = enter("translator-ar", "en")
    shown = client.get(reverse("translations:queue")).content.decode()
    props = json.loads(
        shown.split('id="wagtail-sidebar-props" type="application/json">')[1].split("</script>")[0]
    )

    links = {link for link in _links(props) if link.startswith("/admin/")}
    links.remove(reverse("wagtailadmin_logout"))  # is sent, not followed

    closed = {link for link in links if client.get(link, follow=True).status_code != 200}
    assert closed == set()
    assert reverse("translations:queue") in links
    assert reverse("wagtailadmin_reports:workflow") not in links
    assert reverse("wagtailadmin_pages:search") not in links


def _links(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [link for each in value.values() for link in _links(each)]
    if isinstance(value, list):
        return [link for each in value for link in _links(each)]
    return [value] if isinstance(value, str) and value.startswith("/") else []


def test_reviewers_lock_and_unlock_their_own_pages(enter: Enter) -> None:
    client = enter("reviewer")

    def act(name: str, language: str) -> tuple[int, bool]:
        key = sitting(language).pk
        status = client.post(reverse(f"{PAGES}:{name}", args=[key])).status_code
        return status, Page.objects.get(pk=key).locked

    assert act("lock", "ar") == (302, True)
    assert act("unlock", "ar") == (302, False)
    assert act("lock", "fr") == (403, False)


def test_a_chooser_does_not_begin_with_a_page_of_another_language(enter: Enter) -> None:
    client = enter("translator-ar")
    address = reverse("wagtailadmin_choose_page")
    page("plenary.SessionPage").add_child(instance=OutcomesPage(title="Bilan", slug="bilan"))

    # Wagtail begins with what all pages of the kind have above them: here the French session.
    assert client.get(address, {"page_type": "plenary.OutcomesPage"}).status_code == 403
    assert client.get(address, {"page_type": "plenary.SittingPage"}).status_code == 200
    assert client.get(address, {"page_type": "no.such"}).status_code == 403


@pytest.mark.parametrize(
    ("account", "language"), [("translator-ar", "ar"), ("translator-en", "en")]
)
def test_no_preview_shows_a_draft_of_another_language(
    house: House, enter: Enter, account: str, language: str
) -> None:
    client = enter(account)
    hidden = [secret for code, secret in SECRETS.items() if code != language]
    own = Page.objects.filter(locale__language_code=language, depth__gt=1, live=True)
    jobs = TranslationJob.objects.filter(translation__target_locale__language_code=language)
    names = "wagtail_localize:preview_translation"
    addresses = [reverse(f"{PAGES}:view_draft", args=[each.pk]) for each in own]
    addresses += [reverse(names, args=[each.translation_id]) for each in jobs]

    shown = {address: client.get(address).content.decode() for address in addresses}

    assert len(shown) > 50
    leaking = [address for address, html in shown.items() if any(word in html for word in hidden)]
    assert leaking == []


def test_officers_and_administrators_see_all_languages(house: House, enter: Enter) -> None:
    address = reverse("wagtailadmin_choose_page_search")

    for account in ("officer", "admin"):
        found = rows(enter(account), address, q="draft")
        assert all(secret in found for secret in SECRETS.values())


def test_a_review_is_decided_by_the_reviewer_alone(house: House, enter: Enter) -> None:
    names = [sitting("ar").pk, "approve", house.values["task_state_id"][0]]
    url = reverse(f"{PAGES}:workflow_action", args=names)

    status = {
        name: enter(name).post(url).status_code for name in ("translator-ar", "translator-en")
    }

    assert status == {"translator-ar": 403, "translator-en": 403}
    assert enter("reviewer").get(url).status_code == 302
