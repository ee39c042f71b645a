"""Articles by the thousand, made of the words of the demo or of nothing much."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from news.models import NewsPage

SEED = 19
WORDS = (150, 450)  # of an article
LEAD = (15, 25)
TITLE = (5, 10)
AT_ONCE = 500
_SPACE = re.compile(r"\s+")


def fill(count: int, shares: dict[str, float]) -> None:
    """Add so many public articles, each language its share, without touching the index."""
    from news.models import NewsPage
    from search.models import PageText

    chance = random.Random(SEED)  # noqa: S311 (texts, not secrets)
    for language, share in shares.items():
        stored = PageText.objects.filter(page__locale__language_code=language)
        words = _Words(chance, " ".join(stored.values_list("text", flat=True)))
        number = int(count * share)
        for start in range(0, number, AT_ONCE):
            articles, texts = [], []
            for place in range(start, min(start + AT_ONCE, number)):
                title, body = words.some(TITLE), words.some(WORDS)
                block = {"type": "paragraph", "id": str(uuid4()), "value": f"<p>{body}</p>"}
                day = date(2026, 5, 1) - timedelta(days=place % 2000)
                articles.append(
                    NewsPage(
                        title=title, slug=f"many-{place}", date=day, lead=words.some(LEAD),
                        body=json.dumps([block]),
                    )
                )  # fmt: skip
                texts.append(f"{title}\n{body}")
            add(language, articles)
            PageText.objects.bulk_create(
                PageText(page_id=article.pk, text=text)
                for article, text in zip(articles, texts, strict=True)
            )


def add(language: str, articles: Sequence[NewsPage]) -> None:
    """Store public articles below the list of a language, with as few statements as can be."""
    from django.db import transaction
    from wagtail.models import Page

    from news.models import NewsIndexPage

    index = NewsIndexPage.objects.get(locale__language_code=language)
    for place, article in enumerate(articles, index.numchild + 1):
        article.path = Page._get_path(index.path, index.depth + 1, place)
        article.depth = index.depth + 1
        article.locale_id = index.locale_id
        article.url_path = f"{index.url_path}{article.slug}/"
        article.draft_title = article.title
    columns = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    with transaction.atomic():
        pages = Page.objects.bulk_create(
            [Page(**{name: getattr(one, name) for name in columns}) for one in articles],
            batch_size=AT_ONCE,
        )
        for page, article in zip(pages, articles, strict=True):
            article.pk = page.pk
            # Its own row alone, and no signal: the page is there already.
            article.save_base(raw=True, force_insert=(type(article),))
        Page.objects.filter(pk=index.pk).update(numchild=index.numchild + len(articles))


class _Words:
    """The different words of a text, the frequent ones more likely than the rare."""

    def __init__(self, chance: random.Random, text: str) -> None:
        counts: dict[str, int] = {}
        for word in filter(None, _SPACE.split(text)):
            counts[word] = counts.get(word, 0) + 1
        self.chance = chance
        self.words = sorted(counts, key=lambda word: -counts[word])
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(counts))))

    def some(self, length: tuple[int, int]) -> str:
        number = self.chance.randint(*length)
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=number))
