from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from academy_site.base.blocks import BodyBlock
from academy_site.base.models import BasePage
from academy_site.base.problems import Problem
from news import structured_data, validation
from news.about import about, names_of, persons, with_names
from news.blocks import ChangeBlock, DatedFigureBlock, PictureBlock
from news.health.knowing import link_of
from news.models.source import SOURCE_FACTS, Access, Sourced, SourceLanguage, source_panel
from news.related import related
from news.session_link import session_of

__all__ = ["SOURCE_FACTS", "Access", "NewsPage", "SourceLanguage"]

FACTS = ["featured", "topic", "keywords", "people", "bodies", "session", *SOURCE_FACTS]
# In a list to select from, a click without a key held would take away what was chosen.
TICKS = forms.CheckboxSelectMultiple(attrs={"class": "ticks"})


def today() -> Any:
    """Return today in the site's time zone."""
    return timezone.localdate()


class NewsPage(Sourced, BasePage):
    """One piece of news in our own words, with the source it rests on."""

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    schema_type = "NewsArticle"

    date = models.DateField(_("date"), default=today)
    featured = models.BooleanField(
        _("featured"), default=False, help_text=_("Stands at the head of the list of news.")
    )
    picture = StreamField(
        [("picture", PictureBlock())], verbose_name=_("picture"), blank=True, max_num=1
    )
    body = StreamField(
        BodyBlock(), verbose_name=pgettext_lazy("text of a page", "body"), blank=True
    )
    key_figures = StreamField(
        [("figure", DatedFigureBlock())], verbose_name=_("key figures"), blank=True
    )
    changes = StreamField(
        [("change", ChangeBlock())], verbose_name=_("corrections and updates"), blank=True
    )
    topic = models.ForeignKey(
        "news.Topic", models.PROTECT, verbose_name=_("topic"), null=True, blank=True,
        related_name="articles",
    )  # fmt: skip
    keywords = ParentalManyToManyField(
        "news.Keyword", verbose_name=_("keywords"), blank=True, related_name="articles"
    )
    people = ParentalManyToManyField(
        "people.Person", verbose_name=_("persons"), blank=True, related_name="articles"
    )
    bodies = ParentalManyToManyField(
        "people.Organisation", verbose_name=_("bodies"), blank=True, related_name="articles"
    )
    session = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, verbose_name=_("related session"), null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("key_figures"),
        index.SearchField("source_outlet"),
        index.SearchField("subject_names"),
        index.FilterField("date"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(fact, overridable=False) for fact in FACTS),
    ]
    content_panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldRowPanel([FieldPanel("date"), FieldPanel("featured")]),
                FieldPanel("lead"),
            ],
            heading=_("What"),
        ),
        source_panel(),
        FieldPanel("key_figures"),
        FieldPanel("picture"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("topic"),
                FieldPanel("keywords", widget=TICKS),
                PageChooserPanel("session"),
                FieldPanel("people", widget=TICKS),
                FieldPanel("bodies", widget=TICKS),
            ],
            heading=_("What it belongs to"),
        ),
        FieldPanel("changes"),
    ]

    class Meta:
        verbose_name = _("news article")
        verbose_name_plural = _("news articles")
        indexes = [
            models.Index(fields=["-date", "-page_ptr"], name="news_by_date"),
            models.Index(fields=["topic", "-date", "-page_ptr"], name="news_by_topic"),
            models.Index(
                fields=["-date", "-page_ptr"],
                name="news_featured",
                condition=models.Q(featured=True),
            ),
        ]

    @classmethod
    def unlisted(cls) -> models.QuerySet[NewsPage]:
        """Return the texts of others: search engines are to list the originals."""
        return cls.objects.filter(reproduces_source=True)

    @property
    def canonical_elsewhere(self) -> str:
        """The address of the original, where this is its full text."""
        return self.source_url if self.reproduces_source else ""

    def subject_names(self) -> str:
        """The names of topic, keywords, persons and bodies, a line each, for the search index."""
        return "\n".join(names_of(self))

    @classmethod
    def get_indexed_objects(cls) -> models.QuerySet[NewsPage]:
        return with_names(super().get_indexed_objects())

    def find_problems(self) -> list[Problem]:
        return list(validation.find_problems(self))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        subjects = about(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "about": subjects,
            "persons": persons(subjects, self.language),
            "session": session_of(self),
            "related": related(self),
            "source_link": link_of(self),
            "structured_data": structured_data.article(self, subjects),
        }
