from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from news.models.subject import Subject


class Topic(Subject):
    """A part of the Academy's theme; an article belongs to one, and each has feeds of its own."""

    class Meta(Subject.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
