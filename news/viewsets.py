"""Topics and keywords in the admin's register."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.slug import SlugInput

from academy_site.base.languages import SOURCE
from academy_site.base.register import RegisterFilterSet, RegisterViewSet
from news.models import Keyword, Topic

NAMES = {
    "name_en": _("Without a name in English"),
    "name_ar": _("Without a name in Arabic"),
}


class SubjectViewSet(RegisterViewSet):
    """What news are about, named in each language."""

    ordering = ["name_fr"]
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
            help_text=_("Part of addresses: links to this subject break when it changes."),
        ),
    ]


class KeywordFilterSet(RegisterFilterSet):
    """Filters of the list of keywords."""

    names = NAMES

    class Meta:
        model = Keyword
        fields: list[str] = []


class KeywordViewSet(SubjectViewSet):
    """The words by which readers narrow down the news."""

    model = Keyword
    icon = "tag"
    menu_order = 40
    filterset_class = KeywordFilterSet


class TopicFilterSet(RegisterFilterSet):
    """Filters of the list of topics."""

    names = NAMES

    class Meta:
        model = Topic
        fields: list[str] = []


class TopicViewSet(SubjectViewSet):
    """The parts of the Academy's theme that news belong to."""

    model = Topic
    icon = "folder-open-inverse"
    menu_order = 35
    filterset_class = TopicFilterSet
