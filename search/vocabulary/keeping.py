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
    """Keep the text of a page of its own class as it is stored, and count it if it is public.

    The page is read when its text is held against others, so that of two who save it at once the
    second counts from what the first has counted.
    """
    held = PageText.objects.select_for_update().filter(pk=page.pk).first()
    stored = type(page)._default_manager.select_related("locale").filter(pk=page.pk).first()
    if stored is None or not stored.live or stored.alias_of_id:
        forget(page.pk)
        return
    if held is None:
        # Nothing that is not there can be held against others.
        PageText.objects.bulk_create([PageText(page_id=page.pk, text="")], ignore_conflicts=True)
        keep(page)
        return
    text = text_of(stored)
    public = public_pages().filter(pk=page.pk).exists()
    if (held.text, held.counted) == (text, public):
        return
    before = words_of(held.text) if held.counted else set()
    counting.replace(stored.locale.language_code, before, words_of(text) if public else set())
    held.text, held.counted = text, public
    held.save(update_fields=["text", "counted"])


def forget(key: int) -> None:
    """Keep nothing of a page; what is counted of it goes with it."""
    for held in PageText.objects.filter(pk=key):
        held.delete()


@transaction.atomic
def take_away(key: int) -> None:
    """Take a text away, and its words with it."""
    texts = PageText.objects.filter(pk=key)
    _set_counted(texts.filter(counted=True), public=False)
    # At once: while a page is being deleted it is still public, and would be counted again.
    texts._raw_delete(texts.db)


def recount(path: str) -> None:
    """Count the pages at and below a path anew: they have become public, or are so no more."""
    there = Q(path=path) | Q(path__range=below(path))
    texts = PageText.objects.filter(page__in=Page.objects.order_by().filter(there).values("pk"))
    public = public_pages().filter(there)
    _set_counted(texts.filter(counted=True).exclude(page__in=public.values("pk")), public=False)
    _set_counted(texts.filter(counted=False, page__in=public.values("pk")), public=True)


@transaction.atomic
def _set_counted(texts: QuerySet[PageText], *, public: bool) -> None:
    # Held against others in one order for all; what another has counted meanwhile is left out.
    held = texts.select_for_update(of=("self",)).order_by("pk")
    for text in held.select_related("page__locale"):
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
