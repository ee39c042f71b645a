"""A public page is found by its address, whatever its depth."""

import pytest
from django.http import HttpResponse
from wagtail import hooks
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from academy_site.people.models import Person
from tests.demo_pages import A_SPEAKER, LANGUAGES, page, path_of, sitting

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_deepest_page_of_an_address_answers(client, language):
    response = client.get(path_of("plenary.SittingPage", language, "seance-1"))

    assert response.status_code == 200
    assert response.context["page"].pk == sitting(language).pk


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_understands_what_is_left_of_its_address(client, language):
    response = client.get(f"{path_of('plenary.SpeakersPage', language)}{A_SPEAKER}/")

    assert response.status_code == 200
    assert response.context["person"].slug == A_SPEAKER
    assert response.wsgi_request.subpath == f"{A_SPEAKER}/"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "below",
    ["x/", "sessions/2026/x/", "sessions/2026/programme/x/", "sessions/2026/programme/calendar/x/"],
)
def test_what_nobody_understands_is_not_found(client, language, below):
    assert client.get(f"/{language}/{below}").status_code == 404


@pytest.mark.parametrize("name", ["nobody", "x" * 300, "a/b", "أمين"])
def test_nobody_of_that_name_speaks(client, name):
    assert client.get(f"{path_of('plenary.SpeakersPage')}{name}/").status_code == 404


def test_somebody_new_is_found_at_once(client):
    below = path_of("plenary.SpeakersPage")
    assert client.get(f"{below}omar-tazi/").status_code == 404

    Person.objects.filter(slug=A_SPEAKER).update(slug="omar-tazi")

    assert client.get(f"{below}omar-tazi/").status_code == 200
    assert client.get(f"{below}{A_SPEAKER}/").status_code == 404


def test_the_address_of_one_language_is_not_an_address_of_another(client):
    assert client.get("/en/sessions/2026/programme/seance-1/").status_code == 404


@pytest.mark.parametrize("path", ["/fr/sessions", "/fr/sessions/2026"])
def test_a_missing_slash_is_added(client, path):
    response = client.get(path)

    assert (response.status_code, response["Location"]) == (301, f"{path}/")


def test_a_draft_is_not_found_and_neither_is_it_for_an_editor(client, admin_client):
    path = path_of("plenary.SittingPage")
    sitting("fr", page("plenary.SittingPage").slug).unpublish()

    assert client.get(path).status_code == admin_client.get(path).status_code == 404


def test_a_page_below_a_draft_is_hidden_with_it(client):
    path = path_of("news.NewsPage")
    page("news.NewsIndexPage").unpublish()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize("label", ["ProgrammePage", "SittingPage", "SpeakersPage"])
def test_what_shows_a_session_is_withdrawn_with_it(client, label):
    path = path_of(f"plenary.{label}")
    page("plenary.SessionPage").unpublish()

    assert client.get(path).status_code == 404


def test_two_pages_with_the_same_slug_are_told_apart_by_their_place(client):
    about, session = page("home.StandardPage"), page("plenary.SessionPage")
    about.slug = session.slug
    about.save()

    assert client.get("/fr/2026/").context["page"].pk == about.pk
    assert client.get("/fr/sessions/2026/").context["page"].pk == session.pk


@pytest.mark.parametrize(("permanent", "status"), [(True, 301), (False, 302)])
def test_an_old_address_leads_to_the_new_one(client, permanent, status):
    Redirect.objects.create(
        old_path="/fr/ancien", redirect_page=page("news.NewsPage"), is_permanent=permanent
    )

    response = client.get("/fr/ancien/")

    assert response.status_code == status
    assert response["Location"].endswith(path_of("news.NewsPage"))


def test_a_redirect_of_the_address_with_its_query_comes_first(client):
    Redirect.objects.create(old_path="/fr/ancien", redirect_link="/fr/")
    Redirect.objects.create(old_path="/fr/ancien?id=7", redirect_link="/fr/sessions/")

    assert client.get("/fr/ancien/?id=7")["Location"] == "/fr/sessions/"
    assert client.get("/fr/ancien/?id=8")["Location"] == "/fr/"


def test_a_redirect_to_nowhere_is_not_found(client):
    Redirect.objects.create(old_path="/fr/ancien")

    assert client.get("/fr/ancien/").status_code == 404


def test_an_existing_page_comes_before_a_redirect(client):
    Redirect.objects.create(old_path="/fr/sessions", redirect_link="/fr/")

    assert client.get("/fr/sessions/").status_code == 200


def test_renaming_a_page_leaves_a_redirect_behind(client, django_capture_on_commit_callbacks):
    old = path_of("news.NewsPage")
    article = page("news.NewsPage")
    article.slug = "nouveau-nom"
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()

    response = client.get(old)

    assert response.status_code == 301
    assert response["Location"].endswith("/fr/actualites/nouveau-nom/")


def test_a_page_for_those_who_signed_in_asks_to_sign_in(client, admin_client):
    path = path_of("news.NewsPage")
    PageViewRestriction.objects.create(page=page("news.NewsIndexPage"), restriction_type="login")

    response = client.get(path)

    assert response.status_code == 302
    assert response["Location"] == f"/fr/_util/login/?next={path}"
    assert client.get(response["Location"])["Location"] == f"/admin/login/?next={path}"
    assert admin_client.get(path).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_behind_a_password_asks_for_it_in_its_language(client, language):
    path = path_of("plenary.ConceptNotePage", language)
    note = page("plenary.ConceptNotePage", language)
    PageViewRestriction.objects.create(page=note, restriction_type="password", password="secret")

    asked = client.get(path)
    assert asked.status_code == 200
    assert "password_required.html" in [template.name for template in asked.templates]
    assert f'<html lang="{language}"' in asked.content.decode()
    action = asked.context["action_url"]
    assert action.startswith(f"/{language}/")

    answered = client.post(action, {"password": "secret", "return_url": path})
    assert (answered.status_code, answered["Location"]) == (302, path)
    assert client.get(path).context["page"].pk == note.pk


def test_the_hooks_of_others_are_asked(client):
    with hooks.register_temporarily("before_serve_page", lambda *_: HttpResponse("hook")):
        assert client.get("/fr/").content == b"hook"


def test_a_hook_around_serving_is_run(client):
    def around(next_serve):
        def serve(page, request, args, kwargs):
            response = next_serve(page, request, args, kwargs)
            response["X-Around"] = "yes"
            return response

        return serve

    with hooks.register_temporarily("on_serve_page", around):
        assert client.get("/fr/")["X-Around"] == "yes"


def test_a_language_without_a_home_page_has_nothing(client):
    Page.objects.get(pk=page("home.HomePage", "ar").pk).delete()

    assert client.get("/ar/").status_code == 404


def test_the_calendar_is_a_file_of_its_own_name(client):
    response = client.get(f"{path_of('plenary.ProgrammePage', 'ar')}calendar/")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="session-2026-ar.ics"'
    assert response.content.count(b"BEGIN:VEVENT") == 29
