"""Taking and releasing, with the buttons of the list."""

from __future__ import annotations

import pytest

from academy_site.translations.models import TranslationJob
from tests.translations.visiting import act, address, elements, enter, somebody, was_refused


def said(response: object) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def test_a_translator_takes_a_job_from_the_list(arabic: TranslationJob) -> None:
    client = enter("translator-ar")
    claim = address("claim", arabic.pk)
    offered = {form.get("action") for form in elements(client.get(address("queue")), "form")}

    response = act(client, "claim", arabic.pk)

    arabic.refresh_from_db()
    assert claim in offered
    assert arabic.assignee == somebody("translator-ar")
    assert "“fr-cathodes” is yours now." in said(response)
    assert address("release", arabic.pk) in {
        form.get("action") for form in elements(response, "form")
    }


def test_who_comes_second_is_told_who_was_first(arabic: TranslationJob) -> None:
    act(enter("translator-ar"), "claim", arabic.pk)

    response = act(enter("reviewer"), "claim", arabic.pk)

    arabic.refresh_from_db()
    assert arabic.assignee == somebody("translator-ar")
    assert "translator-ar has taken “fr-cathodes” already" in said(response)


@pytest.mark.parametrize("account", ["translator-en", "officer"])
def test_nobody_takes_a_job_in_a_language_that_is_not_theirs(
    arabic: TranslationJob, account: str
) -> None:
    assert was_refused(act(enter(account), "claim", arabic.pk))

    arabic.refresh_from_db()
    assert arabic.assignee is None


@pytest.mark.parametrize(
    ("account", "is_released"),
    [("translator-ar", True), ("officer", True), ("admin", True), ("reviewer", False)],
)
def test_the_holder_and_those_who_decide_release(
    arabic: TranslationJob, account: str, is_released: bool
) -> None:
    act(enter("translator-ar"), "claim", arabic.pk)

    act(enter(account), "release", arabic.pk)

    arabic.refresh_from_db()
    assert (arabic.assignee is None) is is_released


def test_looking_at_the_address_takes_nothing(arabic: TranslationJob) -> None:
    response = enter("translator-ar").get(address("claim", arabic.pk))

    arabic.refresh_from_db()
    assert response.status_code in (403, 405)
    assert arabic.assignee is None
