"""Notices in the admin: menu, list, account."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from academy_site.translations.models import Notice, NoticeKind, NoticePreference, TranslationJob
from academy_site.translations.notices.telling import mark_read, tell, unread_count
from tests.translations.notices.conftest import People

pytestmark = pytest.mark.django_db
LIST = "translations:notices"


def enter(user: object) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def translator(people: People, job: TranslationJob) -> Client:
    """The Arabic translator, in an English admin, with nothing to read."""
    people.speak("translator-ar", "en")
    return enter(job.assignee)


def ask(job: TranslationJob, *quotes: str) -> list[Notice]:
    for quote in quotes:
        tell(NoticeKind.QUESTION, job, [job.assignee], quote=quote)
    return list(Notice.objects.order_by("pk"))


def shown(client: Client, page: int = 1) -> list[str]:
    """Return what the list quotes, in order."""
    answer = client.get(reverse(LIST), {"p": page})
    return [entry.quote for entry in answer.context["entries"]]


def test_the_unread_come_first_and_the_newest_of_them(
    translator: Client, job: TranslationJob
) -> None:
    notices = ask(job, "1", "2", "3")
    mark_read(Notice.objects.filter(pk=notices[2].pk))

    assert shown(translator) == ["2", "1", "3"]


def test_the_list_says_what_where_and_leads_there(translator: Client, job: TranslationJob) -> None:
    ask(job, "Laquelle ?")
    html = translator.get(reverse(LIST)).content.decode()

    assert "A question was asked" in html
    assert reverse("translations:job", args=[job.pk]) in html
    assert f'<bdi lang="fr" dir="ltr">{job.translation.source.object_repr}</bdi>' in html
    assert '<blockquote class="notice__quote" dir="auto">Laquelle ?</blockquote>' in html


def test_nobody_sees_anothers(people: People, job: TranslationJob) -> None:
    [notice] = ask(job, "1")
    other = enter(people["reviewer"])

    assert shown(other) == []
    assert other.post(reverse("translations:notice_read", args=[notice.pk])).status_code == 404
    other.post(reverse("translations:notices_read"))
    assert unread_count(job.assignee) == 1


def test_one_is_marked_and_the_page_stays(translator: Client, job: TranslationJob) -> None:
    first, _second = ask(job, "1", "2")
    back = f"{reverse(LIST)}?p=2"
    answer = translator.post(reverse("translations:notice_read", args=[first.pk]), {"next": back})

    assert answer.headers["Location"] == back
    assert shown(translator) == ["2", "1"]
    assert unread_count(job.assignee) == 1


def test_all_are_marked(translator: Client, job: TranslationJob) -> None:
    ask(job, "1", "2")
    answer = translator.post(reverse("translations:notices_read"), {"next": "https://a.example/"})

    assert answer.headers["Location"] == reverse(LIST)
    assert unread_count(job.assignee) == 0


@pytest.mark.parametrize("name", ["notices_read", "notice_read"])
def test_looking_marks_nothing(people: People, job: TranslationJob, name: str) -> None:
    [notice] = ask(job, "1")
    address = reverse(f"translations:{name}", args=[notice.pk] if name == "notice_read" else [])

    assert enter(people["officer"]).get(address).status_code == 405
    assert unread_count(job.assignee) == 1


def test_the_list_is_paged_and_costs_the_same(translator: Client, job: TranslationJob) -> None:
    costs = []
    for quotes in (["1"], map(str, range(2, 36))):
        ask(job, *quotes)
        with CaptureQueriesContext(connection) as queries:
            first = shown(translator)
        costs.append(len(queries))

    assert (len(first), len(shown(translator, page=2))) == (30, 5)
    assert costs[0] == costs[1]


def test_the_menu_counts_them(translator: Client, job: TranslationJob) -> None:
    before = translator.get(reverse("wagtailadmin_account")).content.decode()
    ask(job, "1", "2")
    after = translator.get(reverse("wagtailadmin_account")).content.decode()

    assert "Notices (" not in before
    assert reverse(LIST) in before
    assert "Notices (2)" in after


def test_the_first_page_leads_to_them(people: People, job: TranslationJob) -> None:
    people.speak("officer", "en")
    officer = enter(people["officer"])
    home = reverse("wagtailadmin_home")
    before = officer.get(home).content.decode()
    tell(NoticeKind.QUESTION, job, [people["officer"]], quote="1")

    assert "1 notice not read" not in before
    assert "1 notice not read" in officer.get(home).content.decode()


@pytest.mark.parametrize("name", ["translator-ar", "officer", "reviewer"])
def test_the_account_keeps_how_often_one_wants_mail(people: People, name: str) -> None:
    client = enter(people[name])
    address = reverse("wagtailadmin_account")
    panels = client.get(address).context["panels_by_tab"]
    forms = [panel.get_form() for tab in panels.values() for panel in tab]
    data = {
        form.add_prefix(field): "" if value is None else value
        for form in forms
        for field in form.fields
        if (value := form.get_initial_for_field(form.fields[field], field)) is not False
    }
    assert data["translation_notices-pace"] == "daily"
    data = {key: value for key, value in data.items() if not key.startswith(("avatar", "password"))}
    for field in ("name_email-first_name", "name_email-last_name"):
        data[field] = "Somebody"
    for pace in ("never", "at_once"):
        answer = client.post(address, {**data, "translation_notices-pace": pace})
        assert answer.status_code == 302
        assert NoticePreference.objects.get(user__username=name).pace == pace


def test_without_an_address_the_account_says_so(translator: Client, job: TranslationJob) -> None:
    type(job.assignee).objects.filter(pk=job.assignee.pk).update(email="")

    assert (
        "Your account has no e-mail address: you are told in the admin alone."
        in translator.get(reverse("wagtailadmin_account")).content.decode()
    )
