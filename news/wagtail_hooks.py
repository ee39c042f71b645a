"""What the news add to the admin."""

from __future__ import annotations

from wagtail.snippets.models import register_snippet

from news.viewsets import KeywordViewSet, TopicViewSet

register_snippet(KeywordViewSet)
register_snippet(TopicViewSet)
