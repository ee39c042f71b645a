"""Loads the demonstration: a real session as a finished site, to look at or to start from.

Keyed by slug: what is there already is left as editors have made it, unless it is to be replaced.
Everything happens in one transaction; when something is wrong nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from academy_site.base.languages import LANGUAGES, SOURCE
from academy_site.demo.glossary import load_glossary
from academy_site.demo.register import load_register
from academy_site.demo.site import whole_site
from academy_site.demo.specification import PageSpecification
from academy_site.demo.translating import translate
from academy_site.editorial.groups import create_groups

Report = Callable[[str], Any]


@transaction.atomic
def load(report: Report, *, replace: bool = False) -> None:
    """Create what is missing of the demonstration; ``replace`` also resets what is there.

    Raises academy_site.demo.content.ContentError when the content files are wrong.
    """
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    load_register(replace=replace)
    load_glossary(replace=replace)
    root = Page.get_first_root_node()
    home = _load_page(whole_site(), root, locales, report, replace)
    _serve_from(home, root)
    create_groups()


def _load_page(
    wanted: PageSpecification,
    parent: Page,
    locales: dict[str, Locale],
    report: Report,
    replace: bool,
) -> Page:
    values = wanted.values(SOURCE)
    page = wanted.model.objects.child_of(parent).filter(slug=values["slug"]).first()
    if page is None or replace:
        page = _publish(wanted, page, values, parent, locales[SOURCE])
        for code, locale in locales.items():
            if code != SOURCE:
                translate(page, _composed(wanted, code, locale), locale)
        report(page.title)
    for child in wanted.children:
        _load_page(child, page, locales, report, replace)
    return page


def _publish(
    wanted: PageSpecification,
    page: Page | None,
    values: dict[str, Any],
    parent: Page,
    locale: Locale,
) -> Page:
    fields = _streams_as_blocks(wanted.model, {**wanted.facts, **values})
    if page is None:
        page = wanted.model(locale=locale, live=False, **fields)
        parent.add_child(instance=page)
    for name, value in fields.items():
        setattr(page, name, value)
    if wanted.after:
        wanted.after(page)
    page.save_revision().publish()
    return wanted.model.objects.get(pk=page.pk)


def _composed(wanted: PageSpecification, language: str, locale: Locale) -> Page:
    values = _streams_as_blocks(wanted.model, {**wanted.facts, **wanted.values(language)})
    return wanted.model(locale=locale, **values)


def _streams_as_blocks(model: type[Page], values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with StreamField data as what the field itself makes of it."""
    return {
        name: model._meta.get_field(name).stream_block.to_python(value)
        if isinstance(value, list)
        else value
        for name, value in values.items()
    }


def _serve_from(home: Page, root: Page) -> None:
    """Make ``home`` the site's root page, in place of the one that Wagtail begins with."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if site.root_page_id == home.pk:
        return
    site.root_page = home
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.site_name = settings.WAGTAIL_SITE_NAME
    site.save()
    root.get_children().exact_type(Page).delete()
