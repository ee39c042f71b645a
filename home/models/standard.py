from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from academy_site.base.models import BodyPage


class StandardPage(BodyPage):
    """A page of plain text: the Academy, practical information, legal notice."""

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
