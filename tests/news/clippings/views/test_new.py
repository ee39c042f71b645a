"""The form that takes a clipping in."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext

from news.clippings.folding import folded
from news.clippings.models import Clipping, ClippingPolicy, Form
from news.models import NewsPage
from tests.news.clippings.samples import article, docx, page, paragraphs, pdf, seed

pytestmark = pytest.mark.django_db
LANGUAGES = ("fr", "en", "ar")
NEW = "/admin/clippings/new/"


def upload(content: bytes, name: str = "clipping.bin") -> dict[str, Any]:
    # The name and the type that a browser says are wrong on purpose.
    return {"file": SimpleUploadedFile(name, content, content_type="image/png")}


def allow_fetching() -> None:
    policy = ClippingPolicy.load()
    policy.fetching_allowed = True
    policy.save()


def refused(answer: Any, message: str, language: str = "fr") -> bool:
    with translation.override(language):
        return answer.status_code == 200 and escape(gettext(message)) in answer.content.decode()


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_pasted_seed_opens_its_draft(officer: Client, number: int) -> None:
    answer = officer.post(NEW, {"text": seed(number)})

    clipping = Clipping.objects.get()
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[clipping.article_id])
    assert (clipping.form, clipping.taken_by.username) == (Form.PASTED, "officer")
    assert clipping.article.owner.username == "officer"


@pytest.mark.parametrize(
    ("form", "language"),
    [
        (form, language)
        for form in (Form.TEXT, Form.HTML, Form.DOCX, Form.PDF)
        for language in ("fr", "en", "ar", "es")
        # The makers of PDF documents store Arabic as it looks: it is refused (test_hostile).
        if (form, language) != (Form.PDF, "ar")
    ],
)
def test_every_kind_of_file_gives_the_whole_article(
    officer: Client, form: str, language: str
) -> None:
    lines = paragraphs(article(language))
    content = {
        Form.TEXT: lambda: article(language).encode(),
        Form.HTML: lambda: page(article(language)).encode(),
        Form.DOCX: lambda: docx(lines),
        Form.PDF: lambda: pdf(lines),
    }[form]()

    officer.post(NEW, upload(content))

    clipping = Clipping.objects.get()
    assert clipping.form == form
    assert bytes(clipping.original.content) == content
    kept = [folded(piece.text) for piece in clipping.pieces if not piece.reason]
    assert kept == [folded(line) for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_given_and_too_much_given(enter: Any, language: str) -> None:
    client = enter("officer", language)

    nothing = client.post(NEW, {})
    both = client.post(NEW, {"text": seed(1), **upload(b"x")})

    assert refused(nothing, "Paste a text, or choose a file.", language)
    assert refused(both, "Give one thing: either a text, or a file, or an address.", language)
    assert not Clipping.objects.exists()


def test_a_clipping_without_an_article_leaves_nothing_behind(officer: Client) -> None:
    before = NewsPage.objects.count()

    answer = officer.post(NEW, {"text": "Abonnez-vous\nPartager sur Facebook\nPublicité"})

    assert refused(answer, "There is no article in it: nothing is left after cleaning.")
    assert (Clipping.objects.count(), NewsPage.objects.count()) == (0, before)


def test_addresses_are_asked_for_only_where_an_administrator_allows_it(officer: Client) -> None:
    closed = officer.get(NEW).content.decode()
    allow_fetching()
    opened = officer.get(NEW).content.decode()

    assert 'name="url"' not in closed
    assert 'name="url"' in opened


def test_an_address_that_is_given_all_the_same_is_not_fetched(officer: Client) -> None:
    answer = officer.post(NEW, {"url": "https://example.org/"})

    assert refused(answer, "Paste a text, or choose a file.")


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/"])
def test_the_forms_own_fetcher_keeps_to_public_addresses(officer: Client, url: str) -> None:
    allow_fetching()

    answer = officer.post(NEW, {"url": url})

    assert answer.status_code == 200
    assert not Clipping.objects.exists()
    assert "n’est pas" in answer.content.decode() or "not on the public" in answer.content.decode()


@pytest.mark.parametrize("name", ["translator-ar", "translator-en", "reviewer"])
def test_nobody_behind_the_wall_takes_clippings_in(enter: Any, name: str) -> None:
    client = enter(name)

    assert client.get(NEW).status_code == 403
    assert client.post(NEW, {"text": seed(1)}).status_code == 403
    assert "clippings/new" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_way_there_is_in_the_menu_and_on_the_list(officer: Client) -> None:
    index = NewsPage.objects.first().get_parent()

    assert "clippings/new" in officer.get(reverse("wagtailadmin_home")).content.decode()
    explored = officer.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
    assert explored.count(NEW) >= 2
