"""Model fields of which Django has only a wider kind."""

from __future__ import annotations

from typing import Any

from django.core.validators import URLValidator
from django.db import models

SCHEMES = ("http", "https")


class WebAddressField(models.URLField):
    """An address that a browser may be sent to: http or https, nothing else."""

    default_validators = [URLValidator(schemes=SCHEMES)]

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Give Django's own field: the column is the same, only what may be entered differs."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs
