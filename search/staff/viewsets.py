"""What the staff wishes of the search, in the admin: exceptions, synonyms, pinned results."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.admin.ui.tables import Column

from academy_site.base.register import RegisterViewSet
from search.models import PinnedResult, Synonym, WordException

MENU_HOOK = "register_search_menu_item"
LANGUAGE = Column("language", label=_("Language"), accessor="get_language_display")


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


def _word(field: str) -> FieldPanel:
    return FieldPanel(field, widget=forms.TextInput(attrs={"dir": "auto"}))


class WordExceptionViewSet(RegisterViewSet):
    """The words that the rules of a language get wrong."""

    model = WordException
    icon = "edit"
    menu_hook = MENU_HOOK
    menu_label = _("Exceptions")
    menu_order = 20
    search_fields = ["word", "found_as"]
    list_filter = ["language"]
    list_display = ["word", Column("found_as", label=_("Found as")), LANGUAGE]
    panels = [
        HelpPanel(
            content=_(
                "Most plurals are found by rules. Write here the irregular ones that are not, and "
                "words that the rules confuse. Pages that hold the word are indexed again at once."
            )
        ),
        FieldPanel("language"),
        FieldRowPanel([_word("word"), _word("found_as")]),
    ]


class SynonymViewSet(RegisterViewSet):
    """Expressions that find the same without being a concept of the glossary."""

    model = Synonym
    icon = "link"
    menu_hook = MENU_HOOK
    menu_label = _("Synonyms")
    menu_order = 30
    search_fields = ["expressions"]
    list_filter = ["language"]
    list_display = ["__str__", LANGUAGE]
    panels = [
        HelpPanel(
            content=_(
                "The terms of the glossary are synonyms already: add a term there wherever a "
                "concept fits. Here is room for names and spellings that are no terms."
            )
        ),
        FieldPanel("language"),
        FieldPanel("expressions", widget=_lines(5)),
    ]


class PinnedResultViewSet(RegisterViewSet):
    """The pages that stand first for certain words."""

    model = PinnedResult
    icon = "thumbtack"
    menu_hook = MENU_HOOK
    menu_label = _("Pinned results")
    menu_order = 40
    search_fields = ["words"]
    list_filter = ["language"]
    list_display = ["__str__", Column("page", label=_("Page")), LANGUAGE, "place"]
    panels = [
        FieldPanel("language"),
        FieldPanel("words", widget=_lines(3)),
        FieldPanel("page"),
        FieldPanel("place"),
    ]
