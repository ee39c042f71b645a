"""Everybody behind the wall asks for every address of the admin, with every method.

The addresses come from the URL resolver, so that one which is added tomorrow is crawled, and
fails here until somebody has said in ``academy_site.translations.wall`` whose business it is.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from academy_site.editorial.roles import reviewer_groups
from academy_site.translations.wall.rules import all_rules, name_of
from tests.editorial.conftest import Enter
from tests.translations.wall.addresses import Pattern, admin_patterns
from tests.translations.wall.fingerprint import Fingerprint
from tests.translations.wall.house import SECRETS, House, furnish

pytestmark = pytest.mark.django_db

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
# What the forms of the admin ask for, all at once.
PAYLOAD = {
    "action": "publish", "action-publish": "1", "action-submit": "1", "action-unpublish": "1",
    "publish": "on", "confirm": "yes", "include_subtree": "on", "include_descendants": "on",
    "title": "Overwritten", "name": "Overwritten", "slug": "overwritten", "lead": "Overwritten",
    "label": "Overwritten", "text": "Overwritten", "value": "Overwritten", "words": "Overwritten",
    "new_title": "Overwritten", "new_slug": "overwritten", "publish_copies": "on", "seen": "0",
    "comment": "Overwritten", "reason": "Overwritten", "answer": "Overwritten", "note": "!",
    "locale": "1", "locales": ["1", "2", "3"], "language_code": "de", "next": "/admin/",
    "restriction_type": "login", "password": "x", "url": "/fr/", "old_path": "/a", "q": "xyz",
    "username": "intruder", "email": "a@example.org", "is_superuser": "on", "is_active": "on",
    "four_eyes": "", "due": "2030-01-01", "priority": "1", "assignee": "", "jobs": ["1", "2"],
    "job": ["1", "2"], "id": ["1", "2", "3", "4", "5"], "workflow": "1", "pace": "never",
}  # fmt: skip
QUERY = (
    "?for_explorer=1&search_all=1&q=xyz&page_type=home.StandardPage&locale=fr&p=1&title=xyz"
    "&id=3&id=4&id=5&search=xyz&action=publish&next=/admin/&export=csv&language=fr&state="
)


@pytest.fixture
def house(enter: Enter, caplog: pytest.LogCaptureFixture, settings: Any) -> House:
    # A quarter less to ask the database for, in each of thousands of requests.
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    # Thousands of refusals are what this is about; they need no line each.
    caplog.set_level(logging.CRITICAL, logger="django.request")
    return furnish()


@pytest.mark.exhaustive
@pytest.mark.parametrize("account", ["translator-ar", "reviewer", "translator-en"])
def test_nothing_of_another_language_is_shown_or_changed(
    house: House, enter: Enter, account: str
) -> None:
    client = enter(account)
    client.raise_request_exception = False
    user = get_user_model().objects.get(username=account)
    language = "en" if account == "translator-en" else "ar"
    if account == "reviewer":
        user.groups.set(Group.objects.filter(name=reviewer_groups()[1]))
    own = Locale.objects.get(language_code=language)
    secrets = [word for code, word in house.secrets.items() if code != language]
    face = Fingerprint(user, {own.pk})
    before = face.taken()

    faults: list[str] = []
    asked = 0
    for address in addresses(house):
        for method in METHODS:
            asked += 1
            faults += breaches(client, method, address, face, before, secrets)

    assert asked > 1000
    assert "\n".join(faults) == ""
    assert face.taken() == before


def breaches(
    client: Client,
    method: str,
    address: str,
    face: Fingerprint,
    before: dict[str, Any],
    secrets: list[str],
) -> Iterator[str]:
    """Ask once, undo what it did, and say what should not have happened."""
    cookies = client.cookies.copy()
    written: list[str] = []

    def notice(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip().upper().startswith(WRITES):
            written.append(sql)
        return execute(sql, params, many, context)

    after = before
    try:
        with transaction.atomic():
            with connection.execute_wrapper(notice):
                response = ask(client, method, address)
            if written and response.status_code != 403:
                after = face.taken()
            raise Undo
    except Undo:
        client.cookies = cookies
    if after != before:
        changed = [label for label in after if after[label] != before[label]]
        yield f"{method} {address} changed {', '.join(changed)}"
    if response.status_code >= 500:
        yield f"{method} {address} fails"
    for word in secrets:
        if word in everything_said(response):
            yield f"{method} {address} shows {word}"


class Undo(Exception):  # noqa: N818 (nothing is wrong)
    """Leave the savepoint and what was done in it."""


def ask(client: Client, method: str, address: str) -> HttpResponse:
    if method == "GET":
        return client.get(address + QUERY)
    if method == "POST":
        return client.post(address, {**PAYLOAD, "file": SimpleUploadedFile("a.po", b"msgid")})
    return client.generic(
        method,
        address,
        urlencode(PAYLOAD, doseq=True),
        content_type="application/x-www-form-urlencoded",
    )


def everything_said(response: HttpResponse) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    headers = " ".join(f"{name}: {value}" for name, value in response.items())
    return body.decode("utf-8", "replace") + headers + str(response.cookies)


def addresses(house: House) -> list[str]:
    """Return every address once: some patterns stand before others of the same path."""
    return list(
        dict.fromkeys(address for pattern in admin_patterns() for address in filled(pattern, house))
    )


def filled(pattern: Pattern, house: House) -> Iterator[str]:
    """Give every address of a pattern; a parameter that the house does not know is an error."""
    models = house.models
    if "content_type_model_name" in pattern.parameters:
        models = [entry for entry in models if entry[0] == "home"]
    elif "model_name" not in pattern.parameters:
        models = [("", "", [])]
    for label, model, keys in models:
        values = {
            **house.values,
            "app_label": [label], "app_name": [label], "content_type_app_name": [label],
            "model_name": [model], "content_type_model_name": [model],
        }  # fmt: skip
        if "pk" in pattern.parameters:
            values["pk"] = house.keys.get(pattern.namespace) or keys
        missing = [name for name in pattern.parameters if not values.get(name)]
        assert missing == [], f"The house has nothing for {missing} of {pattern.route}"
        yield from pattern.filled(values)


def test_every_address_has_a_rule() -> None:
    found = {name_of(pattern.namespace, pattern.name) for pattern in admin_patterns()}

    assert sorted(found - all_rules().keys()) == []
    # Snippets have more views than those of today's models; all others are addresses that exist.
    assert {name for name in all_rules().keys() - found if "_*:" not in name} == set()


@pytest.mark.parametrize(
    ("method", "name", "fault"),
    [
        ("POST", "delete", "changed home.StandardPage"),
        ("POST", "set_privacy", "changed wagtailcore.PageViewRestriction"),
        ("GET", "view_draft", f"shows {SECRETS['fr']}"),
    ],
)
def test_the_crawl_sees_what_an_administrator_can_do(
    house: House, enter: Enter, method: str, name: str, fault: str
) -> None:
    client = enter("admin")
    user = get_user_model().objects.get(username="admin")
    face = Fingerprint(user, {Locale.objects.get(language_code="ar").pk})
    before = face.taken()
    address = reverse(f"wagtailadmin_pages:{name}", args=[house.values["page_id"][2]])

    found = list(breaches(client, method, address, face, before, [SECRETS["fr"]]))

    verb, what = fault.split()
    assert any(f" {verb} " in each and what in each for each in found)
    # And it leaves nothing behind.
    assert face.taken() == before
