"""The people to whom jobs can be given, as fields of forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name

from academy_site.translations import roles


class PersonField(forms.ModelChoiceField):
    """One person by name, or nobody."""

    def __init__(self, queryset: QuerySet[Any], **options: Any) -> None:
        options.setdefault("label", _("Assigned to"))
        options.setdefault("empty_label", _("Nobody; whoever is free takes it"))
        super().__init__(queryset, required=False, **options)

    def label_from_instance(self, user: Any) -> str:
        return get_user_display_name(user)


def able_to_do(locale_id: int, *, holder_id: int | None = None) -> QuerySet[Any]:
    """Return those who work in a language, and whoever has the job already."""
    able = Q(pk__in=roles.people_of(locale_id).order_by().values("pk"))
    return _named(get_user_model().objects.filter(able | Q(pk=holder_id)))


def able_to_do_any() -> QuerySet[Any]:
    """Return those who work in any language."""
    users = get_user_model().objects.filter(is_active=True)
    return _named(users.filter(groups__language_roles__isnull=False).distinct())


def _named(users: QuerySet[Any]) -> QuerySet[Any]:
    return users.order_by("last_name", "first_name", "username")
