"""The last line: no page of a translated language is saved with words that did not pass the gate.

Every way to publish ends in saving a live row: the editor, a bulk action, a schedule, a workflow, a
revision gone back to, the shell. So it is there that words are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail_localize.models import Translation

from academy_site.base.languages import SOURCE
from academy_site.base.scheduling import when_scheduled
from academy_site.translations.leaves import leaves_of

_open: ContextVar[frozenset[Any]] = ContextVar("open_gate", default=frozenset())


class UnreviewedWordsError(PermissionDenied):
    """Words that did not pass the gate were about to become public; says so to the user."""


@contextmanager
def gate_open(instance: models.Model) -> Iterator[None]:
    """Let ``instance`` be saved live inside: its words have passed the gate."""
    token = _open.set(_open.get() | {_key(instance)})
    try:
        yield
    finally:
        _open.reset(token)


def is_open_for(instance: models.Model) -> bool:
    """Tell whether the words of ``instance`` have passed the gate."""
    return _key(instance) in _open.get()


def refuse_unreviewed(
    sender: type[models.Model], instance: Any, raw: bool = False, **kwargs: Any
) -> None:
    """Stop the saving of a live translation whose words are not those already public.

    Receives ``pre_save`` of every model. Raises UnreviewedWordsError.
    """
    if raw or not _is_guarded(sender, instance) or is_open_for(instance):
        return
    update_fields = kwargs.get("update_fields")
    if update_fields is not None and not _touches_words(sender, update_fields):
        return
    public = sender._default_manager.filter(pk=instance.pk, live=True).first()
    if public is not None and _words(public) == _words(instance):
        return
    raise UnreviewedWordsError(
        _(
            "Nothing was published: the words of “%s” have not been reviewed. "
            "A translation is published by its review, from its page in the translation queue."
        )
        % instance
    )


def _refuse_unreviewed_then(version: models.Model) -> None:
    refuse_unreviewed(type(version), version)


# Stops the scheduling of words that could not become public at their hour.
refuse_scheduled = when_scheduled(_refuse_unreviewed_then)


def _is_guarded(sender: type[models.Model], instance: Any) -> bool:
    if not (isinstance(instance, TranslatableMixin) and isinstance(instance, DraftStateMixin)):
        return False
    return bool(instance.live and instance.locale_id and is_translation(instance))


def is_translation(instance: Any) -> bool:
    """Tell whether ``instance`` is a translation rather than a source, submitted or only copied."""
    if instance.locale.language_code == SOURCE:
        return False
    submitted = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id
    )
    model = instance.get_translation_model()
    sources = model._default_manager.filter(
        translation_key=instance.translation_key, locale__language_code=SOURCE
    )
    return submitted.exists() or sources.exists()


def _touches_words(model: type[models.Model], names: Any) -> bool:
    # ``live`` alone would bring the draft that lies in an unpublished row before the public.
    return "live" in names or any(
        isinstance(model._meta.get_field(name), models.CharField | models.TextField)
        or hasattr(model._meta.get_field(name), "stream_block")
        for name in names
        if name not in ("draft_title", "url_path", "slug")
    )


def _words(instance: Any) -> dict[str, list[str]]:
    return {path: leaf.words for path, leaf in leaves_of(instance).items() if leaf.has_words}


def _key(instance: models.Model) -> tuple[str, Any]:
    # A page is the same page, as its own class or as a plain one.
    return "page" if isinstance(instance, Page) else instance._meta.label, instance.pk
