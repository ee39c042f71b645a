"""A record that pages name is not deleted: it would vanish from programmes without a word.

The database protects what a row points at; what a slot names stands in the page's stream, where
only Wagtail's index of references sees it; a list of persons of a page is seen by neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.admin.utils import quote
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import ReferenceIndex, TranslatableMixin

from academy_site.base.languages import SOURCE
from academy_site.people.models import Organisation, Person

PROTECTED = (Person, Organisation)
NAMED = 8


def refuse_deletion(request: HttpRequest, records: Iterable[models.Model]) -> HttpResponse | None:
    """Stop the deletion of persons and bodies when one of them is still named somewhere."""
    protected = [record for record in records if isinstance(record, PROTECTED)]
    used = {record: users for record in protected if (users := _users(record))}
    for record, users in used.items():
        messages.error(
            request,
            _explained(request, record, users),
            buttons=[messages.button(_address(record, "usage", quote(record.pk)), _("Usage"))],
        )
    if not used:
        return None
    return redirect(get_valid_next_url_from_request(request) or _address(next(iter(used)), "list"))


def _users(record: models.Model) -> list[Any]:
    """Return what names the record; translations of one page count once."""
    found: dict[Any, Any] = {}
    indexed = (user for user, _references in ReferenceIndex.get_grouped_references_to(record))
    for user in (*indexed, *_listing(record)):
        translatable = isinstance(user, TranslatableMixin)
        key = user.translation_key if translatable else (user._meta.label, user.pk)
        if key not in found or (translatable and user.locale.language_code == SOURCE):
            found[key] = user
    return list(found.values())


def _listing(record: models.Model) -> Iterator[Any]:
    """Yield what has the record in a list of its own, of which neither index nor database knows."""
    for relation in record._meta.related_objects:
        if relation.many_to_many:
            yield from getattr(record, relation.get_accessor_name()).all()


def _explained(request: HttpRequest, record: models.Model, users: Sequence[Any]) -> SafeString:
    said = ngettext(
        "“%(record)s” cannot be deleted, because it is named in %(count)d place. "
        "Remove it there first:",
        "“%(record)s” cannot be deleted, because it is named in %(count)d places. "
        "Remove it there first:",
        len(users),
    ) % {"record": record, "count": len(users)}
    finder = AdminURLFinder(request.user)
    names = [_linked(str(user), finder.get_edit_url(user)) for user in users[:NAMED]]
    if len(users) > NAMED:
        names.append(format_html("{}", "…"))
    items = format_html_join("", "<li>{}</li>", ((name,) for name in names))
    return format_html('{} <ul class="problems">{}</ul>', said, items)


def _linked(name: str, url: str | None) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, name) if url else format_html("{}", name)


def _address(record: models.Model, view: str, *args: str) -> str:
    return reverse(type(record).snippet_viewset.get_url_name(view), args=args)
