from __future__ import annotations

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from academy_site.base.fields import WebAddressField

SOURCE_FACTS = [
    "source_outlet",
    "source_author",
    "source_date",
    "source_url",
    "source_archive_url",
    "source_title",
    "source_language",
    "source_access",
    "source_licence",
    "reproduces_source",
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


class Sourced(models.Model):
    """What an article rests on: facts about its source, the same in every language."""

    source_outlet = models.CharField(_("outlet"), max_length=120, blank=True, default="")
    source_author = models.CharField(_("author"), max_length=120, blank=True, default="")
    source_title = models.CharField(_("original title"), max_length=250, blank=True, default="")
    source_date = models.DateField(_("published there on"), null=True, blank=True)
    source_url = WebAddressField(_("address"), max_length=500, blank=True, default="")
    source_archive_url = WebAddressField(
        _("archived address"), max_length=500, blank=True, default="",
        help_text=_(
            "A lasting copy in a web archive; readers are led there when the original is gone."
        ),
    )  # fmt: skip
    source_language = models.CharField(
        _("language of the source"), max_length=2, choices=SourceLanguage.choices, default="fr"
    )
    source_access = models.CharField(
        _("access"), max_length=8, choices=Access.choices, default=Access.UNKNOWN
    )
    source_licence = models.CharField(
        _("licence"), max_length=250, blank=True, default="",
        help_text=_(
            "Under which licence or whose permission the source’s own words are reproduced, "
            "such as “CC BY 4.0” or “by letter of the editor, 3 May 2026”."
        ),
    )  # fmt: skip
    reproduces_source = models.BooleanField(
        _("the source’s full text"), default=False,
        help_text=_(
            "Tick when this is the source’s own text and no summary: "
            "search engines are then sent to the original."
        ),
    )  # fmt: skip
    source_note = models.TextField(
        _("note on the source"), blank=True, default="",
        help_text=_("What a reader must know of the source, above all when it names no outlet."),
    )  # fmt: skip

    class Meta:
        abstract = True


def _as_written(field: str) -> FieldPanel:
    # In the source's own language, whatever the language of our article.
    return FieldPanel(field, widget=forms.TextInput(attrs={"dir": "auto"}))


def source_panel() -> MultiFieldPanel:
    """Return the part of the form that asks for the source."""
    return MultiFieldPanel(
        [
            FieldRowPanel([_as_written("source_outlet"), _as_written("source_author")]),
            _as_written("source_title"),
            FieldRowPanel([FieldPanel("source_date"), FieldPanel("source_language")]),
            FieldRowPanel([FieldPanel("source_url"), FieldPanel("source_access")]),
            FieldPanel("source_archive_url"),
            FieldRowPanel([_as_written("source_licence"), FieldPanel("reproduces_source")]),
            FieldPanel("source_note"),
        ],
        heading=_("Source"),
    )
