"""The words of letters: the recipient's language, its direction, and French titles among Arabic."""

from __future__ import annotations

from datetime import date

import html5lib
import pytest
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from academy_site.base import dates
from academy_site.translations.models import Notice, NoticeKind, TranslationJob
from academy_site.translations.notices.delivering import run
from academy_site.translations.notices.letters import language_of
from academy_site.translations.notices.telling import tell
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.post_office import PostOffice
from tests.translations.notices.conftest import People, job_of

pytestmark = pytest.mark.django_db
XHTML = "{http://www.w3.org/1999/xhtml}"
FSI, PDI = "\u2068", "\u2069"
DUE = date(2026, 5, 1)
SITE = "Académie Hassan II des Sciences et Techniques"


@pytest.fixture(autouse=True)
def at_work(job: TranslationJob, post: PostOffice, clock: object) -> None:
    job.due = DUE
    job.save()


def letter(post: PostOffice) -> EmailMessage:
    run()
    [only] = post.accepted
    return only


def html_of(message: EmailMessage) -> str:
    [(html, kind)] = message.alternatives
    assert kind == "text/html"
    return html


def title(job: TranslationJob) -> str:
    return job.translation.source.object_repr


def test_one_notice_in_full(people: People, job: TranslationJob, post: PostOffice) -> None:
    people.speak("translator-ar", "en")
    tell(NoticeKind.ASSIGNED, job, [job.assignee], people["officer"])
    message = letter(post)

    assert message.subject == f"Work was assigned to you: {title(job)}"
    assert message.body == (
        "Work was assigned to you\n"
        "\n"
        f"• {title(job)}\n"
        "  Arabic · due on 1 May 2026 · officer\n"
        f"  http://localhost:8000/admin/translations/job/{job.pk}/\n"
        "\n"
        "-- \n"
        f"{SITE}\n"
        "All notices\n"
        "http://localhost:8000/admin/translations/notices/\n"
        "How often you get mail\n"
        "http://localhost:8000/admin/account/#tab-notifications\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_recipients_language_whoever_is_at_work(
    people: People, job: TranslationJob, post: PostOffice, language: str
) -> None:
    people.speak("translator-ar", language)
    tell(NoticeKind.RETURNED, job, [job.assignee], people["reviewer"], quote="Revoir le titre.")
    with override("fr" if language == "ar" else "ar"):
        message = letter(post)

    with override(language):
        kind = gettext("A translation was returned")
        due = gettext("due on %(day)s") % {"day": dates.day(DUE, language)}
        into = gettext("Arabic")
        shown = f"{FSI}{title(job)}{PDI}" if language == "ar" else title(job)
        who = f"{FSI}reviewer{PDI}" if language == "ar" else "reviewer"
        said = f"{FSI}Revoir le titre.{PDI}" if language == "ar" else "Revoir le titre."
        assert message.subject == gettext("%(kind)s: %(title)s") % {"kind": kind, "title": shown}
    assert message.body.splitlines()[:5] == [
        kind, "", f"• {shown}", f"  {into} · {due} · {who}", f"  > {said}",
    ]  # fmt: skip
    assert message.extra_headers["Content-Language"] == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_html_has_the_languages_direction_and_the_titles_own(
    people: People, job: TranslationJob, post: PostOffice, language: str
) -> None:
    people.speak("translator-ar", language)
    tell(NoticeKind.QUESTION, job, [job.assignee], quote="أيّ جدول؟")
    html = html_of(letter(post))
    tree = html5lib.HTMLParser(strict=True).parse(html)

    assert (tree.get("lang"), tree.get("dir")) == (language, DIRECTIONS[language])
    for name in ("body", "table", "td"):
        found = {element.get("dir") for element in tree.iter(f"{XHTML}{name}")} - {None}
        assert found == {DIRECTIONS[language]}
    bdi = next(tree.iter(f"{XHTML}bdi"))
    assert (bdi.text, bdi.get("lang"), bdi.get("dir")) == (title(job), "fr", "ltr")
    assert next(tree.iter(f"{XHTML}blockquote")).get("dir") == "auto"


@pytest.mark.parametrize("physical", ["left", "right", "<script", "<link", "<img", "http-equiv"])
def test_its_html_mirrors_and_calls_nobody(
    job: TranslationJob, post: PostOffice, physical: str
) -> None:
    tell(NoticeKind.ASSIGNED, job, [job.assignee])

    assert physical not in html_of(letter(post))


def test_every_link_is_absolute(job: TranslationJob, post: PostOffice) -> None:
    tell(NoticeKind.ASSIGNED, job, [job.assignee])
    tree = html5lib.parse(html_of(letter(post)))

    assert [link.get("href") for link in tree.iter(f"{XHTML}a")] == [
        f"http://localhost:8000/admin/translations/job/{job.pk}/",
        "http://localhost:8000/admin/translations/notices/",
        "http://localhost:8000/admin/account/#tab-notifications",
    ]


def test_a_digest_is_grouped_by_kind(people: People, job: TranslationJob, post: PostOffice) -> None:
    people.speak("translator-ar", "en")
    other = job_of("news.NewsPage", "ar", job.assignee)
    tell(NoticeKind.QUESTION, job, [job.assignee], quote="One?")
    tell(NoticeKind.ASSIGNED, job, [job.assignee])
    tell(NoticeKind.QUESTION, other, [job.assignee], quote="Two?")
    message = letter(post)
    headings = [line for line in message.body.splitlines() if line.startswith(("Work", "A "))]

    assert message.subject == "3 notices about translations"
    assert headings == ["Work was assigned to you", "A question was asked"]
    assert message.body.index("One?") < message.body.index("Two?")


def test_several_of_one_kind_are_named_by_it(
    people: People, job: TranslationJob, post: PostOffice
) -> None:
    people.speak("translator-ar", "en")
    for text in ("One?", "Two?"):
        tell(NoticeKind.QUESTION, job, [job.assignee], quote=text)

    assert letter(post).subject == "A question was asked (2)"


def test_what_is_left_to_check_is_counted(
    people: People, job: TranslationJob, post: PostOffice
) -> None:
    people.speak("translator-ar", "en")
    TranslationJob.objects.filter(pk=job.pk).update(segments_to_check=2, due=None)
    tell(NoticeKind.SOURCE_CHANGED, job, [job.assignee])

    assert "  Arabic · 2 segments to check\n" in letter(post).body


def test_its_headers_say_that_a_machine_wrote_it_and_which_letter_it_is(
    job: TranslationJob, post: PostOffice
) -> None:
    tell(NoticeKind.ASSIGNED, job, [job.assignee])
    sent = letter(post).message()

    assert sent["Auto-Submitted"] == "auto-generated"
    assert sent["Message-ID"] == Notice.objects.get().letter.message_id
    assert sent["Message-ID"].endswith("@localhost>")
    assert [part.get_content_type() for part in sent.walk()] == [
        "multipart/alternative", "text/plain", "text/html",
    ]  # fmt: skip


def test_a_title_cannot_break_out_of_its_line(
    people: People, job: TranslationJob, post: PostOffice
) -> None:
    people.speak("translator-ar", "en")
    source = job.translation.source
    source.object_repr = "A\nBcc: x@example.org \u202e<b>\u2069 & " + "long " * 40
    source.save(update_fields=["object_repr"])
    tell(NoticeKind.ASSIGNED, job, [job.assignee])
    message = letter(post)

    assert message.subject.startswith("Work was assigned to you: A Bcc: x@example.org <b> & long")
    assert len(message.subject) < 120
    assert "• A Bcc: x@example.org <b> & long" in message.body
    assert "&lt;b&gt;" in html_of(message)
    assert message.message()["Bcc"] is None


def test_whoever_chose_no_language_is_written_to_in_the_houses_own(people: People) -> None:
    someone = get_user_model().objects.create(username="someone")
    with override("ar"):
        assert language_of(someone) == "fr"
        UserProfile.objects.create(user=someone, preferred_language="de")
        assert language_of(someone) == "fr"
