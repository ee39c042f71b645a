"""What is counted of searches, and what is not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from news.models import NewsPage
from search.models import SearchLog
from search.staff import counting, popular
from search.staff.counting import Counts, write_counts
from search.staff.popular import kept_popular, popular_searches
from tests.demo_pages import page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_counts(monkeypatch):
    monkeypatch.setattr(counting, "_counts", Counts())


def ask(client, words, language="fr", **parameters):
    client.get(f"/{language}/search/", {"q": words, **parameters})


def counted():
    write_counts(now=True)
    rows = SearchLog.objects.values_list("language", "query", "written", "searches", "results")
    return sorted(rows)


def test_searches_for_the_same_words_are_one_row_a_day(client):
    for words in ("Écoconception", "ECOCONCEPTION", "  écoconception "):
        ask(client, words)
    ask(client, "écoconception", "en")

    [english, french] = counted()

    assert french[:4] == ("fr", "ecoconception", "écoconception", 3)
    assert french[4] > 0
    assert english[0] == "en"
    ask(client, "écoconception")
    assert counted()[1][3] == 4


def test_what_a_correction_found_counts_as_not_found(client):
    ask(client, "bateries")

    assert counted() == [("fr", "bateries", "bateries", 1, 0)]


@pytest.mark.parametrize(
    ("words", "parameters"),
    [
        ("batteries", {"kind": "news"}),
        ("batteries", {"year": "2024"}),
        ("batteries", {"page": "2"}),
        ("quelqu.un@example.ma", {}),
        ("+212 6 12 34 56 78", {}),
        ("", {}),
    ],
)
def test_leaves_choices_and_what_is_personal_are_not_counted(client, words, parameters):
    ask(client, words, **parameters)

    assert counted() == []


def test_what_nobody_sees_is_not_counted(client):
    ask(client, "batteries\x08lfp\x1b\x9f")

    assert [row[1:3] for row in counted()] == [("batteries lfp", "batteries lfp")]


def test_a_flood_writes_little(client, monkeypatch):
    monkeypatch.setattr(counting, "MOST_WAITING", 3)
    for number in range(6):
        ask(client, f"quaggax{number}y")

    assert len(counted()) == 3


def test_a_day_has_room_for_so_many(client, monkeypatch):
    monkeypatch.setattr(counting, "MOST_A_DAY", 2)
    for words in ("zorilla", "zorillb", "zorillc"):
        ask(client, words)
    assert len(counted()) == 2

    ask(client, "zorilla")
    assert [row[3] for row in counted()] == [2, 1]


def test_nothing_is_written_before_it_is_time(client):
    ask(client, "batteries")
    write_counts()

    assert not SearchLog.objects.exists()


def test_what_is_old_goes(client):
    old = timezone.localdate() - timedelta(days=counting.DAYS + 1)
    SearchLog.objects.create(day=old, language="fr", query="x", written="x", searches=1, results=0)
    ask(client, "batteries")

    assert [row[1] for row in counted()] == ["batteries"]


def log(words, days, results=5):
    for day in range(days):
        SearchLog.objects.create(
            day=timezone.localdate() - timedelta(days=day), language="fr", query=words,
            written=words, searches=2, results=results,
        )  # fmt: skip


def test_popular_is_what_several_days_have_found_in_words_of_public_pages():
    log("batteries", 3)
    log("écoconception", 2)
    log("recyclage", 1)
    log("cathodes", 3, results=0)
    log("quaggazorille", 3)

    assert popular_searches("fr") == ["batteries", "écoconception"]
    assert popular_searches("ar") == []


def an_article_that_alone_says(word):
    article = NewsPage(
        title=f"Le {word} avance", slug="quagga", date=timezone.localdate(), live=True
    )
    page("news.NewsIndexPage").add_child(instance=article)
    return article


def test_popular_is_nothing_of_a_page_whose_time_is_over():
    article = an_article_that_alone_says("quaggazorille")
    log("quaggazorille", 3)
    assert popular_searches("fr") == ["quaggazorille"]

    past = timezone.now() - timedelta(minutes=1)
    NewsPage.objects.filter(pk=article.pk).update(expire_at=past)
    kept_popular.forget()

    assert popular_searches("fr") == []


def test_popular_is_nothing_of_a_page_that_was_unpublished_a_moment_ago():
    article = an_article_that_alone_says("quaggazorille")
    log("quaggazorille", 3)
    assert popular_searches("fr") == ["quaggazorille"]

    article.unpublish()

    assert popular_searches("fr") == []


def test_what_is_popular_is_looked_up_once_in_a_while_and_not_without_end(monkeypatch):
    asked = []
    monkeypatch.setattr(
        popular, "is_anything_found", lambda question, *_rest: asked.append(question.words)
    )
    monkeypatch.setattr(popular, "MOST_TRIED", 2)
    for words in ("batteries", "écoconception", "recyclage", "cathodes"):
        log(words, 3)

    assert [popular_searches("fr") for _search in range(3)] == [[]] * 3
    assert len(asked) == 2
