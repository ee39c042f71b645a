"""The blocks of a news article that other pages do not have."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from academy_site.base.blocks import SettingBlock
from academy_site.base.quantities import LIMITS

CORRECTION, UPDATE = "correction", "update"
# Where a licence can be read; a licence that is not among them is told by its name alone.
LICENCE_ADDRESSES = {
    "cc-by": "https://creativecommons.org/licenses/by/4.0/",
    "cc-by-sa": "https://creativecommons.org/licenses/by-sa/4.0/",
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
LICENCES = [
    ("academy", _("The Academy’s own picture")),
    ("permission", _("With the permission of its owner")),
    ("press", _("Press picture, free for reports")),
    ("public-domain", _("Public domain")),
    ("cc-by", "CC BY 4.0"),
    ("cc-by-sa", "CC BY-SA 4.0"),
    ("cc0", "CC0 1.0"),
]


class DatedFigureBlock(blocks.StructBlock):
    """A key figure of the news, with the day it was true; the number and the day are facts."""

    value = blocks.DecimalBlock(label=_("Number"), **LIMITS)
    unit = blocks.CharBlock(label=_("Unit"), required=False, default="", max_length=60)
    label = blocks.CharBlock(label=_("What it counts"), max_length=200)
    as_of = blocks.DateBlock(label=_("As of"), required=False)
    compared = blocks.BooleanBlock(
        label=_("Compare in the chart"), required=False, default=False,
        help_text=_("Two or more figures with the same unit are drawn side by side."),
    )  # fmt: skip

    class Meta:
        icon = "order"
        label = _("Key figure")
        description = _("A number with its unit, what it counts, and when it was true.")
        preview_value = {
            "value": "3.6", "unit": "milliards de dirhams", "label": "investissement annoncé",
        }  # fmt: skip
        template = "blocks/dated_figure.html"
        preview_template = "blocks/dated_figure_preview.html"


class PictureBlock(blocks.StructBlock):
    """The picture of an article: what it shows in this article, whose it is, and its licence."""

    image = ImageBlock(label=_("Image"))
    caption = blocks.TextBlock(label=_("Caption"), required=False, default="")
    credit = blocks.CharBlock(
        label=_("Credit"), max_length=120, help_text=_("Who made the picture or owns it.")
    )
    licence = SettingBlock(label=_("Licence"), choices=LICENCES)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("One picture with its credit and licence.")
        template = "blocks/credited_picture.html"


class ChangeBlock(blocks.StructBlock):
    """Something put right or added after publication; the day is a fact, the text is words."""

    kind = SettingBlock(
        label=_("Kind"),
        choices=[
            (CORRECTION, pgettext_lazy("news article", "Correction")),
            (UPDATE, pgettext_lazy("news article", "Update")),
        ],
        default=CORRECTION,
    )
    day = blocks.DateBlock(label=_("Day"))
    text = blocks.TextBlock(
        label=_("Text"), help_text=_("What was wrong and what is right, or what is new.")
    )

    class Meta:
        icon = "history"
        label = _("Correction or update")
        description = _("A change that readers are told of, with its day.")
        template = "blocks/change.html"
        preview_value = {
            "kind": CORRECTION, "day": "2026-04-20", "text": "La capacité est de 25 000 tonnes.",
        }  # fmt: skip
