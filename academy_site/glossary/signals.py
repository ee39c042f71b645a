"""Tells that the glossary has changed, whoever changes it.

Rows that are written many at a time send no signals: ``writing`` says it for them.
"""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save

from academy_site.glossary.models import Concept, GlossaryVersion, Term


def renew_version(**_kwargs: Any) -> None:
    """Give the glossary a new version."""
    GlossaryVersion.renew()


def connect() -> None:
    """Listen to every change of concepts and terms."""
    for model in (Concept, Term):
        for signal in (post_save, post_delete):
            signal.connect(renew_version, sender=model, dispatch_uid=f"{model.__name__}-version")
