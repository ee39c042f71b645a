"""The officer's choice of how a page goes public, and what happens when “Publish” is pressed."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from academy_site.translations import releasing
from academy_site.translations.models import ReleaseMode
from tests.demo_pages import page
from tests.translations.workplace import french, job, public_words, target

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(enter):
    return enter("officer")


def address(source):
    return reverse("translations:page_release", args=[source.pk])


def choose(client, source, mode):
    return client.post(address(source), {"mode": mode})


def published_in_the_editor(client, source, lead):
    data = nested_form_data(
        {
            "title": source.title,
            "slug": source.slug,
            "lead": lead,
            "seo_title": "",
            "search_description": "",
            "body": streamfield([("paragraph", rich_text("<p>fr-un</p>"))]),
            "comments-TOTAL_FORMS": 0,
            "comments-INITIAL_FORMS": 0,
            "action-publish": "yes",
        }
    )
    return client.post(reverse("wagtailadmin_pages:edit", args=[source.pk]), data)


def stored(source):
    return Page.objects.get(pk=source.pk).specific


def test_publish_holds_a_page_that_waits_and_says_so(officer):
    source = french()
    choose(officer, source, ReleaseMode.TOGETHER)

    answer = published_in_the_editor(officer, source, "fr-neuf")

    assert answer.status_code == 302
    assert "fr-neuf" not in public_words(stored(source))
    assert releasing.held_revision(source).as_object().lead == "fr-neuf"
    assert {job(source, code).due for code in ("en", "ar")} == {None}
    said = [str(message) for message in officer.get(answer.url).context["messages"]]
    assert any(source.title in message for message in said)
    assert not target(source, "ar").live


def test_publish_publishes_a_page_that_does_not_wait(officer):
    source = french()
    choose(officer, source, ReleaseMode.WHEN_READY)

    published_in_the_editor(officer, source, "fr-neuf")

    assert "fr-neuf" in public_words(stored(source))


def test_holding_no_longer_keeps_the_draft(officer):
    source = french()
    choose(officer, source, ReleaseMode.TOGETHER)
    published_in_the_editor(officer, source, "fr-neuf")

    officer.post(address(source), {"let_go": "yes"})

    assert releasing.held_revision(source) is None
    assert stored(source).get_latest_revision_as_object().lead == "fr-neuf"
    assert "fr-neuf" not in public_words(stored(source))
    assert job(source, "ar").translation.source.as_instance().lead == "fr-chapeau"


def test_a_change_of_mind_publishes_what_was_held(officer):
    source = french()
    choose(officer, source, ReleaseMode.TOGETHER)
    published_in_the_editor(officer, source, "fr-neuf")

    choose(officer, source, ReleaseMode.WHEN_READY)

    assert "fr-neuf" in public_words(stored(source))


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_form_tells_what_is_waited_for(enter, language):
    source = french()
    officer = enter("officer", language)
    choose(officer, source, ReleaseMode.TOGETHER)
    published_in_the_editor(officer, source, "fr-neuf")

    shown = officer.get(address(source))

    assert {one.language for one in shown.context["waits_for"]} == {"ar", "en"}
    assert f'lang="{language}"' in shown.content.decode()


def test_bulk_publication_is_refused_with_a_reason(admin_client):
    source = french()
    choose(admin_client, source, ReleaseMode.TOGETHER)
    source = stored(source)
    source.lead = "fr-neuf"
    source.save_revision()
    arabic = target(source.get_parent(), "ar")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    admin_client.post(f"{url}?id={source.pk}")

    assert "fr-neuf" not in public_words(stored(source))
    assert arabic.live


@pytest.mark.parametrize("name", ["translator-ar", "reviewer"])
def test_it_is_the_officers_business(enter, name):
    assert enter(name).get(address(french())).status_code == 403


def test_a_translation_has_no_release(officer):
    url = reverse("translations:page_release", args=[page("home.HomePage", "ar").pk])

    assert officer.get(url).status_code == 404
