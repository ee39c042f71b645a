"""Keywords in the admin's register."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.slug import SlugInput

from academy_site.base.languages import SOURCE
from academy_site.base.register import RegisterFilterSet, RegisterViewSet
from news.models import Keyword


class KeywordFilterSet(RegisterFilterSet):
    """Filters of the list of keywords."""

    names = {
        "name_en": _("Without a name in English"),
        "name_ar": _("Without a name in Arabic"),
    }

    class Meta:
        model = Keyword
        fields: list[str] = []


class KeywordViewSet(RegisterViewSet):
    """The subjects by which readers narrow down the news."""

    model = Keyword
    icon = "tag"
    menu_order = 40
    ordering = ["name_fr"]
    filterset_class = KeywordFilterSet
    search_fields = ["name_fr", "name_en", "name_ar"]
    list_display = [
        "name_fr",
        Column("name_en", label=_("In English"), sort_key="name_en"),
        Column("name_ar", label=_("In Arabic"), sort_key="name_ar"),
    ]
    panels = [
        TitleFieldPanel("name_fr", classname="", placeholder=False),
        FieldPanel("name_en"),
        FieldPanel("name_ar"),
        FieldPanel(
            "slug",
            widget=SlugInput(locale=SOURCE),
            help_text=_("Part of addresses: links to this keyword break when it changes."),
        ),
    ]
