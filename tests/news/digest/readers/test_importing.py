"""A list of readers: looked at line by line, shown, and taken in as it was shown."""

from __future__ import annotations

from datetime import date
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import gettext, override

from academy_site.base.spreadsheets import sealing
from news.digest.models import Reader
from tests.demo_pages import LANGUAGES
from tests.editorial.conftest import Enter
from tests.news.digest.conftest import MakeReader

pytestmark = pytest.mark.django_db
ADDRESS = "digest_readers:import"
GOOD = "amal@example.org;ar;2026-05-03;stand"


def show(client: Any, text: str = "", file: bytes = b"", **defaults: str) -> Any:
    data: dict[str, Any] = {"text": text, **defaults}
    if file:
        data["file"] = SimpleUploadedFile("list.csv", file)
    return client.post(reverse(ADDRESS), data)


def confirm(client: Any, shown: Any) -> Any:
    sealed = shown.context["sealed"]
    return client.post(reverse(ADDRESS), {"sealed": sealed}, follow=True)


def faults(shown: Any) -> list[tuple[int, str]]:
    return [(fault.line, fault.message) for fault in shown.context["plan"].faults]


def stored() -> list[tuple[str, str, date, str, bool]]:
    rows = Reader.objects.order_by("address")
    return list(rows.values_list("address", "language", "consent_on", "consent_by", "active"))


def test_a_preview_takes_nobody_in_and_the_confirmation_does(enter: Enter) -> None:
    client = enter("officer", "en")

    shown = show(client, f"{GOOD}\nBadr@Example.org;French;04/05/2026;letter")
    before = stored()
    confirm(client, shown)

    assert before == []
    assert stored() == [
        ("Badr@Example.org", "fr", date(2026, 5, 4), "letter", True),
        ("amal@example.org", "ar", date(2026, 5, 3), "stand", True),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_understood_in_every_language(enter: Enter, language: str) -> None:
    client = enter("officer", "en")
    names = ("how it was given", "e-mail address", "consent given on")
    with override(language):
        first = ",".join([*map(gettext, names), "language"])

    shown = show(client, file=f"{first}\nstand,amal@example.org,2026-05-03,العربية\n".encode())
    confirm(client, shown)

    assert stored() == [("amal@example.org", "ar", date(2026, 5, 3), "stand", True)]


def test_what_holds_for_all_is_said_once(enter: Enter) -> None:
    client = enter("officer", "en")
    lines = "amal@example.org\nbadr@example.org;ar"

    shown = show(client, lines, language="fr", consent_on="2026-05-03", consent_by="desk")
    confirm(client, shown)

    assert [(row[0], row[1], row[3]) for row in stored()] == [
        ("amal@example.org", "fr", "desk"), ("badr@example.org", "ar", "desk"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_are_said_by_line_and_nobody_is_taken_in(enter: Enter, language: str) -> None:
    client = enter("officer", language)

    shown = show(
        client,
        "\n".join(
            [
                GOOD,
                "no address;fr;2026-05-03;stand",
                "badr@example.org;de;2026-05-03;stand",
                "cyril@example.org;fr;3rd of May;stand",
                "dora@example.org;fr;2999-01-01;stand",
                "eric@example.org;fr;2026-05-03;",
                "AMAL@example.org;fr;2026-05-03;stand",
            ]
        ),
    )

    with override(language):
        assert faults(shown) == [
            (2, gettext("“%(address)s” is no e-mail address.") % {"address": "no address"}),
            (3, gettext("Write fr, en or ar.")),
            (4, gettext("Write the day on which the consent was given, such as 2026-05-03.")),
            (5, gettext("This day has not come yet.")),
            (6, gettext("Say how the consent was given.")),
            (7, gettext("This address stands in line %(line)d already.") % {"line": 1}),
        ]
    said = unescape(shown.content.decode())
    assert all(message in said for _line, message in faults(shown))
    assert 'name="sealed"' not in said
    # What was given is still there to be corrected.
    assert "3rd of May" in said
    assert stored() == []


def test_lines_are_counted_as_the_spreadsheet_counts_them(enter: Enter) -> None:
    text = f"address;language;consent_on;consent_by\n{GOOD}\n\nx;fr;2026-05-03;stand"

    assert [line for line, _said in faults(show(enter("officer", "en"), text))] == [4]


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("address;shoe size", "No column of the list is called so."),
        ("address;address", "There are two columns of this meaning."),
        ("language;consent_on", "This column is missing."),
    ],
)
def test_a_list_that_is_none_of_readers(enter: Enter, first: str, said: str) -> None:
    shown = show(enter("officer", "en"), f"{first}\nx;y")

    assert {message for _line, message in faults(shown)} == {said}


def test_who_is_known_stays_and_who_has_left_is_not_taken_in_again(
    enter: Enter,
    reader: MakeReader,
) -> None:
    client = enter("officer", "en")
    reader("amal", "fr")
    reader("badr", "fr", active=False)
    lines = "\n".join(
        f"{name}@Example.org;ar;2026-05-03;stand" for name in ("Amal", "Badr", "Cyril")
    )

    shown = show(client, lines)
    confirm(client, shown)

    plan = shown.context["plan"]
    assert [len(found) for found in (plan.new, plan.known, plan.left)] == [1, 1, 1]
    assert [(row[0], row[1], row[4]) for row in stored()] == [
        ("Cyril@Example.org", "ar", True),
        ("amal@example.org", "fr", True),
        ("badr@example.org", "fr", False),
    ]


def test_who_left_between_preview_and_confirmation_is_not_taken_in(
    enter: Enter,
    reader: MakeReader,
) -> None:
    client = enter("officer", "en")
    shown = show(client, GOOD)
    reader("amal", "fr", active=False)

    confirm(client, shown)

    assert [(row[0], row[4]) for row in stored()] == [("amal@example.org", False)]


def test_an_export_comes_back_as_it_was(enter: Enter, reader: MakeReader) -> None:
    client = enter("officer", "fr")
    reader("amal", "ar", consent_by="=1+1")
    reader("+badr", "fr")
    reader("cyril", "en", active=False)
    before = [row for row in stored() if row[4]]
    exported = client.get(f"{reverse('digest_readers:index')}?export=csv")
    content = b"".join(exported.streaming_content)
    assert b"'=1+1" in content
    assert b"'+badr@example.org" in content
    Reader.objects.all().delete()

    confirm(client, show(client, file=content))

    assert stored() == before


@pytest.mark.parametrize(
    "data", [{"text": ""}, {"text": GOOD, "file": SimpleUploadedFile("l.csv", b"a")}]
)
def test_one_list_is_given_and_not_two(enter: Enter, data: dict[str, Any]) -> None:
    shown = enter("officer", "en").post(reverse(ADDRESS), data)

    assert "Paste a list or choose a file, one of the two." in shown.content.decode()


def test_a_file_that_is_no_list(enter: Enter) -> None:
    shown = show(enter("officer", "en"), file=b"PK\x03\x04 broken")

    assert "The workbook cannot be read: it is damaged." in shown.content.decode()


def test_a_preview_of_somebody_else_or_of_nobody_is_not_confirmed(enter: Enter) -> None:
    sealed = show(enter("admin", "en"), GOOD).context["sealed"]
    client = enter("officer", "en")

    for wrong in (sealed, sealed[:-1] + "x", ""):
        answer = client.post(reverse(ADDRESS), {"sealed": wrong}, follow=True)
        assert "The preview is no longer valid. Give the list again." in answer.content.decode()
    assert stored() == []


def test_a_list_that_no_form_can_carry(
    enter: Enter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = enter("officer", "en")
    monkeypatch.setattr(settings, "DATA_UPLOAD_MAX_MEMORY_SIZE", sealing.OTHER_FIELDS + 50)

    shown = show(client, file=f"{GOOD}\nbadr@example.org;fr;2026-05-03;a letter".encode())

    assert "divide it" in shown.content.decode()


@pytest.mark.parametrize("name", ["translator-ar", "reviewer"])
def test_it_is_not_for_translators(enter: Enter, name: str) -> None:
    client = enter(name, "en")

    assert client.get(reverse(ADDRESS)).status_code == 403
    assert client.post(reverse(ADDRESS), {"text": GOOD}).status_code == 403
