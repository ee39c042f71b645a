"""The public search page, as its readers meet it."""

import re

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from academy_site.translations.guarding import gate_open
from news.models import NewsPage
from search.answers.kinds import Kind
from search.models import PinnedResult
from search.templatetags.search_kinds import kind_name
from tests.demo_pages import DIRECTIONS, KINDS, LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db
WORDS = {"fr": "batteries", "en": "batteries", "ar": "البطاريات"}
MISSPELLED = {"fr": "bateries", "en": "batteriws", "ar": "البطاربات"}


def ask(client, language="fr", **parameters):
    return client.get(f"/{language}/search/", parameters)


def answer(client, language="fr", **parameters):
    return ask(client, language, **parameters).context["answer"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_are_pages_of_the_language_alone(client, language):
    found = answer(client, language, q=WORDS[language])

    assert found.leaf.paginator.count > 5
    assert {hit.url.split("/")[1] for hit in found.leaf.object_list} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_found_is_marked_and_the_rest_is_text(client, language):
    text = ask(client, language, q=WORDS[language]).content.decode()

    assert re.search(r"<mark>[^<]*(?:batter|بطاري)[^<]*</mark>", text, re.I)
    assert f'dir="{DIRECTIONS[language]}"' in text
    assert '<meta name="robots" content="noindex">' in text


def test_what_a_page_says_is_never_markup(client):
    about = page("home.StandardPage")
    about.lead = "quaggazorille <script>alert(1)</script> & <b>gras</b>"
    about.save()

    text = ask(client, q="quaggazorille <script>").content.decode()

    assert "<script>alert" not in text
    assert "&lt;script&gt;" in text or "&lt;<mark>script</mark>" in text


def test_words_in_quotes_stand_side_by_side(client):
    assert answer(client, q='"chaîne d’approvisionnement mondiale"').total >= 1
    assert answer(client, q='"mondiale chaîne"', exact="1").total == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_correction_says_what_it_did_and_leads_back(client, language):
    response = ask(client, language, q=MISSPELLED[language])
    found = response.context["answer"]

    assert found.correction is not None
    assert found.total == answer(client, language, q=found.correction.text).total > 5
    back = found.as_written
    assert back.replace("&", "&amp;") in response.content.decode()
    assert "exact=1" in back
    assert answer(client, language, q=MISSPELLED[language], exact="1").total == 0


@pytest.mark.parametrize(
    ("language", "written", "meant"),
    [
        # One of two words sounds like a name, the other has the stem of what was meant.
        ("en", "batery swaping", "battery swapping"),
        ("fr", "consomation", "consommation"),
        ("ar", "التشذيت", "التشذيب"),
    ],
)
def test_words_that_only_the_glossary_has_are_corrected_to(client, language, written, meant):
    found = answer(client, language, q=written)

    assert found.correction.text == meant
    assert [hit.kind for hits in found.places.values() for hit in hits].count("term") >= 1


@pytest.mark.parametrize("name", ["kind", "year", "session"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_count_is_what_its_choice_gives(client, language, name):
    response = ask(client, language, q=WORDS[language])
    choices = {item.name: item for one in response.context["choices"] for item in one.items}

    assert len(choices) > 6
    for choice in choices.values():
        narrowed = client.get(f"/{language}/search/{choice.address}").context["answer"]
        assert (choice.name, narrowed.total) == (choice.name, choice.count)


def test_all_places_are_reached_also_where_there_is_nothing_else(client):
    response = ask(client, q="consommation", exact="1")
    [terms] = response.context["beside"]
    assert (len(terms.hits), terms.all.count) == (3, response.context["answer"].total)
    assert terms.all.count > 3
    link = BeautifulSoup(response.content, "html.parser").select_one(".finds > p > a")

    every = client.get(f"/fr/search/{link['href']}").context["answer"]

    assert len(every.leaf.object_list) == every.total == terms.all.count


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_of_one_chosen_kind_do_not_each_name_it(client, language):
    response = ask(client, language, q=WORDS[language], kind="term")
    text = BeautifulSoup(response.content, "html.parser")
    with translation.override(language):
        name = str(kind_name(Kind.TERM))

    told = [line.get_text() for line in text.select(".hits .hits__kind")]
    assert len(text.select(".hits > li")) == len(response.context["answer"].leaf.object_list) > 1
    assert not [line for line in told if line.startswith(name)]


def test_choices_add_up_beside_each_other(client):
    found = answer(client, q="batteries", kind="news", year="2024")

    assert found.total == found.leaf.paginator.count == 1
    assert found.leaf.object_list[0].url == path_of(
        "news.NewsPage", "fr", "btr-convention-usine-cathodes"
    )


@pytest.mark.parametrize(
    "strange", [{"kind": "x"}, {"year": "0"}, {"year": "20245"}, {"session": "-1"}, {"sort": "x"}]
)
def test_what_is_no_choice_is_left_out(client, strange):
    assert answer(client, q="batteries", **strange).total == answer(client, q="batteries").total


def test_the_newest_come_first_when_asked_for(client):
    found = answer(client, q="batteries", kind="news", sort="newest")
    dates = dict(NewsPage.objects.values_list("pk", "date"))

    days = [dates[hit.key] for hit in found.leaf.object_list if hit.key in dates]
    assert days == sorted(days, reverse=True)
    assert len(days) > 2


def test_leaves_have_stable_addresses_and_share_nothing(client):
    first = answer(client, q="batteries")
    leaves = [
        answer(client, q="batteries", page=str(n)).leaf for n in first.leaf.paginator.page_range
    ]
    urls = [hit.url for leaf in leaves for hit in leaf.object_list]

    assert len(urls) == len(set(urls)) == first.leaf.paginator.count > 10
    assert 'href="?q=batteries&amp;page=2"' in ask(client, q="batteries").content.decode()


@pytest.mark.parametrize("number", ["2", "0", "x", "-1", "9" * 5000, "1.5"])
def test_a_leaf_that_does_not_exist_is_not_found(client, number):
    assert ask(client, q="introuvable", page=number).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_without_words_is_a_form_and_links(client, language):
    response = ask(client, language)

    assert (response.status_code, response.context["answer"]) == (200, None)
    assert path_of("news.NewsIndexPage", language) in response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_keeps_the_words_and_helps(client, language):
    response = ask(client, language, q="xyzzyq")
    text = response.content.decode()

    assert response.context["answer"].total == 0
    assert 'value="xyzzyq"' in text
    assert path_of("plenary.SessionIndexPage", language) in text


def test_a_page_found_in_another_language_is_offered_in_the_readers_own(client):
    session = page("plenary.SessionPage", "en")
    session.lead = "A quaggapolecat."
    with gate_open(session):
        session.save_revision().publish()

    [one] = answer(client, "fr", q="quaggapolecat").elsewhere

    assert (one.hit.url, one.found_in.code, one.translated) == (
        path_of("plenary.SessionPage", "fr"), "en", True,
    )  # fmt: skip


def test_a_page_without_a_translation_is_offered_in_its_language(client):
    session = page("plenary.SessionPage", "ar")
    session.lead = "زقزوقيات"
    with gate_open(session):
        session.save_revision().publish()
    page("plenary.SessionPage", "en").unpublish()

    response = ask(client, "en", q="زقزوقيات")
    [one] = response.context["answer"].elsewhere

    assert (one.hit.language, one.translated) == ("ar", False)
    assert '<bdi lang="ar" dir="rtl">' in response.content.decode()


def test_a_pinned_page_stands_first_in_its_language_alone(client):
    about = page("home.StandardPage")
    PinnedResult.objects.create(language="fr", words="Plans\nÉtudes solaires", page=about)

    assert [hit.key for hit in answer(client, q="etudes  SOLAIRES").pinned] == [about.pk]
    assert not answer(client, "en", q="Études solaires").pinned
    assert not answer(client, q="solaires").pinned
    about.unpublish()
    assert not answer(client, q="Études solaires").pinned


def test_a_leaf_costs_the_same_whatever_it_lists(client):
    for article in NewsPage.objects.filter(locale__language_code="fr"):
        article.lead = "parallaxe"
        article.save()
    for label in KINDS:
        mixed = page(label)
        mixed.title = f"{mixed.title} zénith"
        mixed.save()
    costs = {}
    for word in ("parallaxe", "zénith"):
        ask(client, q=word, exact="1")
        with CaptureQueriesContext(connection) as captured:
            found = answer(client, q=word, exact="1")
        costs[word] = len(captured)
        assert found.total > 2

    assert costs["zénith"] <= 8
    # Few results are looked for in the other languages too, with two queries.
    assert costs["parallaxe"] <= costs["zénith"] + 2
