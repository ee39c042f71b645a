"""What a session's pages show a reader beyond the programme itself."""

import pytest
from wagtail.models import Locale

from academy_site.demo.streams import block_id
from academy_site.translations.guarding import gate_open
from sessions.models import OutcomesPage
from tests import factories
from tests.demo_pages import LANGUAGES, page, path_of
from tests.whole_site.shown import ask

pytestmark = pytest.mark.django_db


def outcomes():
    body = [
        {"type": "heading", "id": block_id("outcomes", text), "value": {"text": text, "level": "2"}}
        for text in ("Recommandations", "Synthèse", "Enregistrements")
    ]
    made = OutcomesPage(title="Résultats", slug="resultats", lead="Ce qui en est sorti.", body=body)
    page("plenary.SessionPage").add_child(instance=made)
    return factories.in_every_language(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outcomes_are_set_like_every_long_text(client, language):
    source = outcomes()
    made = source.get_translation(Locale.objects.get(language_code=language))

    shown = ask(client, made.url)
    note = ask(client, path_of("plenary.ConceptNotePage", language))

    def frame(answer):
        styles = [str(link["href"]) for link in answer.soup.select('link[rel="stylesheet"]')]
        parts = ["nav.trail", "h1", "p.lead", "nav.contents", ".essay__text", ".end-star"]
        return styles, [len(answer.soup.select(part)) for part in parts]

    assert frame(shown) == frame(note)
    assert len(shown.soup.select("nav.contents li")) == 3
    assert [link["href"] for link in shown.soup.select("nav.sequel a")] == [
        path_of("plenary.SessionPage", language)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_programme_offers_its_calendar(client, language):
    path = path_of("plenary.ProgrammePage", language)

    (link,) = ask(client, path).soup.select('.screen-only a[type="text/calendar"]')

    assert link["href"] == f"{path}calendar/"
    answer = client.get(link["href"])
    assert answer["Content-Type"].startswith("text/calendar")


def test_an_empty_programme_has_no_calendar_to_offer(client):
    for sitting in page("plenary.ProgrammePage").get_children():
        sitting.unpublish()

    shown = ask(client, path_of("plenary.ProgrammePage"))

    assert shown.soup.select('a[type="text/calendar"]') == []


@pytest.mark.parametrize(
    "label",
    [
        "plenary.ProgrammePage",
        "plenary.SpeakersPage",
        "plenary.SessionIndexPage",
        "home.StandardPage",
    ],
)
def test_a_latin_word_in_an_arabic_title_is_isolated_wherever_it_shows(client, label):
    arabic = page(label, "ar")
    arabic.title = "برنامج OCP 2026"
    with gate_open(arabic):
        arabic.save_revision().publish()

    shown = ask(client, arabic.url)

    titles = [
        element
        for element in shown.soup.select("h1, header a, footer a, .section-nav a, .trail a")
        if "OCP" in element.get_text()
    ]
    assert len(titles) >= 2
    assert [one for one in titles if one.select("bdi") == []] == []
