"""The editorial calendar, as an officer and a translator meet it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale
from wagtail.users.models import UserProfile

from academy_site.editorial.roles import OFFICERS, translator_group
from academy_site.translations.models import TranslationJob
from academy_site.translations.models.job import State
from news.desk.planning import Standing, planned
from news.models import NewsPage
from tests import factories
from tests.demo_pages import page

pytestmark = pytest.mark.django_db
MAY = (date(2026, 5, 1), date(2026, 5, 31))


def sign_in(client, group, language="fr"):
    user = User.objects.create_user(f"user-{group}-{language}", password="x")
    user.groups.add(Group.objects.get(name=group))
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    client.force_login(user)


def ask(client, query="?month=2026-05"):
    return client.get(reverse("news_desk:calendar") + query)


def add(day, *, live=False, **facts):
    return page("news.NewsIndexPage").add_child(
        instance=NewsPage(
            title="Neuf", slug="neuf", date=day, live=live, lead="L", source_outlet="X",
            locale=Locale.objects.get(language_code="fr"), **facts,
        )
    )  # fmt: skip


def standings(first=MAY[0], last=MAY[1]):
    return {one.title: dict(one.standings) for one in planned(first, last)}


def test_a_published_article_stands_on_its_day_in_all_languages():
    (article,) = planned(*MAY)

    assert article.day == date(2026, 5, 5)
    assert set(dict(article.standings).values()) == {Standing.PUBLISHED}
    assert [code for code, _standing in article.standings] == ["fr", "en", "ar"]


def test_a_draft_waits_for_its_languages():
    add(date(2026, 5, 7))

    assert standings()["Neuf"] == {
        "fr": Standing.DRAFT, "en": Standing.WAITING, "ar": Standing.WAITING,
    }  # fmt: skip


def test_what_is_scheduled_stands_on_the_day_on_which_it_appears():
    article = add(date(2031, 1, 1))
    article.go_live_at = datetime(2031, 5, 31, 23, 30, tzinfo=UTC)
    article.save_revision().publish()

    (found,) = [one for one in planned(date(2031, 5, 31), date(2031, 6, 1)) if one.title == "Neuf"]

    # Half past midnight in Rabat or half past eleven: whichever the zone says.
    assert found.day == found.moment.date()
    assert dict(found.standings)["fr"] == Standing.SCHEDULED
    assert not [one for one in planned(date(2031, 1, 1), date(2031, 1, 1)) if one.title == "Neuf"]


@pytest.mark.parametrize(
    ("state", "standing"),
    [(State.NOT_STARTED, Standing.WAITING), (State.IN_PROGRESS, Standing.WAITING),
     (State.TO_CHECK, Standing.WAITING), (State.RETURNED, Standing.WAITING),
     (State.IN_REVIEW, Standing.REVIEW), (State.READY, Standing.READY),
     (State.PUBLISHED, Standing.PUBLISHED)],
)  # fmt: skip
def test_a_translation_stands_where_its_job_does(state, standing):
    (article,) = planned(*MAY)
    jobs = TranslationJob.objects.filter(source_page_id=article.pk)
    jobs.filter(translation__target_locale__language_code="ar").update(state=state)

    assert standings()[article.title]["ar"] == standing


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_an_officer_sees_the_month_as_grid_and_list(client, language):
    sign_in(client, OFFICERS, language)

    response = ask(client)

    soup = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200
    assert soup.html["dir"] == ("rtl" if language == "ar" else "ltr")
    grid, listed = soup.find("table", class_="desk-grid"), soup.find("table", class_="desk-list")
    assert len(grid.tbody("tr")) == 5
    assert len(grid.tbody("td")) == 35
    edit = reverse("wagtailadmin_pages:edit", args=[planned(*MAY)[0].pk])
    for table in (grid, listed):
        link = table.find("a", href=edit)
        assert (link["lang"], link["dir"]) == ("fr", "ltr")


def test_a_state_narrows_the_calendar(client):
    sign_in(client, OFFICERS)
    add(date(2026, 5, 7))

    shown = {
        s: len(ask(client, f"?month=2026-05&standing={s}").context["articles"]) for s in Standing
    }

    assert shown[Standing.DRAFT] == 1
    assert shown[Standing.PUBLISHED] == 1
    assert shown[Standing.SCHEDULED] == 0


@pytest.mark.parametrize("query", ["?month=x", "?month=2026-13", "?standing=x", "?month=%00"])
def test_what_is_no_month_or_state_is_not_found(client, query):
    sign_in(client, OFFICERS)

    assert ask(client, query).status_code == 404


def test_a_translator_has_no_desk(client):
    sign_in(client, translator_group("ar"))

    assert ask(client).status_code in (302, 403)
    assert client.get(reverse("news_desk:sources")).status_code in (302, 403)


def test_thirty_articles_cost_as_much_as_one():
    def cost():
        with CaptureQueriesContext(connection) as captured:
            planned(date(2023, 12, 1), date(2023, 12, 31))
        return len(captured)

    factories.articles(1)
    one = cost()
    NewsPage.objects.filter(slug="article-0").delete()
    factories.articles(30)

    assert cost() == one
