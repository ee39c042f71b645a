from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from academy_site.base.blocks import BodyBlock
from academy_site.base.fields import WebAddressField
from academy_site.base.models import BasePage
from academy_site.base.problems import Problem
from news import structured_data, validation
from news.blocks import DatedFigureBlock

SOURCE_FACTS = [
    "source_outlet",
    "source_author",
    "source_date",
    "source_url",
    "source_title",
    "source_language",
    "source_access",
]


class Access(models.TextChoices):
    """Whether the source can be read without paying."""

    FREE = "free", _("free to read")
    PAYWALL = "paywall", _("for subscribers")
    UNKNOWN = "unknown", _("not known")


class SourceLanguage(models.TextChoices):
    """The languages that our sources are written in."""

    FRENCH = "fr", _("French")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")
    SPANISH = "es", _("Spanish")


def _as_written(field: str) -> FieldPanel:
    # In the source's own language, whatever the language of our article.
    return FieldPanel(field, widget=forms.TextInput(attrs={"dir": "auto"}))


def today() -> Any:
    """Return today in the site's time zone."""
    return timezone.localdate()


class NewsPage(BasePage):
    """One piece of news in our own words, with the source it rests on."""

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    schema_type = "NewsArticle"

    date = models.DateField(_("date"), default=today)
    body = StreamField(
        BodyBlock(), verbose_name=pgettext_lazy("text of a page", "body"), blank=True
    )
    key_figures = StreamField(
        [("figure", DatedFigureBlock())], verbose_name=_("key figures"), blank=True
    )
    keywords = ParentalManyToManyField(
        "news.Keyword", verbose_name=_("keywords"), blank=True, related_name="articles"
    )
    source_outlet = models.CharField(_("outlet"), max_length=120, blank=True, default="")
    source_author = models.CharField(_("author"), max_length=120, blank=True, default="")
    source_title = models.CharField(_("original title"), max_length=250, blank=True, default="")
    source_date = models.DateField(_("published there on"), null=True, blank=True)
    source_url = WebAddressField(_("address"), max_length=500, blank=True, default="")
    source_language = models.CharField(
        _("language of the source"), max_length=2, choices=SourceLanguage.choices, default="fr"
    )
    source_access = models.CharField(
        _("access"), max_length=8, choices=Access.choices, default=Access.UNKNOWN
    )
    source_note = models.TextField(
        _("note on the source"), blank=True, default="",
        help_text=_("What a reader must know of the source, above all when it names no outlet."),
    )  # fmt: skip

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("key_figures"),
        index.SearchField("source_outlet"),
        index.FilterField("date"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("keywords", overridable=False),
        *(SynchronizedField(fact, overridable=False) for fact in SOURCE_FACTS),
    ]
    content_panels = [
        MultiFieldPanel(
            [FieldPanel("title"), FieldPanel("date"), FieldPanel("lead")], heading=_("What")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([_as_written("source_outlet"), _as_written("source_author")]),
                _as_written("source_title"),
                FieldRowPanel([FieldPanel("source_date"), FieldPanel("source_language")]),
                FieldRowPanel([FieldPanel("source_url"), FieldPanel("source_access")]),
                FieldPanel("source_note"),
            ],
            heading=_("Source"),
        ),
        FieldPanel("key_figures"),
        FieldPanel("body"),
        FieldPanel("keywords"),
    ]

    class Meta:
        verbose_name = _("news article")
        verbose_name_plural = _("news articles")

    def find_problems(self) -> list[Problem]:
        return list(validation.find_problems(self))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        keywords = list(self.keywords.all())
        return {
            **super().get_context(request, *args, **kwargs),
            "keywords": [(word.slug, word.name(self.language)) for word in keywords],
            "structured_data": structured_data.article(self, keywords),
        }
