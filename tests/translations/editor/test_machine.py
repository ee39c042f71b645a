"""Machine translation is off unless it is set up, and never counts as work done."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from academy_site.translations import segments
from academy_site.translations.models import Origin, SegmentVersion
from tests.translations import workplace


class Parrot(BaseMachineTranslator):
    """A service that puts every word into the target language."""

    display_name = "Parrot"

    def translate(self, source_locale, target_locale, strings):
        language = target_locale.language_code
        return {text: StringValue(workplace.in_language(text.data, language)) for text in strings}

    def can_translate(self, source_locale, target_locale):
        return True


class Mute(Parrot):
    """A service that is down."""

    def translate(self, source_locale, target_locale, strings):
        raise ConnectionError


@pytest.fixture
def service(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{__name__}.Parrot"}
    return settings


def ask(desk):
    url = reverse("wagtail_localize:machine_translate", args=[desk.job.translation_id])
    answer = desk.client.post(url)
    if answer.status_code == 302:
        return " ".join(str(message) for message in get_messages(answer.wsgi_request))
    return answer.status_code


def test_there_is_none_by_default(desk):
    assert ask(desk) == 404
    assert desk.props()["machineTranslator"] is None


def test_it_fills_only_what_is_empty_and_everything_is_to_check(desk, service):
    desk.save(desk.segment(), "ar-main")

    said = ask(desk)

    listed = segments.listing(desk.job)
    assert "somebody has checked them" in said
    assert desk.segment().words == "ar-main"
    assert [segment.status for segment in listed] == ["done"] + ["to_check"] * (len(listed) - 1)
    assert {segment.origin for segment in listed[1:]} == {Origin.MACHINE}
    desk.job.refresh_from_db()
    assert (desk.job.segments_done, desk.job.words_left > 0) == (1, True)
    assert SegmentVersion.objects.first().done is False


def test_it_has_nothing_to_do_twice(desk, service):
    ask(desk)

    assert "left to translate" in ask(desk)


def test_its_words_say_so_in_the_editor(desk, service):
    ask(desk)

    words = desk.props()["initialStringTranslations"]

    assert {each["error"] for each in words} == {"To check: a machine translated this."}


def test_a_service_that_is_down_is_told(desk, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{__name__}.Mute"}

    assert "did not answer" in ask(desk)
