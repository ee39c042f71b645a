"""What the glossary adds to the admin."""

from __future__ import annotations

from wagtail.snippets.models import register_snippet

from academy_site.glossary.viewsets import ConceptViewSet

register_snippet(ConceptViewSet)
