"""A language's own link, picture or page in place of the source's."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, SegmentOverride

from academy_site.translations.editor.overriding import checked
from academy_site.translations.editor.soundness import UnsoundError
from home.models import StandardPage
from tests.demo_pages import page


@pytest.fixture
def link(job):
    """The link in the page's first paragraph."""
    return OverridableSegment.objects.get(
        source=job.translation.source, data_json='"https://example.org/a"'
    )


@pytest.fixture
def url(job, link):
    return reverse("wagtail_localize:edit_override", args=[job.translation_id, link.pk])


def override_of(link):
    return SegmentOverride.objects.get(context=link.context, locale__language_code="ar")


def test_a_value_is_given_and_taken_back(desk, url, link):
    given = desk.put(url, "https://example.org/ar")
    stored = override_of(link).data
    taken = desk.client.delete(url)

    assert (given.status_code, given.json()["data"]) == (201, "https://example.org/ar")
    assert stored == "https://example.org/ar"
    assert taken.status_code == 200
    assert not SegmentOverride.objects.filter(context=link.context).exists()


def test_a_corrected_value_loses_its_error(desk, url, link):
    desk.put(url, "https://example.org/ar")
    override_of(link).set_field_error([ValidationError("Nobody is there.")])

    answer = desk.put(url, "https://example.org/ar/2")

    assert (answer.status_code, answer.json()["error"]) == (200, None)
    assert (override_of(link).has_error, override_of(link).field_error) == (False, "")


ASTRAY = ("javascript:alert(1)", "data:text/html,x", "//evil.example", "nowhere", "", "mailto:x")
SOUND = ("http://example.org", "/ar/x/", "#part", "mailto:a@example.org?subject=x", "tel:+2125")


@pytest.mark.parametrize("value", ASTRAY)
def test_a_link_that_leads_nowhere_or_astray_is_refused(desk, url, link, value):
    answer = desk.put(url, value)

    assert answer.status_code == 422
    assert not SegmentOverride.objects.filter(context=link.context).exists()


@pytest.mark.parametrize("value", SOUND)
def test_a_link_may_lead_to_another_site_here_to_a_mail_or_a_call(desk, url, value):
    assert desk.put(url, value).status_code == 201


def test_a_picture_that_does_not_exist_is_refused(job, link):
    link.context.field_path = "body.figure.image.image"

    with pytest.raises(UnsoundError):
        checked("999999", link, StandardPage, job.translation.target_locale)
    with pytest.raises(UnsoundError):
        checked("no number", link, StandardPage, job.translation.target_locale)


def test_what_is_taken_back_twice_was_not_there(desk, url):
    assert desk.client.delete(url).status_code == 404


def test_a_value_of_another_translation_is_not_found(desk, link):
    other = page("home.HomePage", "ar")
    translation = desk.job.translation
    elsewhere = (
        type(translation)
        .objects.exclude(source=translation.source)
        .filter(target_locale=other.locale)[0]
    )
    url = reverse("wagtail_localize:edit_override", args=[elsewhere.pk, link.pk])

    assert desk.put(url, "https://example.org/ar").status_code == 404
