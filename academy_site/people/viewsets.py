"""The register in the admin: the records that pages refer to, one menu for all of them."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail.admin.widgets.slug import SlugInput

from academy_site.people.models import Organisation, Person

REGISTER_MENU_HOOK = "register_register_menu_item"


class RegisterViewSet(SnippetViewSet):
    """A kind of record of the register; every app adds its own to the same menu."""

    menu_hook = REGISTER_MENU_HOOK
    list_per_page = 50
