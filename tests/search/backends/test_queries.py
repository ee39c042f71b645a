"""What Wagtail's own search methods find with the backends of this site, in all their forms."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.backends.base import FilterFieldError, OrderByFieldError
from wagtail.search.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText
from wagtail.search.utils import parse_query_string

from academy_site.people.models import Person
from home.models import StandardPage
from news.models import NewsPage
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(request):
    """Three pages of words that stand nowhere else."""
    home = page("home.HomePage")
    return [
        home.add_child(instance=StandardPage(title=title, slug=slug, lead=lead, live=True))
        for title, slug, lead in (
            ("Zorille", "z-1", "Le quagga est éteint."),
            ("Quagga", "z-2", "La zorille ne l’est pas : une zorille court."),
            ("Quagga et zorille", "z-3", "Aucun rapport."),
        )
    ]


def slugs(found):
    return {one.slug for one in found}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("zorille", {"z-1", "z-2", "z-3"}),
        ("ZORILLES éteint", {"z-1"}),
        ("eteints", {"z-1"}),
        (PlainText("éteint rapport", operator="or"), {"z-1", "z-3"}),
        (And([PlainText("zorille"), PlainText("rapport")]), {"z-3"}),
        (And([PlainText("zorille"), Not(PlainText("rapport"))]), {"z-1", "z-2"}),
        (Or([PlainText("éteint"), PlainText("rapport")]), {"z-1", "z-3"}),
        (Phrase("zorille court"), {"z-2"}),
        (Phrase("court zorille"), set()),
        ("“une zorille court”", {"z-2"}),
        (Boost(PlainText("éteint"), 2), {"z-1"}),
        (Fuzzy("éteint"), {"z-1"}),
        (Not(MatchAll()), set()),
        ("", set()),
        ("…", set()),
    ],
)
def test_every_kind_of_query_finds_what_it_says(three, query, expected):
    assert slugs(Page.objects.search(query)) & {"z-1", "z-2", "z-3"} == expected


def test_not_finds_everything_else(three):
    everything = Page.objects.search(MatchAll()).count()
    with_it = Page.objects.search("zorille").count()

    assert Page.objects.search(Not(PlainText("zorille"))).count() == everything - with_it
    assert with_it == 3


def test_what_editors_write_in_quotes_is_a_phrase(three):
    _filters, query = parse_query_string('"une zorille" quagga')

    assert slugs(Page.objects.search(query)) == {"z-2"}


def test_the_title_counts_most(three):
    found = [one.slug for one in Page.objects.search("zorille")]

    assert found[-1] == "z-2"
    assert Page.objects.search(And([PlainText("quagga"), PlainText("zorille")]))[0].slug == "z-3"


def test_a_score_is_higher_the_better(three):
    scores = [one.score for one in Page.objects.search("zorille").annotate_score("score")]

    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1] > 0


@pytest.mark.parametrize(("fields", "expected"), [(["title"], {"z-1", "z-3"}), (["lead"], {"z-2"})])
def test_fields_narrow_a_search(three, fields, expected):
    assert slugs(StandardPage.objects.search("zorille", fields=fields)) == expected


def test_conditions_orders_and_leaves(three):
    found = Page.objects.filter(depth=3, path__gt=three[0].path)

    assert slugs(found.search("zorille")) == {"z-2", "z-3"}
    for order, first in (("title", "Quagga"), ("-title", "Zorille")):
        results = Page.objects.order_by(order).search("zorille", order_by_relevance=False)
        assert results[0].title == first
        assert [one.title for one in results[1:3]] == [one.title for one in results][1:3]
    assert Page.objects.search("zorille").count() == len(Page.objects.search("zorille")) == 3


def test_what_is_not_indexed_for_it_is_refused():
    with pytest.raises(FilterFieldError):
        Page.objects.filter(seo_title="x").search("zorille")
    with pytest.raises(OrderByFieldError):
        Page.objects.order_by("seo_title").search("zorille", order_by_relevance=False)


def test_facets_count_what_is_found(three):
    facets = Page.objects.search("zorille").facet("content_type_id")

    assert dict(facets) == {three[0].content_type_id: 3}


@pytest.mark.parametrize(
    ("begun", "found"),
    [("zor", True), ("ZORI", True), ("quagga zo", True), ("orille", False), ("", False)],
)
def test_beginnings_are_found_in_titles(three, begun, found):
    assert ("z-3" in slugs(Page.objects.autocomplete(begun))) is found


@pytest.mark.parametrize(
    ("begun", "language"), [("البطا", "ar"), ("بطا", "ar"), ("بطار", "ar"), ("batt", "fr")]
)
def test_an_article_hides_no_beginning(begun, language):
    home = page("home.HomePage", language)
    for title in ("البطاريات الصلبة", "Les batteries solides"):
        home.add_child(instance=StandardPage(title=title, slug=f"t-{len(title)}", live=True))

    assert Page.objects.descendant_of(home).autocomplete(begun).count() >= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_is_left_out_as_it_is_by_any_condition(language):
    draft = StandardPage(title="Zibeline", slug="z-draft", live=False)
    page("home.HomePage", language).add_child(instance=draft)

    assert Page.objects.search("zibeline").count() == 1
    assert Page.objects.live().search("zibeline").count() == 0


def test_children_of_one_kind_are_searched_alone():
    found = NewsPage.objects.search("batterie")

    assert found.count() > 0
    assert {type(one) for one in found} == {NewsPage}


def test_documents_and_persons_are_found():
    document = get_document_model()(title="Les zibelines du Maroc")
    document.file.save("zibelines.txt", ContentFile(b"x"))
    backend = get_search_backend()

    assert backend.search("zibeline", get_document_model()).count() == 1
    assert backend.autocomplete("Bousm", Person).count() == 1
    assert backend.search("بوسمينة", Person)[0].name_latin.endswith("Bousmina")


def test_a_very_long_text_can_be_saved_and_is_found():
    words = " ".join(f"mot{number}lettre" for number in range(70_000))
    long = StandardPage(title="Zibelines", slug="z-long", lead=f"zénith {words}", live=True)
    page("home.HomePage").add_child(instance=long)

    assert len(words) > 900_000
    assert slugs(Page.objects.search("zibeline zénith")) == {"z-long"}
    assert Page.objects.search("mot100lettre").count() == 1


def test_a_deleted_page_is_not_found(three):
    three[2].delete()

    assert slugs(Page.objects.search("zorille")) == {"z-1", "z-2"}


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite ranks them all")
def test_of_too_many_pages_those_by_title_come_first_and_the_others_stay(three, monkeypatch):
    from search.backends import postgres

    few = postgres.RANK_OF_BEST.replace(f"LIMIT {postgres.MOST_RANKED}", "LIMIT 1")
    monkeypatch.setattr(postgres, "RANK_OF_BEST", few)

    found = [one.slug for one in Page.objects.search("zorille")]

    assert found == ["z-1", "z-3", "z-2"]
