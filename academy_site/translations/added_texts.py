"""Texts that only the translation has, for fields that the source leaves empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from academy_site.translations.counting import recount
from academy_site.translations.models.added_text import AddedText
from academy_site.translations.models.job import TranslationJob


@dataclass(frozen=True)
class AddableField:
    """A field that may be filled in the translation alone, with what it holds so far."""

    name: str
    verbose_name: str
    max_length: int | None
    value: str


def fields(job: TranslationJob) -> list[AddableField]:
    """Return the text fields that the source leaves empty."""
    source = job.translation.source.as_instance()
    given = {text.field: text.data for text in job.added_texts.all()}
    return [
        AddableField(
            field.name, str(field.verbose_name), field.max_length, given.get(field.name, "")
        )
        for field in _text_fields(type(source))
        if not getattr(source, field.name)
    ]


def save(job: TranslationJob, name: str, text: str, user: Any) -> None:
    """Keep ``text`` for a field; raises ValidationError where it does not fit or belong."""
    field = next((field for field in fields(job) if field.name == name), None)
    if field is None:
        raise ValidationError(_("This text is translated from the source; it cannot be added."))
    text = text.strip()
    if field.max_length and len(text) > field.max_length:
        raise ValidationError(
            _("“%(field)s” has room for %(most)d characters; this text has %(length)d.")
            % {"field": field.verbose_name, "most": field.max_length, "length": len(text)}
        )
    AddedText.objects.update_or_create(
        job=job, field=name, defaults={"data": text, "changed_by": user}
    )
    recount(job)


def _text_fields(model: type) -> list[models.Field]:
    found = (
        entry.get_field(model)
        for entry in get_translatable_fields(model)
        if isinstance(entry, TranslatableField)
    )
    return [
        field
        for field in found
        if isinstance(field, models.CharField | models.TextField)
        and not field.choices
        and field.blank
    ]
