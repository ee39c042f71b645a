from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from academy_site.base import clock
from academy_site.base.blocks import BodyBlock
from academy_site.base.models import BasePage
from academy_site.base.problems import Problem
from news.digest import structured_data, validation
from news.digest.forms import DigestForm
from news.digest.reading import headlines_of
from news.digest.weeks import Week


def last_monday() -> date:
    """Return the Monday of the week that is over, of which a digest is made."""
    return Week.of(clock.today()).before(1).monday


class DigestPage(BasePage):
    """The articles of one week, chosen and put in order by the staff.

    Which they are is a fact and the same in every language; a language shows those that are public
    in it, and no other.
    """

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    schema_type = "CollectionPage"

    week = models.DateField(
        _("week"), default=last_monday, db_index=True,
        help_text=_("The Monday with which the week begins."),
    )  # fmt: skip
    introduction = StreamField(
        [("paragraph", BodyBlock.base_blocks["paragraph"])],
        verbose_name=_("introduction"),
        blank=True,
    )

    base_form_class = DigestForm
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("week", overridable=False),
        SynchronizedField("articles", overridable=False),
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("week"),
        FieldPanel("introduction"),
        InlinePanel("articles", heading=_("Articles"), label=_("article")),
    ]

    class Meta:
        verbose_name = _("digest of a week")
        verbose_name_plural = _("digests of weeks")

    @property
    def days(self) -> Week:
        """The week itself."""
        return Week.of(self.week)

    def find_problems(self) -> list[Problem]:
        return list(validation.find_problems(self, self.articles.all()))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        headlines = headlines_of(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "headlines": headlines,
            "structured_data": structured_data.digest(headlines),
        }


class DigestArticle(Orderable):
    """An article's place in a digest; the French article stands for those of all languages."""

    digest = ParentalKey(DigestPage, on_delete=models.CASCADE, related_name="articles")
    article = models.ForeignKey(
        "news.NewsPage", models.CASCADE, verbose_name=_("article"), related_name="+"
    )

    panels = [PageChooserPanel("article", "news.NewsPage")]

    class Meta(Orderable.Meta):
        verbose_name = _("article of a digest")
        verbose_name_plural = _("articles of digests")
