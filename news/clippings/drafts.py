"""From a clipping to an unpublished article with its facts filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from academy_site.base.languages import SOURCE
from academy_site.base.quantities import LARGEST
from news.clippings.models import Clipping, Original
from news.clippings.recognising.facts import Finding
from news.clippings.recognising.keywords import Named, keywords_in
from news.clippings.taking.intake import Read, Taken, read
from news.models import NewsIndexPage, NewsPage

# Findings and the fields of the article that they fill.
FIELDS = {
    "outlet": "source_outlet",
    "author": "source_author",
    "title": "source_title",
    "date": "source_date",
    "url": "source_url",
    "language": "source_language",
    "access": "source_access",
}
LONGEST_TITLE = 250
MOST_FIGURES = 8


def news_index() -> NewsIndexPage | None:
    """Return the list of news in the source language, below which articles begin."""
    return NewsIndexPage.objects.filter(locale__language_code=SOURCE).first()


def open_draft(taken: Taken, index: NewsIndexPage, user: AbstractBaseUser) -> Clipping:
    """Return the clipping of a new draft, made with all that is certain. Raises ClippingError."""
    found = read(taken)
    texts = [piece.text for piece in found.cleaned.pieces if not piece.reason]
    keywords = keywords_in(texts, found.cleaned.language or SOURCE)
    with transaction.atomic():
        article = _article(found, index, user, keywords)
        clipping = Clipping.objects.create(
            article=article,
            form=taken.form,
            file_name=taken.file_name[:255],
            address=taken.address,
            language=found.cleaned.language,
            stored_pieces=[piece.stored() for piece in found.cleaned.pieces],
            findings=[
                *(finding.stored() for finding in found.findings),
                *(_named(keyword) for keyword in keywords),
            ],
            figures=[figure.stored() for figure in found.figures],
            repairs=[list(pair) for pair in found.repairs],
            taken_by=user,
        )
        Original.objects.create(
            clipping=clipping, content=taken.content, content_type=taken.content_type[:100]
        )
    return clipping


def _article(
    found: Read, index: NewsIndexPage, user: AbstractBaseUser, keywords: list[Named]
) -> NewsPage:
    article = NewsPage(title=_title(found), live=False, owner=user, locale=index.locale)
    for finding in found.findings:
        _fill(article, finding)
    article.key_figures = [
        block_of(figure.value, figure.unit, figure.label, figure.as_of)
        for figure in found.figures[:MOST_FIGURES]
        if figure.certain and abs(Decimal(figure.value)) <= LARGEST
    ]
    index.add_child(instance=article)
    article.keywords = [keyword.pk for keyword in keywords]
    article.save()
    article.save_revision(user=user)
    log(instance=article, action="wagtail.create", user=user, content_changed=True)
    return article


def block_of(value: str, unit: str, label: str, as_of: str) -> tuple[str, Any]:
    """Return a key figure as a block of the article."""
    content = {
        "value": Decimal(value),
        "unit": unit[:60],
        "label": label[:200],
        "as_of": date.fromisoformat(as_of) if as_of else None,
    }
    return ("figure", content)


def _fill(article: NewsPage, finding: Finding) -> None:
    name = FIELDS[finding.field]
    field = article._meta.get_field(name)
    value: Any = date.fromisoformat(finding.value) if finding.field == "date" else finding.value
    longest = getattr(field, "max_length", None)
    if longest and finding.field == "title":
        value = value[:longest]
    elif longest and isinstance(value, str) and len(value) > longest:
        return  # half a name or address is a wrong one
    setattr(article, name, value)


def _title(found: Read) -> str:
    if found.cleaned.title:
        return found.cleaned.title[:LONGEST_TITLE]
    with translation.override(SOURCE):
        return _("News from a clipping")


def _named(keyword: Named) -> dict[str, Any]:
    return Finding("keyword", str(keyword.pk), keyword.sentence).stored()
