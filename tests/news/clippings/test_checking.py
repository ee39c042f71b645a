"""How much is copied word for word, and that too much of it becomes public on no way."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Locale, Page, Task, Workflow, WorkflowTask

from academy_site.editorial.block_ids import stream_fields
from news.clippings.checking import CopiedWordsError, copied_in
from news.clippings.models import ClippingPolicy
from news.models import NewsPage
from tests.news.clippings.conftest import Take
from tests.news.clippings.samples import paragraphs, seed

pytestmark = pytest.mark.django_db
OWN = "Deux électrodes et deux chantiers : voici où en est le projet marocain du groupe chinois."
LICENCE = "CC BY 4.0"


def copying(take: Take, number: int = 1, **fields: Any) -> NewsPage:
    """Return the draft of a seed whose body is the seed's own text."""
    page = take(seed(number)).article
    copied = paragraphs(seed(number))[1:4]
    page.body = [("paragraph", f"<p>{text}</p>") for text in copied]
    page.lead, page.source_note = OWN, "Origine inconnue."
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()
    return page


def problems(page: NewsPage) -> list[tuple[str, bool]]:
    with translation.override("en"):
        return [(one.message, one.blocking) for one in page.find_problems()]


def test_a_copy_is_a_problem_with_the_passages(take: Take) -> None:
    ((message, blocking),) = problems(copying(take))

    assert blocking
    assert message.startswith("94% of the text is copied word for word from the clipping;")
    assert "“Ces usines ne sont pas seulement des bâtiments" in message


def test_a_licence_lets_it_through_and_still_tells(take: Take) -> None:
    ((message, blocking),) = problems(copying(take, source_licence=LICENCE))

    assert not blocking
    assert message.startswith("94% of the text is copied")


def test_own_words_are_no_problem(take: Take) -> None:
    page = copying(take, body=[("paragraph", f"<p>{OWN}</p>")])

    assert problems(page) == []
    assert copied_in(page).copied == 0


def test_an_administrator_sets_the_share(take: Take) -> None:
    page = copying(take, body=[("paragraph", f"<p>{OWN} {OWN} {paragraphs(seed(1))[1][:70]}</p>")])
    (_message, blocking) = problems(page)[0]
    policy = ClippingPolicy.load()
    policy.copied_share = 5
    policy.save()

    assert not blocking
    assert problems(page)[0][1]


def test_what_was_taken_out_is_compared_too(take: Take) -> None:
    page = copying(take)
    clipping = page.clippings.get()
    for place in range(len(clipping.pieces)):
        clipping.turn(place, "by_hand")

    assert problems(page)[0][1]


def contentstate(text: str) -> dict[str, Any]:
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [],
             "entityRanges": []}  # fmt: skip
    return {"blocks": [block], "entityMap": {}}


def publish_by_form(client: Client, page: NewsPage) -> None:
    data = {
        **{f"{field.name}-count": "0" for field in stream_fields(page)},
        "title": page.title, "slug": page.slug, "date": "2026-11-01", "lead": page.lead,
        "body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "paragraph",
        "body-0-value": json.dumps(contentstate(paragraphs(seed(1))[1])),
 "source_note": "x", "source_language": "fr",
        "source_access": "unknown", "action-publish": "1",
        **{f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")},
    }  # fmt: skip
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert "Ces usines ne sont pas seulement" in answer.content.decode()


def publish_in_bulk(client: Client, page: NewsPage) -> None:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{url}?id={page.pk}", {"include_descendants": ""})


def publish_on_schedule(_client: Client, page: NewsPage) -> None:
    page.go_live_at = timezone.now() - timedelta(hours=1)
    revision = page.save_revision()
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=page.go_live_at)
    with pytest.raises(CommandError):
        call_command("publish_scheduled", stdout=io.StringIO(), stderr=io.StringIO())


def publish_by_workflow(client: Client, page: NewsPage) -> None:
    workflow = Workflow.objects.create(name="Relecture")
    task = Task.objects.create(name="Relecture")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    user = page.owner
    state = workflow.start(page, user)
    with pytest.raises(CopiedWordsError):
        state.current_task_state.approve(user=user)


def schedule_by_workflow(client: Client, page: NewsPage) -> None:
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision()
    publish_by_workflow(client, page)


def schedule_in_the_shell(_client: Client, page: NewsPage) -> None:
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    with pytest.raises(CopiedWordsError), transaction.atomic():
        revision.publish()


def publish_in_the_shell(_client: Client, page: NewsPage) -> None:
    with pytest.raises(CopiedWordsError):
        page.latest_revision.publish()


def save_in_the_shell(_client: Client, page: NewsPage) -> None:
    page.live = True
    with pytest.raises(CopiedWordsError):
        page.save()


@pytest.mark.parametrize(
    "way",
    [publish_by_form, publish_in_bulk, publish_on_schedule, publish_by_workflow,
     publish_in_the_shell, save_in_the_shell, schedule_by_workflow, schedule_in_the_shell],
)  # fmt: skip
def test_a_copy_becomes_public_on_no_way(take: Take, officer: Client, way: Any) -> None:
    page = copying(take)

    way(officer, page)

    assert not Page.objects.get(pk=page.pk).live


@pytest.mark.parametrize("way", [schedule_by_workflow, schedule_in_the_shell])
def test_a_copy_is_not_scheduled_either(take: Take, officer: Client, way: Any) -> None:
    page = copying(take)

    way(officer, page)

    assert not Page.objects.get(pk=page.pk).approved_schedule


def test_what_the_public_reads_already_is_scheduled_again(take: Take) -> None:
    page = copying(take, source_licence=LICENCE)
    page.latest_revision.publish()
    page.refresh_from_db()
    page.source_licence, page.title = "", "Autre titre"
    page.go_live_at = timezone.now() + timedelta(hours=1)

    page.save_revision().publish()

    assert Page.objects.get(pk=page.pk).approved_schedule


def test_with_a_licence_it_is_published(take: Take) -> None:
    page = copying(take, source_licence=LICENCE)
    page.latest_revision.publish()

    assert Page.objects.get(pk=page.pk).live


def test_a_public_article_is_still_unpublished_and_renamed(take: Take) -> None:
    page = copying(take, source_licence=LICENCE)
    page.latest_revision.publish()
    page.refresh_from_db()
    # The licence is withdrawn; the text stays what the public reads already.
    page.source_licence, page.title = "", "Autre titre"
    page.save()
    page.unpublish()

    assert not Page.objects.get(pk=page.pk).live


def test_a_copied_page_is_checked_like_the_first(take: Take, officer: Client) -> None:
    page = copying(take)
    officer.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {"new_title": "Copie", "new_slug": "copie", "new_parent_page": page.get_parent().pk,
         "alias": ""},
    )  # fmt: skip
    copy = NewsPage.objects.get(slug="copie")

    assert problems(copy.get_latest_revision_as_object())[0][1]
    assert bytes(copy.clippings.get().original.content) == bytes(
        page.clippings.get().original.content
    )


def test_a_translation_is_compared_with_the_clipping(take: Take) -> None:
    page = copying(take, body=[("paragraph", f"<p>{OWN}</p>")])
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    english.body = [("paragraph", f"<p>{text}</p>") for text in paragraphs(seed(1))[1:4]]

    assert problems(english)[0][1]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_it_is_said_in_the_editors_language(take: Take, enter: Any, language: str) -> None:
    page = copying(take)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])

    english = enter("officer", "en").get(edit).content.decode()
    own = enter("officer", language).get(edit).content.decode()

    assert "copied word for word from the clipping" in english
    assert "Ces usines ne sont pas seulement" in own
    assert "copied word for word" not in own


def test_articles_without_a_clipping_cost_one_question_more(django_assert_num_queries: Any) -> None:
    page = NewsPage.objects.filter(locale__language_code="fr").first()

    with django_assert_num_queries(1):
        assert copied_in(page) is None
