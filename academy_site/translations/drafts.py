"""The draft of a translation as Wagtail keeps it: what a review looks at and a preview shows."""

from __future__ import annotations

from typing import Any

from wagtail.models import Revision

from academy_site.translations import composing
from academy_site.translations.models.job import TranslationJob


def save_draft(job: TranslationJob, user: Any = None) -> Revision:
    """Save the translation as it stands now as a new draft and return it; nothing is published."""
    draft = composing.draft_version(job)
    if not draft.live:
        # A page that is not public keeps its draft in its own row as well.
        draft.save(clean=False) if hasattr(draft, "url_path") else draft.save()
    return draft.save_revision(user=user, clean=False)
