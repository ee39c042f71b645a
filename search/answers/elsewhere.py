"""What the other languages of the site have: led back, where possible, to the reader's own.

A page that is found in another language and has a translation in the reader's is offered as that
translation; one that has none is offered as it is, in its own language.
"""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page

from academy_site.base import addresses
from academy_site.base.languages import LANGUAGES, Language
from search.answers.hits import Hit
from search.answers.matching import matching
from search.answers.reading import marked_groups, read_in_all_languages
from search.answers.showing import marked
from search.vocabulary.hiding import Hiding

MOST = 10
COLUMNS = ("translation_key", "title", "url_path", "locale__language_code", "content_type__model")


@dataclass(frozen=True)
class Elsewhere:
    """A page as it is offered, and the language in which it was found."""

    hit: Hit
    found_in: Language
    translated: bool


def find_elsewhere(words: str, language: str, hiding: Hiding, known: set[str]) -> list[Elsewhere]:
    """Return what is found in the other languages, without the addresses that are ``known``.

    Two queries.
    """
    query = read_in_all_languages(words)
    rows = (
        matching(Page, query)
        .filter(hiding.public(), locale__language_code__in=set(LANGUAGES) - {language})
        .values_list(*COLUMNS)[: 2 * MOST]
    )
    found = {}
    for key, *rest in rows:
        found.setdefault(key, rest)
    own = Page.objects.filter(
        hiding.public(), translation_key__in=found, locale__language_code=language
    )
    translations = {key: rest for key, *rest in own.values_list(*COLUMNS)}
    groups = marked_groups(query)
    offered = []
    for key, (title, url_path, code, model) in found.items():
        translated = key in translations
        if translated:
            title, url_path, shown_in, model = translations[key]
        else:
            shown_in = code
        hit = Hit(
            title=marked(title, groups, shown_in),
            excerpt=(),
            url=addresses.public_path(shown_in, url_path),
            kind=model,
            language=shown_in,
        )
        if hit.url not in known:
            offered.append(Elsewhere(hit, LANGUAGES[code], translated))
    return offered[:MOST]
