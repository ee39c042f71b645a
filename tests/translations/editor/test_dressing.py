"""wagtail-localize's editor in our dressing: what its script is given, and what is around it."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page
from wagtail.users.models import UserProfile

from academy_site.translations import reviewing
from academy_site.translations.editor.reasons import changes
from tests.translations import workplace
from tests.translations.editor.desk import Desk


@pytest.fixture
def administrator(job):
    user = get_user_model().objects.create_superuser("chief", "chief@example.org", "password")
    return Desk(user, job)


def plain(text):
    """Leave out the marks that keep words of another language together."""
    return text.replace("\u2068", "").replace("\u2069", "")


def test_nobody_is_offered_to_publish_to_convert_or_to_stop(desk, administrator):
    for each in (desk, administrator):
        props = each.props()

        assert props["perms"]["canPublish"] is False
        assert props["links"]["convertToAliasUrl"] is None


def test_a_translator_is_offered_no_act_on_the_page_and_no_other_language(desk):
    props = desk.props()

    assert not any(props["perms"].values())
    assert props["translations"] == []
    assert 'data-acts="0"' in desk.page()


def test_an_administrator_keeps_the_acts_of_wagtail(administrator):
    perms = administrator.props()["perms"]

    assert (perms["canDelete"], perms["canLock"], perms["canUnlock"]) == (True, True, False)
    assert 'data-acts="2"' in administrator.page()


def test_it_leads_to_the_sheet_and_says_where_the_translation_stands(desk):
    desk.save(desk.segment(), "ar-titre")
    desk.job.refresh_from_db()

    page = desk.page()

    assert f'href="{reverse("translations:job", args=[desk.job.pk])}"' in page
    assert "In progress" in page
    assert f"{desk.job.words_left} words left of {desk.job.words}" in " ".join(page.split())


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_it_names_languages_and_directions_in_every_interface(desk, language):
    UserProfile.objects.filter(user=desk.user).update(preferred_language=language)

    page = desk.page()

    assert 'data-source-lang="fr"' in page
    assert 'data-source-dir="ltr"' in page
    assert 'data-target-lang="ar"' in page
    assert 'data-target-dir="rtl"' in page
    for name in ("editor-answers.js", "editor-languages.js", "css/editor.css"):
        assert f"translations/{name}" in page.replace("/js/", "/")


def test_words_to_check_say_what_their_source_was_and_what_changed(source, desk):
    desk.save(desk.segment("lead"), "ar-chapeau")
    workplace.edit(source, lead="fr-nouveau chapeau")

    [error] = [each["error"] for each in desk.props()["initialStringTranslations"]]

    assert "the source has changed" in error
    assert "Was: “fr-chapeau”." in plain(error)
    assert "“fr-chapeau” became “fr-nouveau chapeau”" in plain(error)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("un deux trois", "un trois", "without “deux”"),
        ("un trois", "un deux trois", "with “deux”"),
        ("un deux.", "un <b>deux</b>.", ""),
        ("a b c d", "a x c", "“b” became “x” · without “d”"),
    ],
)
@translation.override("en")
def test_changes_are_told_word_by_word(db, before, after, said):
    assert plain(changes(before, after)) == said


def test_in_review_the_translator_reads_only_and_is_told_why(desk, reviewer):
    workplace.translate(desk.job, desk.user)
    reviewing.request(desk.job, desk.user)

    assert desk.props()["object"]["isLocked"] is True
    assert "withdraw it from the review" in desk.page()
    assert Desk(reviewer, desk.job).props()["object"]["isLocked"] is False


def test_a_lock_closes_the_editor_to_everybody_but_its_owner(source, desk, badr):
    target = workplace.target(source, "ar")
    Page.objects.filter(pk=target.pk).update(locked=True, locked_by=badr)

    assert desk.props()["object"]["isLocked"] is True
    assert Desk(badr, desk.job).props()["object"]["isLocked"] is False


def test_whoever_may_edit_the_page_but_not_its_language_reads_only(source, job):
    officer = Desk(workplace.person("officer", ("en", workplace.RoleKind.TRANSLATOR)), job)
    group = workplace.Group.objects.create(name="All pages")
    permission = workplace.Permission.objects.get(
        codename="change_page", content_type__app_label="wagtailcore"
    )
    group.permissions.add(workplace.Permission.objects.get(codename="access_admin"))
    group.page_permissions.create(page=Page.get_first_root_node(), permission=permission)
    officer.user.groups.add(group)

    assert officer.props()["object"]["isLocked"] is True
