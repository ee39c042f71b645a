"""At the set hour: whatever fails is told and kept, and keeps nothing else waiting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db.models.signals import pre_save
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import Page, PageLogEntry
from wagtail.users.models import UserProfile

from academy_site.editorial.schedule.failing import FAILED
from academy_site.editorial.schedule.running import expire_due, publish_due, reason_of
from home.models import StandardPage
from tests import post_office
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db
Clock = time_machine.Traveller
HOUR = timedelta(hours=1)
REFUSAL = "French"  # a word that is another one in each language


@pytest.fixture
def clock() -> Iterator[Clock]:
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        yield traveller


@pytest.fixture
def post(settings: Any) -> post_office.PostOffice:
    settings.EMAIL_BACKEND = "tests.post_office.Backend"
    post_office.OFFICE.__init__()
    return post_office.OFFICE


@pytest.fixture
def guard() -> Iterator[set[str]]:
    """Titles that a gate refuses to have published, in the language that is active."""
    refused: set[str] = set()

    def refuse(instance: Any, **_kwargs: Any) -> None:
        if instance.live and instance.title in refused:
            raise PermissionDenied(gettext(REFUSAL))

    pre_save.connect(refuse, sender=StandardPage)
    yield refused
    pre_save.disconnect(refuse, sender=StandardPage)


def person(name: str, language: str = "fr", **facts: Any) -> Any:
    user = get_user_model().objects.create(
        username=name, **{"email": f"{name}@example.org"} | facts
    )
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def scheduled(title: str, user: Any = None, after: timedelta = HOUR) -> StandardPage:
    draft = StandardPage(
        title=title, lead="Chapeau.", live=False, go_live_at=timezone.now() + after
    )
    page("home.HomePage").add_child(instance=draft)
    draft.save_revision(user=user).publish(user=user, skip_permission_checks=True)
    return draft


def stored(one: Page) -> Page:
    return Page.objects.get(pk=one.pk)


def run() -> str:
    with pytest.raises(CommandError) as failure:
        call_command("publish_scheduled")
    return str(failure.value)


def test_what_is_due_is_published_and_the_rest_waits(clock: Clock) -> None:
    due, later = scheduled("Dû"), scheduled("Plus tard", after=3 * HOUR)
    clock.shift(2 * HOUR)

    call_command("publish_scheduled")

    assert [stored(one).live for one in (due, later)] == [True, False]
    entry = PageLogEntry.objects.filter(page=due.pk).latest("pk")
    assert entry.action == "wagtail.publish.scheduled"


def test_a_failure_stays_scheduled_and_keeps_no_other_waiting(
    clock: Clock, guard: set[str]
) -> None:
    bad, good = scheduled("Refusé"), scheduled("Autre", after=HOUR + timedelta(minutes=1))
    guard.add("Refusé")
    clock.shift(2 * HOUR)

    said = run()

    assert said.startswith("Refusé: ")
    assert [stored(one).live for one in (bad, good)] == [False, True]
    assert stored(bad).approved_schedule
    guard.clear()
    call_command("publish_scheduled")
    assert stored(bad).live


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_scheduled_it_is_told_once_in_their_language(
    clock: Clock, guard: set[str], post: post_office.PostOffice, language: str
) -> None:
    bad = scheduled("Refusé", person("nadia", language))
    guard.add("Refusé")
    clock.shift(2 * HOUR)

    run()
    run()

    [letter] = post.accepted
    with override(language):
        word = gettext(REFUSAL)
    assert letter.to == ["nadia@example.org"]
    assert letter.extra_headers["Content-Language"] == language
    assert letter.body.startswith(f"{word}\n")
    assert reverse("wagtailadmin_pages:edit", args=[bad.pk]) in letter.body
    assert "Refusé" in letter.subject
    [entry] = PageLogEntry.objects.filter(action=FAILED)
    assert entry.data == {"reason": word, "told": True}


def test_its_history_says_why(clock: Clock, guard: set[str], admin_client: Client) -> None:
    bad = scheduled("Refusé")
    guard.add("Refusé")
    clock.shift(2 * HOUR)
    publish_due()

    history = admin_client.get(reverse("wagtailadmin_pages:history", args=[bad.pk]))

    [entry] = PageLogEntry.objects.filter(action=FAILED)
    assert entry.data["reason"] in entry.message
    assert entry.message in history.content.decode()


def test_a_mail_that_fails_is_tried_again(
    clock: Clock, guard: set[str], post: post_office.PostOffice
) -> None:
    scheduled("Refusé", person("nadia"))
    guard.add("Refusé")
    clock.shift(2 * HOUR)
    post.before = post_office.shut
    run()
    post.before = post_office.accept

    run()

    assert len(post.accepted) == 1


def test_a_new_hour_is_a_new_failure(
    clock: Clock, guard: set[str], post: post_office.PostOffice
) -> None:
    bad = scheduled("Refusé", person("nadia"))
    guard.add("Refusé")
    clock.shift(2 * HOUR)
    run()
    bad.latest_revision.approved_go_live_at = timezone.now() + HOUR
    bad.latest_revision.save(update_fields=["approved_go_live_at"])
    clock.shift(2 * HOUR)

    run()

    assert len(post.accepted) == 2


@pytest.mark.parametrize("gone", [{"is_active": False}, {"email": ""}])
def test_another_is_told_where_they_cannot_be(
    clock: Clock, guard: set[str], post: post_office.PostOffice, gone: dict[str, Any]
) -> None:
    scheduled("Refusé", person("nadia", **gone))
    person("root", is_superuser=True)
    guard.add("Refusé")
    clock.shift(2 * HOUR)

    run()

    assert [letter.to for letter in post.accepted] == [["root@example.org"]]


def test_with_nobody_to_tell_the_history_and_the_command_do(
    clock: Clock, guard: set[str], post: post_office.PostOffice
) -> None:
    get_user_model().objects.update(email="")
    scheduled("Refusé")
    guard.add("Refusé")
    clock.shift(2 * HOUR)

    assert run()
    assert post.accepted == []
    assert PageLogEntry.objects.filter(action=FAILED).exists()


def test_what_was_cancelled_meanwhile_is_not_published(clock: Clock) -> None:
    first, second = scheduled("Un"), scheduled("Deux", after=HOUR + timedelta(minutes=1))
    clock.shift(2 * HOUR)

    def cancel(**_kwargs: Any) -> None:
        second.revisions.update(approved_go_live_at=None)

    pre_save.connect(cancel, sender=StandardPage)
    try:
        assert publish_due() == []
    finally:
        pre_save.disconnect(cancel, sender=StandardPage)
    assert [stored(one).live for one in (first, second)] == [True, False]


def test_a_schedule_whose_page_is_no_longer_there_keeps_no_other_waiting(clock: Clock) -> None:
    lost, good = scheduled("Perdu"), scheduled("Autre", after=HOUR + timedelta(minutes=1))
    lost.revisions.update(object_id="999999")
    clock.shift(2 * HOUR)

    assert [line.partition(":")[0] for line in publish_due()] == ["Perdu"]
    assert stored(good).live


def test_one_that_cannot_expire_keeps_no_other_online(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    pages = [scheduled("Un"), scheduled("Deux")]
    clock.shift(2 * HOUR)
    publish_due()
    for number, one in enumerate(pages):
        at = timezone.now() - timedelta(minutes=2 - number)
        Page.objects.filter(pk=one.pk).update(expire_at=at)
    unpublish = Page.unpublish

    def fails(self: Page, *args: Any, **kwargs: Any) -> None:
        if self.pk == pages[0].pk:
            raise RuntimeError
        unpublish(self, *args, **kwargs)

    monkeypatch.setattr(Page, "unpublish", fails)

    assert expire_due() == [f"wagtailcore.Page {pages[0].pk}: RuntimeError"]
    assert [stored(one).live for one in pages] == [True, False]
    assert stored(pages[1]).expired


def test_a_rehearsal_changes_nothing(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    due = scheduled("Dû")
    clock.shift(2 * HOUR)

    call_command("publish_scheduled", "--dryrun")

    assert "Dû" in capsys.readouterr().out
    assert not stored(due).live


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionDenied("Non."), "Non."),
        (PermissionDenied(), "PermissionDenied"),
        (ValidationError(["Un.", "Deux."]), "Un. Deux."),
        (RuntimeError("secret"), "RuntimeError"),
    ],
)
def test_only_what_is_meant_for_people_is_said(error: Exception, reason: str) -> None:
    assert reason_of(error) == reason
