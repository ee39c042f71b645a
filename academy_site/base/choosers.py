"""Choosing a record of the register, in the language of whoever chooses.

Wagtail writes the name of the kind into the button once, in the language in which the widget is
made: “Choose room” in every admin, without the article that the other languages need.
"""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.widgets import BaseChooser
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

TEXTS = ("choose_one_text", "choose_another_text", "link_to_chosen_text")


class RecordChooser(AdminSnippetChooser):
    """The widget, with Wagtail's own words for any item, which are translated when shown."""

    def __init__(self, model: type, **kwargs: Any) -> None:
        super().__init__(model, **kwargs)
        for text in TEXTS:
            setattr(self, text, getattr(BaseChooser, text))


class RecordChooserViewSet(SnippetChooserViewSet):
    """Gives that widget to every field that refers to a record."""

    @cached_property
    def widget_class(self) -> RecordChooser:
        return RecordChooser(model=self.model, icon=self.icon)


class RecordChooserBlock(SnippetChooserBlock):
    """A block that refers to a record; migrations know it as Wagtail's own."""

    canonical_module_path = "wagtail.snippets.blocks.SnippetChooserBlock"

    @cached_property
    def widget(self) -> RecordChooser:
        return RecordChooser(self.target_model, icon=super().widget.icon)
