"""Who may do what with digests and their readers."""

from __future__ import annotations

from typing import Any

from wagtail.permissions import ModelPermissionPolicy

from academy_site.base.languages import SOURCE
from academy_site.translations import roles
from news.digest.models import DigestPage, Reader
from news.models import NewsIndexPage

readers = ModelPermissionPolicy(Reader)


def news_index() -> NewsIndexPage | None:
    """Return the list of news in the source language, below which digests begin."""
    return NewsIndexPage.objects.filter(locale__language_code=SOURCE).first()


def may_make(user: Any, index: NewsIndexPage | None) -> bool:
    """Tell whether somebody may begin a digest."""
    if index is None or roles.is_walled(user):
        return False
    return index.permissions_for_user(user).can_add_subpage()


def keeps_readers(user: Any) -> bool:
    """Tell whether somebody keeps the list of readers, and so sees it."""
    return readers.user_has_any_permission(user, {"add", "change", "delete"})


def may_send(user: Any, digest: DigestPage) -> bool:
    """Tell whether somebody may send a digest, given by its French page, to its readers.

    That takes the right to publish it, and the one to see who they are.
    """
    return (
        not roles.is_walled(user)
        and keeps_readers(user)
        and digest.permissions_for_user(user).can_publish()
    )
