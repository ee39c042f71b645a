"""Everything in the database that somebody has no business with, as something to compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, Q, QuerySet
from wagtail.models import Page, TranslatableMixin, WorkflowState
from wagtail.snippets.models import get_snippet_models

Rows = QuerySet[Any]


class Fingerprint:
    """What is not a user's own, by the model that holds it.

    Own is what is in their languages, what hangs on it, and their own account; of every other row
    of every table not a single value may change.
    """

    def __init__(self, user: Any, locales: set[int]) -> None:
        self.user, self.locales = user, locales
        self.pages = _keys(Page.objects.filter(locale__in=locales, depth__gt=1))
        self.records = Q(base_content_type__model="page", object_id__in=self.pages)
        for model in get_snippet_models():
            if issubclass(model, TranslatableMixin):
                kind = ContentType.objects.get_for_model(model)
                own = _keys(model.objects.filter(locale__in=locales))
                self.records |= Q(base_content_type=kind, object_id__in=own)

    def taken(self) -> dict[str, frozenset[Any]]:
        return {
            model._meta.label: _stored(self.foreign(model))
            for model in apps.get_models()
            if model._meta.managed and model._meta.label not in DERIVED
        }

    def foreign(self, model: type[Model]) -> Rows:
        """Return the rows of a model that are not the user's own."""
        rows = model._base_manager.all()
        own = OWN.get(model._meta.label)
        if own:
            return rows.exclude(own(self))
        if issubclass(model, TranslatableMixin):
            return rows.exclude(locale__in=self.locales)
        return rows


def _stored(rows: Rows) -> frozenset[str]:
    """Return the rows as the database holds them, which is quicker than as Django reads them."""
    try:
        sql, params = rows.values_list().query.sql_with_params()
    except EmptyResultSet:
        return frozenset()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return frozenset(map(repr, cursor.fetchall()))


def _keys(rows: Rows) -> list[str]:
    return [str(key) for key in rows.values_list("pk", flat=True)]


def _of_own_records(face: Fingerprint) -> Q:
    return face.records


def _in(path: str) -> Callable[[Fingerprint], Q]:
    return lambda face: Q(**{f"{path}__in": face.locales})


def _mine(path: str) -> Callable[[Fingerprint], Q]:
    return lambda face: Q(**{path: face.user.pk})


# Made from other rows, of which every change is seen.
DERIVED = (
    "sessions.Session",
    "wagtailimages.Rendition",
    "wagtailsearch.IndexEntry",
    "wagtailsearch.SQLiteFTSIndexEntry",
)

OWN: dict[str, Callable[[Fingerprint], Q]] = {
    get_user_model()._meta.label: _mine("pk"),
    "wagtailusers.UserProfile": _mine("user"),
    "wagtailadmin.EditingSession": _mine("user"),
    "wagtailcore.PageLogEntry": lambda face: Q(page__in=face.pages),
    "wagtailcore.ModelLogEntry": _mine("user"),
    "wagtailcore.Revision": _of_own_records,
    "wagtailcore.WorkflowState": _of_own_records,
    "wagtailcore.TaskState": lambda face: Q(
        workflow_state__in=WorkflowState.objects.filter(face.records)
    ),
    "wagtailcore.ReferenceIndex": _of_own_records,
    "wagtailredirects.Redirect": _in("redirect_page__locale"),
    "wagtail_localize.StringTranslation": _in("locale"),
    "wagtail_localize.SegmentOverride": _in("locale"),
    "wagtail_localize.TranslationLog": _in("locale"),
    "wagtail_localize.Translation": _in("target_locale"),
    "translations.TranslationJob": _in("translation__target_locale"),
    "translations.AddedText": _in("job__translation__target_locale"),
    "translations.Question": _in("job__translation__target_locale"),
    "translations.TranslationRound": _in("job__translation__target_locale"),
    # A notice of one's own language may be made for anybody.
    "translations.Notice": lambda face: (
        Q(recipient=face.user) | Q(job__translation__target_locale__in=face.locales)
    ),
    "translations.NoticePreference": _mine("user"),
    "translations.SegmentState": _in("translation__locale"),
    "translations.SegmentVersion": _in("locale"),
}
