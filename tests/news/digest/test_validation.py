"""What stops the publication of a digest, said beside what it is about."""

from __future__ import annotations

from datetime import date
from html import unescape
from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from academy_site.translations import gate
from news.digest.models import DigestPage
from news.models import NewsPage
from tests.demo_pages import LANGUAGES, page
from tests.editorial.conftest import Enter
from tests.translations.workplace import job

pytestmark = pytest.mark.django_db
MONDAY = date(2031, 3, 3)
NOT_MONDAY = "A week begins on a Monday: choose the day of one."
TAKEN = "There is a digest of this week already: “%(title)s”."
EMPTY = "Choose an article at least: a digest without any tells nothing."
FOREIGN = "Choose “%(title)s” in French: the other languages follow by themselves."
HIDDEN = "“%(title)s” is not public."
TWICE = "“%(title)s” is in the digest twice."
NONE_PUBLIC = "None of the articles of this digest is public in this language."


def publish(client: Any, *articles: Any, week: date = MONDAY) -> str:
    """Publish a new digest through the admin's form; return what is said."""
    index = page("news.NewsIndexPage")
    data = nested_form_data(
        {
            "title": "Condensé", "slug": "condense", "lead": "", "week": week.isoformat(),
            "introduction": streamfield([]), "comments": inline_formset([]),
            "articles": inline_formset([{"article": one.pk} for one in articles]),
            "action-publish": "1",
        }
    )  # fmt: skip
    address = reverse("wagtailadmin_pages:add", args=["digest", "digestpage", index.pk])
    return unescape(client.post(address, data, follow=True).content.decode())


def made() -> DigestPage | None:
    return DigestPage.objects.filter(slug="condense", live=True).first()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_one_is_published(enter: Enter, language: str) -> None:
    publish(enter("officer", language), page("news.NewsPage"))

    assert [row.article.title for row in made().articles.all()] == [page("news.NewsPage").title]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_said_in_the_users_language(enter: Enter, language: str) -> None:
    client = enter("officer", language)
    french, english = page("news.NewsPage"), page("news.NewsPage", "en")
    hidden = page("news.NewsPage", "fr", "btr-usines-cathodes-anodes")
    hidden.unpublish()
    restricted = NewsPage.objects.filter(locale=french.locale, live=True).exclude(pk=french.pk)[0]
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")

    said = publish(client, french, french, english, hidden, restricted, week=date(2031, 3, 4))

    assert made() is None
    with override(language):
        assert gettext(NOT_MONDAY) in said
        assert gettext(TWICE) % {"title": french.title} in said
        assert gettext(FOREIGN) % {"title": english.title} in said
        assert gettext(HIDDEN) % {"title": hidden.title} in said
        assert gettext(HIDDEN) % {"title": restricted.title} in said
        assert gettext(HIDDEN) % {"title": french.title} not in said


def test_an_empty_one_is_not_published(enter: Enter) -> None:
    said = publish(enter("officer", "en"))

    assert EMPTY in said
    assert made() is None


def test_a_week_has_one_digest(enter: Enter, digest: DigestPage) -> None:
    said = publish(enter("officer", "en"), page("news.NewsPage"), week=digest.week)

    assert TAKEN % {"title": digest.title} in said
    assert made() is None


def test_a_published_digest_is_published_again(digest: DigestPage) -> None:
    assert digest.find_problems() == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_language_in_which_no_article_is_public_is_not_published(
    digest: DigestPage, language: str
) -> None:
    work = job(digest, language)
    assert gate.findings(work) == []

    for row in digest.articles.all():
        page("news.NewsPage", language, row.article.slug).unpublish()

    with override("en"):
        assert [str(found.message) for found in gate.findings(work)] == [NONE_PUBLIC]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_article_is_enough(digest: DigestPage, language: str) -> None:
    first = digest.articles.all()[0].article
    page("news.NewsPage", language, first.slug).unpublish()

    assert gate.findings(job(digest, language)) == []


def test_what_is_chosen_in_french_is_chosen_in_every_language(digest: DigestPage) -> None:
    draft = digest.get_latest_revision_as_object()
    draft.articles.set(list(draft.articles.all())[:1])
    draft.save_revision().publish()

    for language in LANGUAGES:
        rows = page("digest.DigestPage", language).articles.all()
        assert [row.article for row in rows] == [digest.articles.all()[0].article]
        assert page("digest.DigestPage", language).week == digest.week
