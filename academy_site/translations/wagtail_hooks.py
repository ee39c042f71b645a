"""What the localization system adds to Wagtail's admin; it only registers."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail import hooks

from academy_site.translations.admin_urls import admin_urls

# Before wagtail-localize's own, so that an address of ours can stand in for one of its.
hooks.register("register_admin_urls", admin_urls, order=-10)


@hooks.register("register_permissions")
def offer_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="translations", codename="override_gate"
    )
