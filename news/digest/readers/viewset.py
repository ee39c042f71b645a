"""The readers in the admin: the list with its filters, the form, import and export."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from academy_site.base.spreadsheets.exporting import ShieldedExport
from news.digest import access
from news.digest.models import Reader
from news.digest.readers.importing.views import ImportView

COLUMNS = ["address", "language", "consent_on", "consent_by", "active"]


class ReaderFilterSet(WagtailFilterSet):
    """Filters of the list."""

    class Meta:
        model = Reader
        fields = ["language", "active"]


class ReaderIndexView(ShieldedExport, generic.IndexView):
    """The list, with the way to the import, and an export in which nothing is a formula."""

    add_item_label = _("Add a reader")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        buttons = super().header_buttons
        if self.add_url:
            url = reverse("digest_readers:import")
            buttons.append(HeaderButton(_("Import a list"), url, icon_name="upload"))
        return buttons


class ReaderViewSet(ModelViewSet):
    """Who receives the digest.

    No snippet: Wagtail gives every snippet a chooser, and those are open behind the locale wall.
    """

    model = Reader
    url_namespace = "digest_readers"
    url_prefix = "digests/readers"
    icon = "group"
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = ReaderIndexView
    filterset_class = ReaderFilterSet
    search_fields = ["address"]
    list_per_page = 50
    ordering = ["address"]
    list_display = [
        "address",
        Column(
            "language", label=_("Language"), accessor="get_language_display", sort_key="language"
        ),
        BooleanColumn("active", label=_("Receives the digest"), sort_key="active"),
        DateColumn("consent_on", label=_("Consent given on"), sort_key="consent_on"),
        DateColumn("left_at", label=_("Unsubscribed"), sort_key="left_at"),
    ]
    list_export = COLUMNS
    export_filename = "readers"
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("address"), FieldPanel("language")]),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("consent_on"), FieldPanel("consent_by")])],
                heading=_("Consent"),
            ),
            FieldPanel("active"),
        ]
    )

    @property
    def permission_policy(self) -> object:
        return access.readers

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("import/", ImportView.as_view(), name="import")]
