"""What a week's digest begins with, and its draft."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import PageLogEntry, PageViewRestriction

from news.digest.models import DigestArticle, DigestPage
from news.digest.proposing import open_draft, proposed
from news.digest.weeks import Week
from news.models import NewsPage
from tests.demo_pages import page

pytestmark = pytest.mark.django_db
WEEK = Week(date(2031, 3, 3))
CASABLANCA = ZoneInfo("Africa/Casablanca")
LONG_AGO = datetime(2020, 1, 1, tzinfo=CASABLANCA)


def article(day: date, appeared: datetime | None = LONG_AGO, **facts: Any) -> NewsPage:
    """Publish a French article that bears a day and first appeared at a moment."""
    number = NewsPage.objects.count()
    made = NewsPage(
        title=f"Nouvelle {number}", slug=f"nouvelle-{number}", lead="Résumé.", date=day,
        source_outlet="Le Journal", **{"live": True, **facts},
    )  # fmt: skip
    page("news.NewsIndexPage").add_child(instance=made)
    NewsPage.objects.filter(pk=made.pk).update(first_published_at=appeared)
    return NewsPage.objects.get(pk=made.pk)


def titles(week: Week = WEEK) -> list[str]:
    return [one.title for one in proposed(week)]


@pytest.mark.parametrize("days", [0, 3, 6])
def test_an_article_of_a_day_of_the_week_is_proposed(days: int) -> None:
    one = article(WEEK.monday + timedelta(days=days))

    assert titles() == [one.title]


@pytest.mark.parametrize("days", [-1, 7])
def test_one_of_the_day_before_or_after_is_not(days: int) -> None:
    article(WEEK.monday + timedelta(days=days))

    assert titles() == []


@pytest.mark.parametrize(
    ("moment", "is_in"),
    [
        ("2031-03-02T23:59:59", False),
        ("2031-03-03T00:00:00", True),
        ("2031-03-09T23:59:59", True),
        ("2031-03-10T00:00:00", False),
    ],
)
def test_what_appeared_in_the_week_is_proposed_whatever_day_it_bears(
    moment: str, is_in: bool
) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=CASABLANCA)
    one = article(date(2031, 1, 2), appeared=at)

    assert titles() == ([one.title] if is_in else [])


def test_only_public_french_articles_are_proposed() -> None:
    article(WEEK.monday, live=False)
    hidden = article(WEEK.monday)
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    english = page("news.NewsPage", "en")
    NewsPage.objects.filter(pk=english.pk).update(date=WEEK.monday)

    assert titles() == []


def test_what_another_digest_has_is_not_proposed_again() -> None:
    one = article(WEEK.monday, appeared=datetime(2031, 3, 11, tzinfo=CASABLANCA))
    following = WEEK.before(-1)
    assert titles(following) == [one.title]

    open_draft(WEEK, page("news.NewsIndexPage"), None)

    assert titles(following) == []
    assert titles() == [one.title]  # its own digest does not count


def test_the_featured_stand_first_and_then_the_latest() -> None:
    first = article(WEEK.monday)
    second = article(WEEK.monday + timedelta(days=1))
    featured = article(WEEK.monday, featured=True)

    assert titles() == [featured.title, second.title, first.title]


def test_a_draft_has_what_is_proposed_and_is_nobodys_but_the_editors(client: Any) -> None:
    user = get_user_model().objects.create(username="o")
    articles = [article(WEEK.monday), article(WEEK.sunday)]

    digest, made = open_draft(WEEK, page("news.NewsIndexPage"), user)

    assert made
    assert (digest.live, digest.week, digest.owner) == (False, WEEK.monday, user)
    assert digest.title == WEEK.title("fr")
    assert digest.slug == "semaine-2031-03-03"
    # As it is opened in the editor, from its revision.
    draft = DigestPage.objects.get(pk=digest.pk).get_latest_revision_as_object()
    assert [row.article_id for row in draft.articles.all()] == [one.pk for one in articles[::-1]]
    assert PageLogEntry.objects.get(page=digest.pk, action="wagtail.create").user == user
    assert client.get("/fr/actualites/semaine-2031-03-03/").status_code == 404


def test_a_week_has_one_digest() -> None:
    index = page("news.NewsIndexPage")
    first, _made = open_draft(WEEK, index, None)

    again, made = open_draft(WEEK, index, None)

    assert (again.pk, made) == (first.pk, False)
    assert DigestPage.objects.filter(week=WEEK.monday).count() == 1


def test_a_deleted_article_leaves_the_digest_it_was_in() -> None:
    one = article(WEEK.monday)
    digest, _made = open_draft(WEEK, page("news.NewsIndexPage"), None)

    one.delete()

    assert not DigestArticle.objects.filter(digest=digest).exists()
    draft = DigestPage.objects.get(pk=digest.pk).get_latest_revision_as_object()
    assert draft.articles.count() == 0


def test_a_digest_that_was_moved_to_another_week_takes_no_address_from_its_former_one() -> None:
    index = page("news.NewsIndexPage")
    moved, _made = open_draft(WEEK, index, None)
    moved.week = WEEK.before(1).monday
    moved.save()

    drafts = [open_draft(WEEK, index, None) for _again in range(2)]

    assert [made for _digest, made in drafts] == [True, False]
    assert drafts[0][0].slug == f"{moved.slug}-1"
