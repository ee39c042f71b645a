"""The addresses of the editors' house, and who may pass to them."""

from __future__ import annotations

from django.urls import URLPattern, path

from academy_site.editorial.warnings import problems_of_draft
from academy_site.translations.wall.rules import REFUSAL, Rule


def admin_urls() -> list[URLPattern]:
    """Return what the hook ``register_admin_urls`` wants: an address beside that of the editor."""
    return [path("pages/<int:page_id>/problems/", problems_of_draft, name="draft_problems")]


def house_rules() -> list[tuple[Rule, str, str]]:
    """Return what the hook ``register_locale_wall_rules`` wants.

    Whoever is behind the wall works on translations, whose editors do not save of themselves.
    """
    return [(REFUSAL, "", "draft_problems")]
