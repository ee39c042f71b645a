from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.fields import StreamField

from academy_site.base.models import BodyPage
from sessions.blocks import NoteBodyBlock


class ConceptNotePage(BodyPage):
    """The note that presents a session's theme: an essay with its axes."""

    parent_page_types = ["plenary.SessionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "Article"

    body = StreamField(
        NoteBodyBlock(), verbose_name=pgettext_lazy("text of a page", "body"), blank=True
    )

    class Meta:
        verbose_name = _("concept note")
        verbose_name_plural = _("concept notes")
