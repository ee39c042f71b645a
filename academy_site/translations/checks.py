"""What has to be true of the project's models for the gate to hold."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register
from wagtail.models import DraftStateMixin, TranslatableMixin, WorkflowMixin
from wagtail.snippets.models import get_snippet_models


@register()
def translatable_snippets(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Find snippets with languages whose translation would be public before its review."""
    return [
        Error(
            f"The translation of {model._meta.label} could not wait for its review.",
            hint="Give the model DraftStateMixin and WorkflowMixin, or no languages.",
            obj=model,
            id="translations.E001",
        )
        for model in get_snippet_models()
        if issubclass(model, TranslatableMixin)
        and not (issubclass(model, DraftStateMixin) and issubclass(model, WorkflowMixin))
    ]
