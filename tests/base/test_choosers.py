"""Choosing records in the admin: in the language of whoever chooses."""

import pytest
from django.utils import translation
from wagtail.admin.widgets import BaseChooser

from academy_site.base.choosers import TEXTS, RecordChooser
from news.models import NewsPage
from sessions.blocks import ParticipationBlock
from sessions.models import SittingPage
from tests.demo_pages import LANGUAGES


def choosers():
    participation = ParticipationBlock().child_blocks
    return [
        NewsPage.get_edit_handler().get_form_class().base_fields["topic"].widget,
        SittingPage.get_edit_handler().get_form_class().base_fields["room"].widget,
        participation["person"].widget,
        participation["organisation"].widget,
    ]


@pytest.mark.parametrize("first", LANGUAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_those_of_whoever_looks(first, language):
    with translation.override(first):
        widgets = choosers()

    with translation.override(language):
        for widget in widgets:
            assert isinstance(widget, RecordChooser)
            for text in TEXTS:
                assert str(getattr(widget, text)) == str(getattr(BaseChooser, text))
        said = str(widgets[0].choose_one_text)

    assert (said == "Choose an item") == (language == "en")
