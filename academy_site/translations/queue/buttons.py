"""The way from a page or snippet to the translators, among its other actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, TranslatableMixin

from academy_site.base.languages import SOURCE
from academy_site.translations import access
from academy_site.translations.queue.choices import choices
from academy_site.translations.queue.page_languages import submit_url

ICON = "wagtail-localize-language"
PRIORITY = 60


def page_buttons(
    page: Page, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    if not page.is_root() and _is_source(page) and access.may_manage(user, page):
        yield _button(page, next_url)


def snippet_buttons(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if (
        isinstance(snippet, TranslatableMixin)
        and _is_source(snippet)
        and access.may_manage(user, snippet)
    ):
        yield _button(snippet, next_url)


def _is_source(instance: Any) -> bool:
    return choices().languages.get(instance.locale_id) == SOURCE


def _button(instance: Any, next_url: str | None) -> Button:
    url = submit_url(instance)
    if next_url:
        url = f"{url}?{urlencode({'next': next_url})}"
    return Button(_("Send for translation"), url, priority=PRIORITY, icon_name=ICON)
