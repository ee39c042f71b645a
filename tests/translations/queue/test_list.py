"""What the queue shows, to whom, and in which order."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from academy_site.base import clock
from academy_site.translations.models import Priority, Review, State, TranslationJob
from tests.translations.queue.conftest import MakeJob
from tests.translations.visiting import address, elements, enter, somebody, text_of


def listed(client: Client, query: str = "") -> list[TranslationJob]:
    return list(client.get(f"{address('queue')}?{query}").context["object_list"])


def job_in(language: str, **facts: Any) -> TranslationJob:
    return TranslationJob.objects.get(translation__target_locale__language_code=language, **facts)


def row_of(response: Any, job: TranslationJob) -> str:
    """Return the words of a job's row."""
    mark = address("job", job.pk)
    rows = [
        row
        for row in elements(response, "tr")
        if any(link.get("href") == mark for link in row.iter("{http://www.w3.org/1999/xhtml}a"))
    ]
    return text_of(rows[0])


@pytest.mark.parametrize(
    ("account", "languages"),
    [
        ("translator-ar", {"ar"}),
        ("translator-en", {"en"}),
        ("reviewer", {"en", "ar"}),
        ("officer", {"en", "ar"}),
        ("admin", {"en", "ar"}),
    ],
)
def test_everybody_sees_the_languages_that_are_their_business(
    arabic: TranslationJob, english: TranslationJob, account: str, languages: set[str]
) -> None:
    own = {job.pk for job in (arabic, english) if job.language in languages}

    jobs = listed(enter(account))

    assert {job.language for job in jobs} == languages
    assert {job.pk for job in jobs} >= own


def test_who_has_nothing_to_do_with_translations_is_sent_away(db: None) -> None:
    officer = somebody("officer")
    officer.groups.clear()
    officer.user_permissions.set([])

    response = enter("officer").get(address("queue"))

    assert response.status_code == 302


def test_a_stopped_translation_is_no_work(arabic: TranslationJob) -> None:
    arabic.translation.enabled = False
    arabic.translation.save()

    assert arabic not in listed(enter("translator-ar"))


def test_a_row_tells_what_there_is_to_know(make_job: MakeJob) -> None:
    today = clock.today()
    job = make_job(
        title="fr-anodes", state=State.IN_PROGRESS, segments=8, segments_done=5, words=120,
        words_left=40, due=today - timedelta(days=1), priority=Priority.URGENT, open_questions=2,
        assignee=somebody("translator-ar"), changed_by=somebody("reviewer"),
        changed_at=clock.now(),
    )  # fmt: skip

    told = row_of(enter("officer").get(address("queue")), job)

    for words in (
        "fr-anodes", "Arabic", "In progress", "62%", "5 of 8 segments", "40", "of 120", "Overdue",
        "Urgent", "translator-ar", "reviewer", "2",
    ):  # fmt: skip
        assert words in told


def test_titles_carry_their_language_in_an_arabic_admin(arabic: TranslationJob) -> None:
    response = enter("translator-ar", "ar").get(address("queue"))

    title = elements(response, "span", id=f"translation_{arabic.pk}_title")[0]
    assert (title.get("lang"), title.get("dir"), text_of(title)) == ("fr", "ltr", "fr-cathodes")


def test_a_page_tells_which_session_it_belongs_to(public_jobs: int) -> None:
    job = job_in("ar", source_page__slug="seance-1")
    parent = job.source_page.get_parent()
    session = parent.get_parent()

    told = row_of(enter("officer").get(f"{address('queue')}?q=&p=1&kind=plenary.sittingpage"), job)

    assert " ".join(f"{session.title} – {parent.title}".split()) in told


def test_the_ways_from_a_row(arabic: TranslationJob) -> None:
    response = enter("translator-ar").get(address("queue"))

    links = {link.get("href") for link in elements(response, "a")}
    editor = reverse("wagtailadmin_pages:edit", args=[arabic.target_id])
    assert {address("job", arabic.pk), editor} <= links
    assert not any(link and link.startswith(address("job_settings", arabic.pk)) for link in links)


def test_the_order_of_the_work(make_job: MakeJob) -> None:
    today = clock.today()
    late = make_job(state=State.IN_PROGRESS, priority=Priority.NORMAL)
    early = make_job(state=State.IN_PROGRESS, priority=Priority.NORMAL, due=today)
    urgent = make_job(state=State.IN_PROGRESS, priority=Priority.URGENT)
    asked = make_job(state=State.IN_REVIEW, review=Review.REQUESTED, priority=Priority.LOW)

    translators = listed(enter("translator-ar"))
    reviewers = listed(enter("reviewer"))

    assert translators[:4] == [urgent, early, late, asked]
    assert reviewers[:4] == [asked, urgent, early, late]
    assert {job.state for job in reviewers[4:]} == {State.PUBLISHED}


def test_a_reviewer_is_told_what_waits_for_them_unless_the_words_are_theirs(
    make_job: MakeJob,
) -> None:
    reviewer = somebody("reviewer")
    asked = {"state": State.IN_REVIEW, "review": Review.REQUESTED}
    job = make_job(**asked)
    own = make_job(**asked, review_authors=[reviewer.pk])
    client = enter("reviewer")

    response = client.get(address("queue"))

    assert "Waiting for your review" in row_of(response, job)
    assert "Waiting for your review" not in row_of(response, own)


@pytest.mark.parametrize(
    "key",
    [
        "title", "language", "state", "progress", "words_left", "due", "priority", "assignee",
        "changed", "questions",
    ],
)  # fmt: skip
def test_every_column_sorts_both_ways(make_job: MakeJob, key: str) -> None:
    made = [
        make_job(
            language, title=title, state=state, segments=4, segments_done=done, words_left=done,
            due=clock.today() + timedelta(days=done), priority=priority, changed_at=clock.now()
            + timedelta(hours=done), open_questions=done, assignee=somebody(who),
        )
        for language, title, state, done, priority, who in (
            ("ar", "fr-a", State.RETURNED, 0, Priority.URGENT, "reviewer"),
            ("en", "fr-b", State.READY, 3, Priority.NORMAL, "translator-ar"),
        )
    ]  # fmt: skip
    client = enter("officer")

    up, down = (
        [job for job in listed(client, f"whole=others&q=fr-&ordering={way}{key}") if job in made]
        for way in ("", "-")
    )

    assert up == made
    assert down == made[::-1]


def test_jobs_without_a_date_come_last_whichever_way(make_job: MakeJob) -> None:
    dated, undated = make_job(due=clock.today()), make_job()
    client = enter("officer")

    for way in ("", "-"):
        order = listed(client, f"q=fr-&ordering={way}due")
        assert order.index(dated) < order.index(undated)


def test_pages_of_the_list_hold_every_job_once(monkeypatch: Any, public_jobs: int) -> None:
    monkeypatch.setattr("academy_site.translations.queue.views.QueueView.paginate_by", 20)
    client = enter("officer")

    first = client.get(address("queue"))
    rest = [listed(client, f"p={number}") for number in (2, 3)]

    found = [job.pk for page in (first.context["object_list"], *rest) for job in page]
    assert first.context["items_count"] == public_jobs
    assert len(found) == len(set(found)) == public_jobs
    assert listed(client, "p=99") == rest[-1]
    assert listed(client, "p=nonsense") == list(first.context["object_list"])


@pytest.mark.parametrize(
    ("account", "words"),
    [
        ("officer", "Nothing has been sent to the translators yet."),
        ("translator-ar", "There is nothing to translate into your languages."),
    ],
)
def test_an_empty_queue_says_what_to_do(account: str, words: str) -> None:
    TranslationJob.objects.all().delete()

    assert words in enter(account).get(address("queue")).content.decode()


def test_a_search_without_a_match_leads_back() -> None:
    response = enter("officer").get(f"{address('queue')}?q=nothing-is-called-so")

    assert "No translation matches what you asked for." in response.content.decode()


def test_the_search_knows_the_title_of_the_translation(source: Any, arabic: TranslationJob) -> None:
    client = enter("officer")
    arabic_page = source.get_translation(arabic.translation.target_locale)
    arabic_page.draft_title = "كاثودات"
    arabic_page.save()

    assert listed(client, "q=كاثودات") == [arabic]
    assert listed(client, "q=fr-cathodes") == [arabic]
