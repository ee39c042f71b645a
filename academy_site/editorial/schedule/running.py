"""Publishing and expiring at the set hour, one by one: what fails keeps nothing else waiting."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import DraftStateMixin, Page, Revision

from academy_site.editorial.schedule import failing
from academy_site.translations.notices.letters import language_of

logger = logging.getLogger(__name__)


def expire_due() -> list[str]:
    """Take offline whatever has expired; return a line for each that could not be."""
    failed = []
    for model in _drafted():
        for key in list(_expired(model).order_by("expire_at").values_list("pk", flat=True)):
            try:
                _expire(model, key)
            except Exception as error:  # whatever it is, the others expire
                failed.append(f"{model._meta.label} {key}: {reason_of(error)}")
                logger.exception("%s %s could not be taken offline", model._meta.label, key)
    return failed


def publish_due() -> list[str]:
    """Publish every revision whose hour has come; return a line for each that could not be.

    Such a one stays scheduled, and is tried again by the next run; whoever scheduled it is told.
    """
    failed = []
    for revision in list(_due().order_by("approved_go_live_at")):
        told = None
        try:
            told = failing.to_be_told(revision)
            # A refusal is said by what refuses: in the language of whoever is to read it.
            with override(language_of(told)):
                _publish(revision.pk)
        except Exception as error:  # whatever it is, the others are published
            reason = reason_of(error)
            failed.append(f"{revision.object_str}: {reason}")
            expected = isinstance(error, PermissionDenied | ValidationError)
            logger.error(
                "Revision %s was not published at its hour: %s", revision.pk, reason,
                exc_info=None if expected else error,
            )  # fmt: skip
            _note(revision, reason, told)
    return failed


def reason_of(error: Exception) -> str:
    """Say why something failed; of what nobody foresaw only its kind."""
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return (isinstance(error, PermissionDenied) and str(error)) or type(error).__name__


def _drafted() -> Iterator[type[models.Model]]:
    yield Page
    for model in apps.get_models():
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page):
            yield model


def _expired(model: type[models.Model]) -> models.QuerySet[Any]:
    return model._default_manager.filter(live=True, expire_at__lt=timezone.now())


def _due() -> models.QuerySet[Revision]:
    return Revision.objects.filter(approved_go_live_at__lt=timezone.now())


@transaction.atomic
def _expire(model: type[models.Model], key: Any) -> None:
    # Asked again: it may have gone offline with another one, or been given more time.
    found = _expired(model).filter(pk=key).first()
    if found is not None:
        found.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


@transaction.atomic
def _publish(key: int) -> None:
    # Asked again: it may have been published or cancelled since the run began.
    revision = _due().select_for_update(of=("self",)).filter(pk=key).first()
    if revision is not None:
        revision.publish(log_action="wagtail.publish.scheduled")


def _note(revision: Revision, reason: str, told: Any) -> None:
    try:
        failing.note(revision, reason, told)
    except Exception:  # a mail server that is down, a page that is no longer there
        logger.exception("Nobody was told that revision %s was not published", revision.pk)
