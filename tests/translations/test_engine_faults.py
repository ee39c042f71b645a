"""The faults of wagtail-localize 1.14 that were found: each is mended here, or cannot be reached.

Where it costs little, the test also lets wagtail-localize's own code do it (``stock``), which shows
that the fault is real, and tells when a new version of it no longer has it.
"""

from __future__ import annotations

from typing import Any

import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from modelcluster.models import get_all_child_relations
from rest_framework.test import APIRequestFactory, force_authenticate
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
)
from wagtail_localize.strings import extract_strings
from wagtail_localize.views import edit_translation as stock
from wagtail_localize.views.snippets_api import SnippetViewSet

from academy_site.translations import added_texts, segments, slugs
from academy_site.translations.guarding import UnreviewedWordsError
from academy_site.translations.models import RoleKind, State
from tests.announcements.models import Announcement
from tests.translations import workplace
from tests.translations.editor.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def amina():
    return workplace.person("amina", ("ar", RoleKind.TRANSLATOR))


@pytest.fixture
def reviewer():
    return workplace.person("rima", ("ar", RoleKind.REVIEWER))


@pytest.fixture
def source():
    return workplace.french()


@pytest.fixture
def job(source):
    return workplace.submitted(source, "ar")


@pytest.fixture
def published(source, job, amina, reviewer):
    """The page in Arabic, public after its review."""
    workplace.translate(job, amina)
    workplace.review(job, amina, reviewer)
    return workplace.target(source, "ar")


def somebody(name: str, *permissions: str) -> Any:
    """Return a user of the admin with these permissions and no language."""
    user = get_user_model().objects.create_user(name)
    granted = Permission.objects.filter(codename__in=["access_admin", *permissions])
    user.user_permissions.set(granted)
    return user


def entered(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def stock_put(user: Any, job: Any, segment: segments.Segment, words: str) -> int:
    """Save words through wagtail-localize's own view; return the status of its answer."""
    body = encode_multipart(BOUNDARY, {"value": words})
    request = APIRequestFactory().put("/", body, content_type=MULTIPART_CONTENT)
    force_authenticate(request, user)
    place = {"translation_id": job.translation_id, "string_segment_id": segment.id}
    return stock.edit_string_translation(request, **place).status_code


def segment_of(job: Any, path: str = "title") -> segments.Segment:
    return next(each for each in segments.listing(job) if each.path.startswith(path))


# Rights and leaks


def test_syncing_publishes_nothing_whoever_asks_for_it(source, published, job):
    user = somebody("syncer", "submit_translation")
    workplace.edit(source, title="fr-neuf")
    before = workplace.public_words(published)
    url = reverse("wagtail_localize:update_translations", args=[job.translation.source_id])

    answer = entered(user).post(url, {"publish_translations": "on"})

    assert answer.status_code == 403
    assert workplace.public_words(workplace.target(source, "ar")) == before


def test_locks_hold_for_segments(source, job, amina):
    target = workplace.target(source, "ar")
    Page.objects.filter(pk=target.pk).update(locked=True, locked_by=somebody("owner"))
    segment = segment_of(job)

    assert Desk(amina, job).save(segment, "ar-titre").status_code == 403
    assert stock_put(amina, job, segment, "ar-titre") == 201


def test_saving_a_draft_leaves_the_public_page_alone(source, published, job, amina):
    workplace.edit(source, lead="fr-neuf")
    before = workplace.public_words(published)

    with pytest.raises(UnreviewedWordsError), transaction.atomic():
        job.translation.save_target(user=amina, publish=False)

    assert workplace.public_words(workplace.target(source, "ar")) == before


def test_a_restriction_of_the_source_holds_for_its_translations_at_once(source, published):
    PageViewRestriction.objects.create(page=source, restriction_type=PageViewRestriction.LOGIN)

    assert published.get_view_restrictions().exists()


@pytest.fixture
def announcement():
    """A public French announcement, in translation into Arabic."""
    made = Announcement.objects.create(title="fr-avis", locale=workplace.locale("fr"), live=True)
    return workplace.submitted(made, "ar")


def test_a_right_on_a_snippet_is_no_right_on_its_languages(announcement):
    user = somebody("adder", "add_announcement")
    segment = segment_of(announcement)

    assert Desk(user, announcement).save(segment, "ar-avis").status_code == 403
    assert stock_put(user, announcement, segment, "ar-avis") == 201


def test_snippets_and_translations_are_not_listed_to_everybody(announcement):
    place = ["announcements", "announcement"]
    client = entered(somebody("stranger"))

    listed = client.get(reverse("wagtail_localize:snippets_api_listing", args=place))
    report = client.get(reverse("wagtail_localize:translations_report"))

    assert listed.status_code == 403
    assert (report.status_code, report.url) == (302, reverse("translations:queue"))
    kwargs = {"app_label": place[0], "model_name": place[1]}
    answer = SnippetViewSet.as_view({"get": "list"})(APIRequestFactory().get("/"), **kwargs)
    assert len(answer.data) == Announcement.objects.count() > 0


def test_an_arabic_translator_writes_neither_english_nor_french(source, announcement, amina):
    english = workplace.submitted(source, "en")
    french = announcement.translation.source.get_source_instance()
    desk = Desk(amina, english)

    answer = desk.save(desk.segment(), "ar-titre")
    form = desk.client.post(
        reverse("wagtailsnippets_announcements_announcement:edit", args=[french.pk]),
        {"title": "ar-avis", "text": ""},
    )

    assert (answer.status_code, form.status_code) == (403, 403)
    assert desk.words(desk.segment()) is None
    french.refresh_from_db()
    assert french.title == "fr-avis"


def test_a_translation_is_never_converted_into_an_alias(source, published, job):
    chief = get_user_model().objects.create_superuser("chief")

    answer = entered(chief).post(reverse("wagtail_localize:convert_to_alias", args=[published.pk]))

    assert answer.status_code == 403
    arabic = workplace.target(source, "ar")
    assert (arabic.alias_of_id, workplace.languages_in(arabic)) == (None, {"ar"})


# Words


def test_submitting_publishes_no_french(source, job):
    assert not workplace.target(source, "ar").live
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False


def test_a_full_stop_in_the_source_loses_no_words(source, published, job):
    before = workplace.public_words(published)

    workplace.edit(source, title=f"{source.title}.")

    segment = segment_of(job)
    assert (segment.words.startswith("ar-"), segment.status) == (True, segments.TO_CHECK)
    assert workplace.public_words(workplace.target(source, "ar")) == before
    job.refresh_from_db()
    assert job.state == State.TO_CHECK
    # For wagtail-localize itself there would be nothing: it knows no words for the new text.
    fresh = StringSegment.objects.filter(source=job.translation.source, context__path="title")
    assert fresh.annotate_translation(workplace.locale("ar")).get().translation is None


def test_fuzzy_and_empty_entries_of_a_file_are_not_done(job, amina):
    desk = Desk(amina, job)
    url = reverse("wagtail_localize:download_pofile", args=[job.translation_id])
    po = polib.pofile("\n" + desk.client.get(url).content.decode())
    po[0].msgstr, po[0].flags, po[1].msgstr = "ar-titre", ["fuzzy"], " "
    with transaction.atomic():
        job.translation.import_po(po)
        taken_by_stock = StringTranslation.objects.filter(has_error=False, locale=po_locale(job))
        assert taken_by_stock.filter(data="ar-titre").exists()
        transaction.set_rollback(True)

    upload(desk, str(po).encode())

    listed = segments.listing(job)
    assert [each.status for each in listed[:2]] == [segments.TO_CHECK, segments.MISSING]


def po_locale(job):
    return job.translation.target_locale


def upload(desk: Desk, content: bytes | None) -> Any:
    url = reverse("wagtail_localize:upload_pofile", args=[desk.job.translation_id])
    sent = {} if content is None else {"file": SimpleUploadedFile("x.po", content)}
    return desk.client.post(url, sent)


@pytest.mark.parametrize("content", [None, b'msgid "fr"\nmsgstr "ar"\n'])
def test_a_file_without_header_and_no_file_are_answered(job, amina, content):
    assert upload(Desk(amina, job), content).status_code == 302


def test_a_corrected_value_is_in_error_no_longer(job, amina):
    segment = OverridableSegment.objects.filter(source=job.translation.source).first()
    url = reverse("wagtail_localize:edit_override", args=[job.translation_id, segment.pk])
    desk = Desk(amina, job)
    desk.put(url, "https://example.org/ar")
    SegmentOverride.objects.get(context=segment.context).set_field_error(
        [ValidationError("Nobody is there.")]
    )

    desk.put(url, "https://example.org/ar/2")

    assert SegmentOverride.objects.get(context=segment.context).has_error is False


def test_words_that_a_column_cannot_hold_are_refused_before_they_are_saved(announcement, amina):
    segment = segment_of(announcement)
    desk = Desk(amina, announcement)

    assert desk.save(segment, "ا" * 41).status_code == 422
    assert desk.save(segment, "ا" * 40).status_code == 201
    assert stock_put(somebody("x", "change_announcement"), announcement, segment, "ا" * 41) == 200


def test_a_page_with_blank_blocks_is_submitted():
    empty = {"type": "quote", "id": "q", "value": {"text": "fr-dit", "attribution": None}}
    source = workplace.french([empty])

    job = workplace.submitted(source, "ar")

    assert "fr-dit" in {each.source for each in segments.listing(job)}


def test_lowered_and_raised_letters_stay_in_their_sentence():
    _template, strings = extract_strings("<p>Le CO<sub>2</sub> et 10<sup>3</sup> kg</p>")

    assert [text.data for text, _attrs in strings] == ["Le CO<sub>2</sub> et 10<sup>3</sup> kg"]


@pytest.mark.parametrize("slug", ["about-us", "عن-الأكاديمية"])
def test_a_slug_that_was_chosen_is_the_slug(source, job, amina, reviewer, slug):
    slugs.set_slug(job, slug, amina)
    workplace.translate(job, amina)

    workplace.review(job, amina, reviewer)

    arabic = workplace.target(source, "ar")
    assert (arabic.live, arabic.slug) == (True, slug)


def test_a_field_that_the_source_leaves_blank_can_be_given(source, job, amina, reviewer):
    assert source.seo_title == ""
    assert "seo_title" not in {each.path for each in segments.listing(job)}

    added_texts.save(job, "seo_title", "ar-moteurs", amina)
    workplace.translate(job, amina)
    workplace.review(job, amina, reviewer)

    assert workplace.target(source, "ar").seo_title == "ar-moteurs"


def test_machine_output_is_not_up_to_date(job, amina, settings):
    dummy = "wagtail_localize.machine_translators.dummy.DummyTranslator"
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": dummy}
    url = reverse("wagtail_localize:machine_translate", args=[job.translation_id])

    Desk(amina, job).client.post(url)

    job.refresh_from_db()
    assert (job.segments_done, job.segments_to_check) == (0, job.segments)
    assert job.translation.get_progress() == (job.segments, 0)


# What cannot be reached


def test_no_page_has_rows_within_rows():
    """Copying rows within rows moves them off the original (Wagtail #8242)."""
    nested = [
        relation.related_model
        for model in get_page_models()
        for relation in get_all_child_relations(model)
        if getattr(relation.related_model._meta, "child_relations", [])
    ]

    assert nested == []


def test_no_language_is_filled_from_another_by_itself():
    """``sync_from`` makes public aliases with the source's words; its form is not offered."""
    chief = get_user_model().objects.create_superuser("chief")
    url = reverse("wagtaillocales:edit", args=[workplace.locale("ar").pk])

    answer = entered(chief).get(url)

    assert answer.status_code == 200
    assert b"sync_from" not in answer.content
    component = apps.get_model("wagtail_localize.LocaleSynchronization")
    assert not component.objects.exists()


def test_the_search_app_is_installed_once():
    assert "modelsearch" not in settings.INSTALLED_APPS


def test_the_report_with_queries_for_every_row_is_not_shown(job, django_assert_max_num_queries):
    client = entered(get_user_model().objects.create_superuser("chief"))

    with django_assert_max_num_queries(10):
        answers = [
            client.get(reverse(f"wagtail_localize:{name}"))
            for name in ("translations_report", "translations_report_results")
        ]

    assert [answer.url for answer in answers] == [reverse("translations:queue")] * 2
