"""The blocks of every body."""

import pytest
from django.template.loader import render_to_string
from wagtail.images import get_image_model

from academy_site.base.blocks import FigureBlock

pytestmark = pytest.mark.django_db


def preview():
    block = FigureBlock()
    return render_to_string("blocks/figure.html", {"value": block.get_preview_value()})


def test_a_figure_is_previewed_with_the_latest_picture():
    assert "<img" in preview()


def test_a_figure_is_previewed_before_there_is_any_picture():
    get_image_model().objects.all().delete()

    shown = preview()

    assert "<img" not in shown
    assert "<figcaption>" in shown
