"""What an editor sees of a draft, through the real form and the real preview addresses."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from academy_site.people.models import Person
from sessions.models import ProgrammePage, SessionIndexPage, SessionPage
from tests.demo_pages import LANGUAGES, page, path_of
from tests.editorial.sitting_form import part, sitting_data, slot

pytestmark = pytest.mark.django_db


def preview(client, address, data):
    """Send the form as the preview panel does and return what the panel shows."""
    answer = client.post(address, data)
    assert answer.json()["is_valid"] is True
    return client.get(address)


def session_data(**fields):
    return nested_form_data(
        {
            "title": "Une session", "slug": "2031", "number": "24", "start_date": "2031-05-20",
            "end_date": "2031-05-22", "timezone": "Africa/Casablanca", "city": "Rabat",
            "venue": "", "lead": "", "poster": "", "argument": streamfield([]), "seo_title": "",
            "search_description": "", "comments": inline_formset([]), **fields,
        }
    )  # fmt: skip


def edit_address(shown):
    return reverse("wagtailadmin_pages:preview_on_edit", args=[shown.pk])


def add_address(model, parent):
    names = ("plenary", model.__name__.lower(), parent.pk)
    return reverse("wagtailadmin_pages:preview_on_add", args=names)


def test_a_sitting_is_shown_as_its_form_stands_with_times_and_people(officer, sitting):
    person = Person.objects.get(slug="amine-khalil")
    talk = slot("talk", "09:00", "09:30", part(person), title="Un exposé nouveau")

    shown = preview(officer, edit_address(sitting), sitting_data(talk, title="Titre nouveau"))

    html = shown.content.decode()
    assert shown.status_code == 200
    assert "Titre nouveau" in html
    assert "Un exposé nouveau" in html
    assert "Amine Khalil" in html
    assert 'datetime="2026-05-20T09:00+01:00"' in html


def test_a_sitting_that_is_not_saved_yet_is_shown_too(officer):
    programme = page("plenary.ProgrammePage")
    talk = slot("talk", "09:00", "09:30", title="Un exposé nouveau")

    address = add_address(type(page("plenary.SittingPage")), programme)
    shown = preview(officer, address, sitting_data(talk))

    assert shown.status_code == 200
    assert "Un exposé nouveau" in shown.content.decode()


def test_a_sitting_without_its_times_says_what_is_missing(officer, sitting):
    shown = preview(officer, edit_address(sitting), sitting_data(date="", start="", end=""))

    assert shown.status_code == 200
    assert "pour la voir ici" in shown.content.decode()


def test_a_session_that_is_not_saved_yet_is_shown(officer):
    address = add_address(SessionPage, page("plenary.SessionIndexPage"))

    shown = preview(officer, address, session_data())

    assert shown.status_code == 200
    assert "Une session" in shown.content.decode()


def test_a_session_without_days_says_what_is_missing(officer):
    address = add_address(SessionPage, page("plenary.SessionIndexPage"))

    shown = preview(officer, address, session_data(start_date="", end_date=""))

    assert shown.status_code == 200
    assert "pour la voir ici" in shown.content.decode()


def test_a_programme_is_shown_with_the_drafts_of_its_sittings(officer, sitting):
    sitting.title = "Titre en brouillon"
    sitting.save_revision()
    programme = page("plenary.ProgrammePage")
    data = nested_form_data(
        {
            "title": "Programme", "slug": "programme", "lead": "", "seo_title": "",
            "search_description": "", "comments": inline_formset([]),
        }
    )  # fmt: skip

    shown = preview(officer, edit_address(programme), data)

    assert "Titre en brouillon" in shown.content.decode()
    public = officer.get(path_of("plenary.ProgrammePage"))
    assert "Titre en brouillon" not in public.content.decode()


def test_a_preview_may_stand_in_the_editors_frame_and_a_public_page_in_none(officer, sitting):
    shown = preview(officer, edit_address(sitting), sitting_data())

    assert "frame-ancestors 'self'" in shown["Content-Security-Policy"]
    public = officer.get(path_of("plenary.SessionPage"))
    assert "frame-ancestors 'none'" in public["Content-Security-Policy"]


def test_the_checks_panel_finds_its_checker_in_a_preview_and_the_public_never_does(
    officer, sitting
):
    shown = preview(officer, edit_address(sitting), sitting_data())

    assert "wagtail-userbar" in shown.content.decode()
    public = officer.get(path_of("plenary.SittingPage", slug=sitting.slug))
    assert "wagtail-userbar" not in public.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_latest_draft_is_shown_in_each_language(enter, language):
    admin = enter("admin")
    for label in ("plenary.SittingPage", "plenary.ConceptNotePage", "news.NewsPage"):
        draft = page(label, language)
        draft.title = "Brouillon"
        draft.save_revision()

        shown = admin.get(reverse("wagtailadmin_pages:view_draft", args=[draft.pk]))

        assert shown.status_code == 200
        assert "Brouillon" in shown.content.decode()
        assert f'<html lang="{language}"' in shown.content.decode()


def test_a_restricted_session_opens_to_those_who_know_the_password(client):
    session = page("plenary.SessionPage")
    lock = PageViewRestriction.objects.create(
        page=session, restriction_type=PageViewRestriction.PASSWORD, password="sesame"
    )
    asked = client.get(path_of("plenary.ProgrammePage"))
    assert asked.status_code == 200
    assert "Séance I" not in asked.content.decode()

    client.post(
        f"/fr/_util/authenticate_with_password/{lock.pk}/{session.pk}/",
        {"password": "sesame", "return_url": path_of("plenary.ProgrammePage")},
    )

    for label in ("plenary.SessionPage", "plenary.ProgrammePage", "plenary.SittingPage"):
        opened = client.get(path_of(label))
        assert opened.status_code == 200
        assert "no-store" in opened["Cache-Control"]
    assert "Amine Khalil" in client.get(path_of("plenary.ProgrammePage")).content.decode()


def test_what_lies_under_an_unpublished_page_is_hidden_with_it(client):
    page("plenary.SessionPage").unpublish()

    for language in LANGUAGES:
        assert client.get(path_of("plenary.ConceptNotePage", language)).status_code == 404
        assert client.get(path_of("plenary.SittingPage", language)).status_code == 404
    assert "/sessions/2026/" not in client.get("/sitemap.xml").content.decode()
    assert SessionIndexPage.objects.filter(live=True).count() == len(LANGUAGES)


def test_an_unpublished_sitting_takes_its_translations_with_it(client, sitting):
    addresses = [
        path_of("plenary.SittingPage", language, slug=sitting.slug) for language in LANGUAGES
    ]

    sitting.unpublish()

    assert [client.get(address).status_code for address in addresses] == [404] * 3
    assert not sitting.get_translations().filter(live=True).exists()
    assert ProgrammePage.objects.filter(live=True).count() == len(LANGUAGES)


def test_an_unpublished_translation_leaves_its_source_alone(client, sitting):
    sitting.get_translations().get(locale__language_code="ar").unpublish()

    assert client.get(path_of("plenary.SittingPage", slug=sitting.slug)).status_code == 200
