"""The register in the admin: the records that pages refer to, in one menu for all of them.

An app that keeps such records gives them a RegisterViewSet; menu and permissions follow.
"""

from __future__ import annotations

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.views.snippets import SnippetViewSet

from academy_site.base.choosers import RecordChooserViewSet

MENU_HOOK = "register_register_menu_item"


class RegisterViewSet(SnippetViewSet):
    """One kind of record of the register."""

    menu_hook = MENU_HOOK
    chooser_viewset_class = RecordChooserViewSet
    list_per_page = 50
    # Two records of one person are what a register is there to prevent.
    copy_view_enabled = False


class RegisterFilterSet(WagtailFilterSet):
    """A list of records with a filter for the names that are still missing.

    A subclass names the optional name fields in ``names``, each with its choice's label.
    """

    names: dict[str, object] = {}

    missing = ChoiceFilter(label=_("To be completed"), method="without", empty_label=_("All"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.filters["missing"].extra["choices"] = list(self.names.items())

    def without(
        self, records: QuerySet[models.Model], _name: str, field: str
    ) -> QuerySet[models.Model]:
        """Keep the records in which ``field`` is empty."""
        return records.filter(**{field: ""})


def register_menu() -> MenuItem:
    """Return the main menu's entry, which shows what the user may edit."""
    return SubmenuMenuItem(
        _("The register"),
        Menu(register_hook_name=MENU_HOOK),
        name="register",
        icon_name="clipboard-list",
        order=200,
    )


def registered_models() -> list[type[models.Model]]:
    """Return the models of all records in the register."""
    return [
        model
        for model in get_snippet_models()
        if isinstance(model.snippet_viewset, RegisterViewSet)
    ]
