"""Rooms in the admin's register."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column

from academy_site.base.register import RegisterFilterSet, RegisterViewSet
from sessions.models import Room


class RoomFilterSet(RegisterFilterSet):
    """Filters of the list of rooms."""

    names = {
        "name_en": _("Without a name in English"),
        "name_ar": _("Without a name in Arabic"),
    }

    class Meta:
        model = Room
        fields: list[str] = []


class RoomViewSet(RegisterViewSet):
    """The rooms in which sittings are held."""

    model = Room
    icon = "site"
    menu_order = 30
    ordering = ["name_fr"]
    filterset_class = RoomFilterSet
    search_fields = ["name_fr", "name_en", "name_ar"]
    list_display = [
        "name_fr",
        Column("name_en", label=_("In English"), sort_key="name_en"),
        Column("name_ar", label=_("In Arabic"), sort_key="name_ar"),
    ]
    panels = [FieldPanel("name_fr"), FieldPanel("name_en"), FieldPanel("name_ar")]
