"""Keeps the texts of published pages, and counts the words of those that are public."""

from __future__ import annotations

from collections import Counter

from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import Page

from academy_site.base.frame import below
from search.models import PageText, SearchTerm
from search.vocabulary import counting
from search.vocabulary.public import public_pages
from search.vocabulary.texts import text_of
from search.vocabulary.words import words_of


@transaction.atomic
def keep(page: Page) -> None:
    """Keep the text of a specific page as it is published, and count it if it is public."""
    if not page.live or page.alias_of_id:
        forget(page.pk)
        return
    text = text_of(page)
    public = public_pages().filter(pk=page.pk).exists()
    held = PageText.objects.filter(pk=page.pk).first()
    if held is not None and (held.text, held.counted) == (text, public):
        return
    before = words_of(held.text) if held is not None and held.counted else set()
    counting.replace(page.locale.language_code, before, words_of(text) if public else set())
    PageText.objects.update_or_create(page_id=page.pk, defaults={"text": text, "counted": public})


def forget(key: int) -> None:
    """Keep nothing of a page."""
    for held in PageText.objects.filter(pk=key):
        held.delete()


def recount(path: str) -> None:
    """Count the pages at and below a path anew: they have become public, or are so no more."""
    there = Q(path=path) | Q(path__range=below(path))
    texts = PageText.objects.filter(page__in=Page.objects.order_by().filter(there).values("pk"))
    public = public_pages().filter(there)
    _set_counted(texts.filter(counted=True).exclude(page__in=public.values("pk")), public=False)
    _set_counted(texts.filter(counted=False, page__in=public.values("pk")), public=True)


@transaction.atomic
def _set_counted(texts: QuerySet[PageText], *, public: bool) -> None:
    for text in texts.select_related("page__locale"):
        words = words_of(text.text)
        code = text.page.locale.language_code
        if public:
            counting.add(code, Counter(words))
        else:
            counting.remove(code, words)
        text.counted = public
        text.save(update_fields=["counted"])


@transaction.atomic
def rebuild() -> int:
    """Read and count all pages anew; return how many texts are kept."""
    PageText.objects.all()._raw_delete(PageText.objects.db)
    SearchTerm.objects.all()._raw_delete(SearchTerm.objects.db)
    public = set(public_pages().values_list("pk", flat=True))
    counts: dict[str, Counter[str]] = {}
    texts = []
    published = Page.objects.filter(live=True, alias_of__isnull=True, depth__gt=1)
    for page in published.select_related("locale").specific(defer=False).iterator(500):
        text = text_of(page)
        texts.append(PageText(page_id=page.pk, text=text, counted=page.pk in public))
        if page.pk in public:
            counts.setdefault(page.locale.language_code, Counter()).update(words_of(text))
    PageText.objects.bulk_create(texts, batch_size=200)
    for language, words in counts.items():
        counting.add(language, words)
    return len(texts)
