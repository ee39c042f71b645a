"""The weeks at the desk, and the ways to them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from news.digest.models import DigestPage
from news.digest.weeks import Week
from news.models import NewsPage
from tests.demo_pages import LANGUAGES, page
from tests.editorial.conftest import Enter

pytestmark = pytest.mark.django_db
WEEKS = "digest:weeks"


@pytest.fixture(autouse=True)
def in_may(settings: Any) -> None:
    """It is the Wednesday after the week of the demo's digest."""
    settings.CLOCK = "2026-05-13T12:00"
    # The demo appeared when it was loaded, of which the rehearsal knows nothing.
    NewsPage.objects.update(first_published_at="2020-01-01T00:00Z")


def rows(client: Any, **query: str) -> list[Any]:
    return client.get(reverse(WEEKS), query).context["rows"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weeks_stand_from_this_one_back(enter: Enter, language: str) -> None:
    found = rows(enter("officer", language))

    assert [row.week for row in found[:3]] == [
        Week(date(2026, 5, 11)), Week(date(2026, 5, 4)), Week(date(2026, 4, 27)),
    ]  # fmt: skip
    assert [row.current for row in found[:3]] == [True, False, False]
    assert [row.digest is not None for row in found[:3]] == [False, True, False]
    assert found[0].days == Week(date(2026, 5, 11)).named(language)


def test_a_week_says_what_its_digest_would_begin_with(enter: Enter) -> None:
    DigestPage.objects.all().delete()

    found = {row.week.monday: row.number for row in rows(enter("officer", "en"))}

    assert (found[date(2026, 5, 4)], found[date(2026, 4, 13)]) == (1, 1)
    assert sum(found.values()) == 2


def test_earlier_and_later_weeks(enter: Enter) -> None:
    client = enter("officer", "en")
    first = client.get(reverse(WEEKS)).context
    assert first["later"] is None

    second = client.get(reverse(WEEKS), {"until": first["earlier"].isoformat()}).context

    assert second["rows"][0].week == first["rows"][-1].week.before(1)
    assert Week.of(second["later"]) == first["rows"][0].week


@pytest.mark.parametrize("until", ["x", "2026-13-01", "0001-01-01", "9999-12-31"])
def test_what_is_no_week_is_not_found(enter: Enter, until: str) -> None:
    client = enter("officer", "en")

    assert client.get(reverse(WEEKS), {"until": until}).status_code == 404
    assert client.post(reverse(WEEKS), {"week": until}).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_click_opens_the_draft(enter: Enter, language: str) -> None:
    DigestPage.objects.all().delete()
    client = enter("officer", language)

    answer = client.post(reverse(WEEKS), {"week": "2026-05-06"}, follow=True)

    digest = DigestPage.objects.get(week=date(2026, 5, 4))
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[digest.pk])
    assert answer.status_code == 200
    # Its title is French whatever the admin's language.
    assert (digest.title, digest.live) == (Week(date(2026, 5, 4)).title("fr"), False)
    assert [row.article for row in digest.articles.all()] == [page("news.NewsPage", "fr", GOTION)]


GOTION = "gotion-de-20-a-100-gwh"


def test_a_second_click_leads_to_the_first_one_s_draft(
    enter: Enter,
    digest: DigestPage,
) -> None:
    answer = enter("officer", "en").post(reverse(WEEKS), {"week": "2026-05-04"}, follow=True)

    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[digest.pk])
    assert "There is a digest of this week already: here it is." in answer.content.decode()


@pytest.mark.parametrize("name", ["translator-ar", "reviewer"])
def test_it_is_not_for_translators(enter: Enter, name: str) -> None:
    client = enter(name, "en")

    assert client.get(reverse(WEEKS)).status_code == 403
    assert client.post(reverse(WEEKS), {"week": "2026-04-13"}).status_code == 403
    assert DigestPage.objects.filter(locale__language_code="fr").count() == 1


def test_the_ways_to_the_weeks_and_to_the_mailing(enter: Enter, digest: DigestPage) -> None:
    client = enter("officer", "en")
    mailing = reverse("digest:mailing", args=[digest.pk])

    def leads(path: str, to: str) -> bool:
        return f'href="{to}"' in client.get(path).content.decode()

    explore = reverse("wagtailadmin_explore", args=[page("news.NewsIndexPage").pk])
    assert leads(explore, reverse(WEEKS))
    assert leads(reverse("news_desk:calendar"), reverse(WEEKS))
    # The menu is drawn from data.
    assert f'"{reverse(WEEKS)}"' in client.get(reverse("wagtailadmin_home")).content.decode()
    assert leads(reverse("wagtailadmin_pages:edit", args=[digest.pk]), mailing)
    assert leads(reverse(WEEKS), mailing)
    assert leads(reverse(WEEKS), reverse("digest_readers:index"))
