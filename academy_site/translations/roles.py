"""Who translates and who reviews which language: what a user's groups grant together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import GroupPagePermission

from academy_site.translations.models.language_role import RoleKind

_CACHE = "_language_roles"

# What opens the admin at all, and what in it goes beyond translating and reviewing.
OPENS = Q(permission__codename="access_admin", permission__content_type__app_label="wagtailadmin")
SUBMITS = Q(
    permission__codename="submit_translation",
    permission__content_type__app_label="wagtail_localize",
)
PAGES_BEYOND = ("add_page", "publish_page", "bulk_delete_page")


def roles_of(user: Any) -> frozenset[tuple[int, str]]:
    """Return the user's roles as pairs of a locale's key and a kind."""
    return frozenset((locale, kind) for locale, kind, _trade in _granted(user) if locale)


def locales_of(user: Any, *kinds: RoleKind) -> set[int]:
    """Return the keys of the locales in which the user has one of ``kinds`` (any, by default)."""
    return {locale for locale, kind in roles_of(user) if not kinds or kind in kinds}


def translates(user: Any, locale_id: int) -> bool:
    """Tell whether the user may write in a language; who reviews it may correct it, too."""
    return user.is_superuser or locale_id in locales_of(user)


def reviews(user: Any, locale_id: int) -> bool:
    """Tell whether the user may approve what others write in a language."""
    return user.is_superuser or locale_id in locales_of(user, RoleKind.REVIEWER)


def is_walled(user: Any) -> bool:
    """Tell whether translating is all that the user is here for: the locale wall is around them.

    Whoever has another trade besides (an officer's) has its rights; Wagtail's own permissions and
    ``access`` then draw the lines. A group shows it by opening the admin without a language, or,
    with one or without, by what no translator may: to add, publish or delete pages, or to send
    them to the translators.
    """
    if user.is_superuser or not roles_of(user):
        return False
    return not any(trade for _locale, _kind, trade in _granted(user))


def people_of(locale_id: int, kinds: Iterable[RoleKind] = RoleKind) -> QuerySet[Any]:
    """Return the active users with one of ``kinds`` in a language, by name."""
    return (
        get_user_model()
        .objects.filter(
            is_active=True,
            groups__language_roles__locale_id=locale_id,
            groups__language_roles__kind__in=list(kinds),
        )
        .order_by("username")
        .distinct()
    )


def _granted(user: Any) -> frozenset[tuple[int | None, str | None, bool]]:
    """Return what each group grants: a locale, a kind, and whether it is another trade's group.

    A group without a language has no locale. Every request to the admin asks several times, so it
    is read once per user object, in one query.
    """
    if not user.is_active or user.is_anonymous:
        return frozenset()
    if not hasattr(user, _CACHE):
        rights = Group.permissions.through.objects.filter(group=OuterRef("pk"))
        beyond = GroupPagePermission.objects.filter(
            group=OuterRef("pk"), permission__codename__in=PAGES_BEYOND
        )
        grants = user.groups.annotate(
            trade=Exists(rights.filter(SUBMITS))
            | Exists(beyond)
            | Q(Exists(rights.filter(OPENS)), language_roles=None)
        ).values_list("language_roles__locale", "language_roles__kind", "trade")
        setattr(user, _CACHE, frozenset(grants))
    return getattr(user, _CACHE)
