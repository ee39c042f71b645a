from __future__ import annotations

from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from academy_site.base.blocks import BodyBlock
from academy_site.base.models.page import BasePage


class BodyPage(BasePage):
    """A page whose matter is a text of its own: a title, a lead and a body of blocks."""

    body = StreamField(
        BodyBlock(), verbose_name=pgettext_lazy("text of a page", "body"), blank=True
    )

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True
