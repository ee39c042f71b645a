"""The entry “Translations” of the admin's main menu, and what lies below it."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from academy_site.translations.queue.jobs import has_business

# Each part of the localization system adds its own way by this hook.
translations_menu = Menu(
    register_hook_name="register_translations_menu_item",
    construct_hook_name="construct_translations_menu",
)


class TranslationsMenuItem(MenuItem):
    """A way for those whose business translations are."""

    def is_shown(self, request: HttpRequest) -> bool:
        return has_business(request.user)


def main_item() -> SubmenuMenuItem:
    return SubmenuMenuItem(
        _("Translations"),
        translations_menu,
        name="translations",
        icon_name="wagtail-localize-language",
        order=110,  # after the pages
    )


def queue_item() -> MenuItem:
    return TranslationsMenuItem(
        _("Queue"), reverse_lazy("translations:queue"),
        name="translations-queue", icon_name="list-ul", order=10,
    )  # fmt: skip


def matrix_item() -> MenuItem:
    return TranslationsMenuItem(
        _("At a glance"), reverse_lazy("translations:matrix"),
        name="translations-matrix", icon_name="table", order=20,
    )  # fmt: skip
