"""Values that a language may have of its own beside its words: a link, a file, a page."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import models
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.models import TranslatableMixin
from wagtail_localize.models import OverridableSegment

from academy_site.base.fields import SCHEMES
from academy_site.translations.editor.placing import holder_of, is_rich
from academy_site.translations.editor.soundness import UnsoundError

# Within this site, or a mail, or a call; what else a link in a text may begin with.
OTHER_LINKS = re.compile(r"(?:/(?!/)|#|tel:\+?[0-9 ()./-]+$)")
MAIL = "mailto:"


def checked(value: str, segment: OverridableSegment, model: type[models.Model], locale: Any) -> Any:
    """Return ``value`` as it is stored; raises UnsoundError when it cannot stand in its place."""
    holder = holder_of(segment.context, model)
    if is_rich(holder):
        return _link(value.strip())
    if isinstance(holder, models.ForeignKey):
        return _related(value, holder.related_model, locale)
    if isinstance(holder, blocks.ChooserBlock):
        return _related(value, holder.model_class, locale)
    return _text(value.strip(), holder)


def _link(value: str) -> str:
    if OTHER_LINKS.match(value):
        return value
    try:
        if value.startswith(MAIL):
            EmailValidator()(value.removeprefix(MAIL).split("?")[0])
        else:
            URLValidator(schemes=SCHEMES)(value)
    except ValidationError as error:
        raise UnsoundError(_("“%s” is not an address that a link can lead to.") % value) from error
    return value


def _related(value: str, model: type[models.Model], locale: Any) -> Any:
    try:
        found = model._default_manager.filter(pk=value).first()
    except (ValueError, ValidationError):
        found = None
    if found is None:
        raise UnsoundError(_("What was chosen does not exist any more; choose something else."))
    if isinstance(found, TranslatableMixin) and not _may_stand_in(found, locale):
        raise UnsoundError(_("What was chosen is in a language that this page is not in."))
    return found.pk


def _may_stand_in(found: Any, locale: Any) -> bool:
    """A page is shown in the reader's language where there is one; a snippet as it is."""
    return hasattr(found, "url_path") or found.locale_id == locale.pk


def _text(value: str, holder: Any) -> str:
    try:
        if isinstance(holder, blocks.FieldBlock):
            return holder.clean(value)
        return holder.clean(value, None)
    except ValidationError as error:
        raise UnsoundError(" ".join(error.messages)) from error
