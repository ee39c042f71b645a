"""The editor of an article with a clipping: it shows it, to nobody else and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from news.models import NewsPage
from tests.news.clippings.conftest import Take
from tests.news.clippings.samples import article, seed

pytestmark = pytest.mark.django_db
LANGUAGES = ("fr", "en", "ar")
PANEL = 'data-side-panel="clipping"'
STREAMS = ("picture", "key_figures", "body", "changes")


def editor(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def panel_of(shown: str) -> str:
    return shown.partition(PANEL)[2].partition("</aside>")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_taken_out_is_struck_out_beside_the_draft(
    enter: Any, take: Take, language: str
) -> None:
    clipping = take(seed(4))

    shown = enter("officer", language).get(editor(clipping.article)).content.decode()

    panel = panel_of(shown)
    assert "<del>Déja abonné ?</del>" in panel
    assert "Le Maroc confirme son ambition de devenir un hub industriel vert." in panel
    assert f'href="{reverse("clippings:clipping", args=[clipping.article_id])}"' in panel
    with translation.override(language):
        assert gettext("subscription notice") in panel
    assert " style=" not in panel
    assert "<form" not in panel
    assert 'data-side-panel-toggle="clipping"' in shown
    assert "clippings/css/clipping.css" in shown


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr"), ("fr", "ltr")])
def test_its_words_carry_their_language_and_direction(
    officer: Client, take: Take, language: str, direction: str
) -> None:
    clipping = take(article(language))

    panel = panel_of(officer.get(editor(clipping.article)).content.decode())

    assert panel.count(f'lang="{language}" dir="{direction}"') == len(clipping.pieces)


def test_what_it_says_is_never_markup(officer: Client, take: Take) -> None:
    clipping = take(seed(2))
    clipping.stored_pieces[0]["text"] = "<script>alert(1)</script>"
    clipping.save()

    panel = panel_of(officer.get(editor(clipping.article)).content.decode())

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in panel
    assert "<script" not in panel


@pytest.mark.parametrize("name", ["translator-ar", "translator-en", "reviewer"])
def test_nobody_behind_the_wall_gets_it(enter: Any, take: Take, name: str) -> None:
    clipping = take(seed(1))

    assert PANEL not in enter(name).get(editor(clipping.article)).content.decode()


def test_an_article_without_one_is_edited_as_ever(officer: Client) -> None:
    page = NewsPage.objects.filter(locale__language_code="fr", clippings=None)[0]

    shown = officer.get(editor(page))

    assert shown.status_code == 200
    assert PANEL not in shown.content.decode()


def test_the_editor_works_and_keeps_its_warnings(officer: Client, take: Take) -> None:
    page = take(seed(1)).article

    shown = officer.get(editor(page))

    assert [str(message) for message in shown.context["messages"]]  # no summary yet
    assert shown.context["form"].instance.pk == page.pk


def test_a_refused_publication_shows_it_again(officer: Client, take: Take) -> None:
    page = take(seed(1)).article

    empty = nested_form_data({name: streamfield([]) for name in STREAMS})

    shown = officer.post(editor(page), {**empty, "title": "", "action-publish": "yes"})

    assert shown.status_code == 200
    assert shown.context["form"].errors
    assert PANEL in shown.content.decode()


def test_an_older_version_is_looked_at_without_it(officer: Client, take: Take) -> None:
    page = take(seed(1)).article
    older = page.save_revision()
    page.save_revision()

    shown = officer.get(reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, older.pk]))

    assert shown.status_code == 200
    assert PANEL not in shown.content.decode()
