"""The blocks from which every page's body is composed; their markup is in templates/blocks/."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from academy_site.base.quantities import LIMITS

INLINE_FEATURES = ["bold", "italic", "superscript", "subscript", "link", "document-link"]


class SettingBlock(blocks.ChoiceBlock):
    """A choice of how something is shown, or of what it is: its name is no word of the page."""

    def get_searchable_content(self, value: Any) -> list[str]:
        return []


class HeadingBlock(blocks.StructBlock):
    """A heading inside the body, at level 2 or 3."""

    text = blocks.CharBlock(label=_("Heading"), max_length=200)
    level = SettingBlock(
        label=_("Level"), choices=[("2", _("Section")), ("3", _("Subsection"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "blocks/heading.html"
        description = _("Opens a section; sections make the contents list of a long page.")
        preview_value = {"text": "Le contexte stratégique", "level": "2"}


class ListBlock(blocks.StructBlock):
    """A bulleted or numbered list."""

    items = blocks.ListBlock(
        blocks.RichTextBlock(label=_("Item"), features=INLINE_FEATURES), label=_("Items")
    )
    ordered = blocks.BooleanBlock(
        label=_("Numbered"), required=False, default=False,
        help_text=_("Tick when the order of the items matters."),
    )  # fmt: skip

    class Meta:
        icon = "list-ul"
        label = _("List")
        template = "blocks/list.html"
        description = _("Short parallel points.")
        preview_value = {
            "items": ["<p>Densité d’énergie</p>", "<p>Durée de vie</p>"],
            "ordered": False,
        }


class QuoteBlock(blocks.StructBlock):
    """A quotation set apart, with whom it is by and when it was said."""

    text = blocks.TextBlock(
        label=_("Quotation"), help_text=_("Without quotation marks: each language adds its own.")
    )
    attribution = blocks.CharBlock(label=_("Said by"), required=False, default="")
    context = blocks.CharBlock(label=_("Occasion and date"), required=False, default="")

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "blocks/quote.html"
        description = _("Somebody’s own words, with their source.")
        preview_value = {
            "text": "Servir le pays et contribuer au développement de la science mondiale",
            "attribution": "Sa Majesté le Roi Mohammed VI",
            "context": "18 mai 2006",
        }


class KeyFigureBlock(blocks.StructBlock):
    """A number that carries the argument; the number is a fact, its unit and meaning are words."""

    value = blocks.DecimalBlock(label=_("Number"), **LIMITS)
    unit = blocks.CharBlock(label=_("Unit"), required=False, default="", max_length=60)
    label = blocks.CharBlock(label=_("What it counts"), max_length=200)

    class Meta:
        icon = "order"
        label = _("Key figure")
        template = "blocks/key_figure.html"
        description = _("One number, set large, with its unit and what it counts.")
        preview_value = {"value": "52", "unit": "%", "label": "part des énergies renouvelables"}


class FigureBlock(blocks.StructBlock):
    """A picture with its alternative text, caption and credit."""

    image = ImageBlock(label=_("Image"))
    caption = blocks.TextBlock(label=_("Caption"), required=False, default="")
    credit = blocks.CharBlock(label=_("Credit and licence"), required=False, default="")

    class Meta:
        icon = "image"
        label = _("Figure")
        template = "blocks/figure.html"
        description = _("A picture or diagram with a caption.")

    def get_preview_value(self) -> Any:
        """Show the latest picture of the library: there is none to show before the first."""
        image = get_image_model().objects.order_by("-created_at").first()
        value = {"image": image and image.pk, "alt_text": "", "decorative": True}
        caption = "Chaîne de valeur de la batterie"
        return self.to_python({"image": value, "caption": caption, "credit": ""})


class DefinitionBlock(blocks.StructBlock):
    """A term and what is said of it."""

    term = blocks.CharBlock(label=_("Term"))
    text = blocks.RichTextBlock(label=_("Text"), features=INLINE_FEATURES)


class DefinitionsBlock(blocks.StructBlock):
    """Pairs of terms and explanations, for practical information."""

    items = blocks.ListBlock(DefinitionBlock(label=_("Entry")), label=_("Entries"))

    class Meta:
        icon = "list-ul"
        label = _("Terms and explanations")
        template = "blocks/definitions.html"
        description = _("Facts to look up: dates, places, contacts.")
        preview_value = {"items": [{"term": "Dates", "text": "<p>Du 19 au 21 mai 2026</p>"}]}


class BodyBlock(blocks.StreamBlock):
    """The body of a page."""

    heading = HeadingBlock()
    paragraph = blocks.RichTextBlock(
        label=_("Paragraph"),
        icon="pilcrow",
        features=INLINE_FEATURES,
        template="blocks/paragraph.html",
        description=_("Running text; one block a paragraph makes translation easier."),
        preview_value="<p>Le stockage d’énergie garantit la stabilité du réseau électrique.</p>",
    )
    list = ListBlock()
    quote = QuoteBlock()
    key_figure = KeyFigureBlock()
    figure = FigureBlock()
    definitions = DefinitionsBlock()
