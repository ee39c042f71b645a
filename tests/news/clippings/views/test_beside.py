"""The clipping beside its article."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from news.clippings.forms import FigureForm
from news.clippings.models import Clipping
from news.clippings.pieces import Reason
from news.models import NewsPage
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.news.clippings.conftest import Take
from tests.news.clippings.samples import article, seed

pytestmark = pytest.mark.django_db


def beside(clipping: Clipping) -> str:
    return reverse("clippings:clipping", args=[clipping.article_id])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_shows_what_was_taken_out_and_why(enter: Any, take: Take, language: str) -> None:
    clipping = take(seed(4))

    shown = enter("officer", language).get(beside(clipping)).content.decode()

    assert f'<html lang="{language}"' in shown
    assert "<del>Déja abonné ?</del>" in shown
    assert "https://https://liberte-actus.fr/1329</del> https://liberte-actus.fr/1329" in shown
    with translation.override(language):
        assert gettext("subscription notice") in shown
        assert gettext("Not certain, left empty") in shown  # the author


def test_it_brings_what_its_choice_of_a_day_needs(officer: Client, take: Take) -> None:
    shown = officer.get(beside(take(seed(2)))).content.decode()

    assert "initDateChooser" in shown
    assert all(script in shown for script in FigureForm().media.render_js())


def test_of_two_editors_neither_loses_a_stroke(take: Take) -> None:
    clipping = take(seed(2))
    one, other = (Clipping.objects.get(pk=clipping.pk) for _editor in range(2))

    one.turn(0, Reason.BY_HAND)
    other.turn(1, Reason.BY_HAND)

    pieces = Clipping.objects.get(pk=clipping.pk).pieces
    assert [piece.reason for piece in pieces[:2]] == [Reason.BY_HAND] * 2
    assert other.pieces == pieces


@pytest.mark.parametrize("language", ["ar", "en"])
def test_its_words_carry_their_language(officer: Client, take: Take, language: str) -> None:
    shown = officer.get(beside(take(article(language)))).content.decode()

    assert shown.count(f'lang="{language}" dir="{DIRECTIONS[language]}"') > 8


def test_a_passage_is_put_back_and_taken_out_with_one_click(officer: Client, take: Take) -> None:
    clipping = take(seed(2))
    place = next(at for at, piece in enumerate(clipping.pieces) if piece.reason)
    text = clipping.pieces[place].text

    answer = officer.post(beside(clipping), {"put_back": place})
    back = Clipping.objects.get(pk=clipping.pk)
    officer.post(beside(clipping), {"take_out": place})
    out = Clipping.objects.get(pk=clipping.pk)

    assert answer["Location"].endswith(f"#piece-{place}")
    assert back.text.count(text) == 2
    assert (out.text.count(text), out.pieces[place].reason) == (1, Reason.BY_HAND)


@pytest.mark.parametrize("data", [{"put_back": "999"}, {"take_out": "-1"}, {"take_over": "x"}])
def test_what_is_not_there_is_not_turned(officer: Client, take: Take, data: dict[str, str]) -> None:
    assert officer.post(beside(take(seed(2))), data).status_code == 404


def test_a_figure_is_taken_over_into_the_draft(officer: Client, take: Take) -> None:
    clipping = take(seed(2))
    place = next(
        at for at, one in enumerate(clipping.figures) if one["unit"] == "voitures électriques"
    )
    before = len(clipping.article.key_figures)

    officer.post(
        beside(clipping),
        {
            "take_over": place,
            f"figure-{place}-value": "400000",
            f"figure-{place}-unit": "voitures",
            f"figure-{place}-label": "Voitures équipées la première année",
            f"figure-{place}-as_of": "",
        },
    )

    page = NewsPage.objects.get(pk=clipping.article_id)
    figures = page.get_latest_revision_as_object().key_figures
    assert (len(page.key_figures), len(figures)) == (before, before + 1)
    assert figures[-1].value["label"] == "Voitures équipées la première année"


def test_a_figure_without_what_it_counts_is_not_taken_over(officer: Client, take: Take) -> None:
    clipping = take(seed(2))

    answer = officer.post(
        beside(clipping),
        {"take_over": 1, "figure-1-value": "x", "figure-1-unit": "", "figure-1-label": ""},
    )

    assert answer.status_code == 200
    assert answer.content.decode().count("w-field__errors") >= 1
    assert clipping.article.revisions.count() == 1


@pytest.mark.parametrize("name", ["translator-ar", "translator-en", "reviewer"])
def test_nobody_behind_the_wall_sees_it(enter: Any, take: Take, name: str) -> None:
    clipping = take(seed(1))
    client = enter(name)

    assert client.get(beside(clipping)).status_code == 403
    assert client.post(beside(clipping), {"put_back": 5}).status_code == 403


def test_without_a_clipping_there_is_nothing_to_see(officer: Client) -> None:
    page = NewsPage.objects.filter(locale__language_code="fr").first()

    assert officer.get(reverse("clippings:clipping", args=[page.pk])).status_code == 404
    assert "clippings/" not in officer.get(
        reverse("wagtailadmin_pages:edit", args=[page.pk])
    ).content.decode().replace("clippings/new", "")


def test_the_way_there_is_in_the_editor(officer: Client, take: Take) -> None:
    clipping = take(seed(1))
    edit = reverse("wagtailadmin_pages:edit", args=[clipping.article_id])

    assert beside(clipping) in officer.get(edit).content.decode()
