"""A French page takes its translations with it when it is unpublished: no orphan stays public."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from academy_site.base.languages import SOURCE


def unpublish_translations(instance: Page, **kwargs: Any) -> None:
    """Unpublish the live translations of a source-language page that was just unpublished.

    Receives ``wagtail.signals.page_unpublished``, which also follows an expiry date and a bulk
    action. Their words are kept as drafts, ready for when the page comes back.
    """
    if instance.locale.language_code != SOURCE:
        return
    for translation in instance.get_translations().filter(live=True):
        translation.specific.unpublish()
