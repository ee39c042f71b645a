from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from news.models.subject import Subject


class Keyword(Subject):
    """A word that an article can be found by; an article has several."""

    class Meta(Subject.Meta):
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")
