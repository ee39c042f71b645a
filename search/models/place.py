from __future__ import annotations

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.search import index


class PlaceKind(models.TextChoices):
    """What a place is."""

    SLOT = "slot", pgettext_lazy("kind of result", "In the programme")
    PERSON = "person", pgettext_lazy("kind of result", "Person")
    TERM = "term", pgettext_lazy("kind of result", "Glossary")


class Place(index.Indexed, models.Model):
    """What has an address on or below a public page: a slot, a person of a session, a term.

    It is made from what is public and read together with its page, whose visibility is its own.
    """

    kind = models.CharField(max_length=8, choices=PlaceKind.choices)
    # What it is, whatever the language: the slot's block id, the person's or the concept's key.
    key = models.CharField(max_length=80)
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    # Where the words come from, when that is another page, which must then be public too.
    origin = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    # What follows the page's address: "#s-1234abcd" or "amine-khalil/".
    tail = models.CharField(max_length=120)
    # Whatever is said there: how long a term or a note may be is decided where it is written.
    title = models.TextField()
    # BCP 47; the source's where there is no translation.
    title_language = models.CharField(max_length=2)
    text = models.TextField(blank=True, default="")
    # Of the text; empty where that is the language of the place's page.
    text_language = models.CharField(max_length=2, blank=True, default="")
    # Names in other scripts and acronyms: searched, not shown.
    names = models.TextField(blank=True, default="")
    date = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True, default="")

    search_auto_update = False
    search_fields = [
        index.SearchField("title"),
        index.SearchField("names", boost=2),
        index.SearchField("text"),
        index.AutocompleteField("title"),
        index.AutocompleteField("names"),
        index.FilterField("id"),
        index.FilterField("kind"),
        index.FilterField("locale"),
    ]
    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "page"], name="place_once_a_page_and_kind"
            )
        ]

    def __str__(self) -> str:
        return self.title
