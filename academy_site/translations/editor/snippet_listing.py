"""The names of snippets, which the editor's script asks for: only those the user may see."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, QuerySet
from rest_framework.exceptions import PermissionDenied
from wagtail.models import DraftStateMixin, TranslatableMixin
from wagtail.permission_policies.base import ModelPermissionPolicy
from wagtail_localize.views.snippets_api import SnippetViewSet

from academy_site.base.languages import SOURCE
from academy_site.translations import roles

LOOKING = ("add", "change", "delete", "view", "publish")


class OwnSnippetViewSet(SnippetViewSet):
    """wagtail-localize's, which shows every record to whoever may enter the admin."""

    def get_queryset(self) -> QuerySet[Any]:
        model, user = self.get_model(), self.request.user
        found = super().get_queryset()
        if _policy(model).user_has_any_permission(user, LOOKING):
            return found
        if not roles.roles_of(user):
            raise PermissionDenied
        return _shown_to_translators(found, model, user)


def _policy(model: type[Model]) -> ModelPermissionPolicy:
    viewset = getattr(model, "snippet_viewset", None)
    return viewset.permission_policy if viewset else ModelPermissionPolicy(model)


def _shown_to_translators(found: QuerySet[Any], model: type[Model], user: Any) -> QuerySet[Any]:
    """Leave what their pages can refer to: their languages, and what is public of the source."""
    if not issubclass(model, TranslatableMixin):
        return found
    own = found.filter(locale__in=roles.locales_of(user))
    source = found.filter(locale__language_code=SOURCE)
    if issubclass(model, DraftStateMixin):
        source = source.filter(live=True)
    return own | source
