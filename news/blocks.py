"""The blocks of a news article that other pages do not have."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class DatedFigureBlock(blocks.StructBlock):
    """A key figure of the news, with the day it was true; the number and the day are facts."""

    value = blocks.DecimalBlock(label=_("Number"))
    unit = blocks.CharBlock(label=_("Unit"), required=False, default="", max_length=60)
    label = blocks.CharBlock(label=_("What it counts"), max_length=200)
    as_of = blocks.DateBlock(label=_("As of"), required=False)

    class Meta:
        icon = "order"
        label = _("Key figure")
        description = _("A number with its unit, what it counts, and when it was true.")
        preview_value = {
            "value": "3.6", "unit": "milliards de dirhams", "label": "investissement annoncé",
        }  # fmt: skip
        template = "blocks/dated_figure.html"
        preview_template = "blocks/dated_figure_preview.html"
