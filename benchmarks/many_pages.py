"""Articles by the thousand in three languages, made of the words of the demo."""

from __future__ import annotations

import json
import random
import re
from datetime import date, timedelta
from uuid import uuid4

SEED = 19
WORDS = (150, 450)  # of an article
TITLE = (5, 10)
_SPACE = re.compile(r"\s+")


def fill(count: int, shares: dict[str, float]) -> None:
    """Add so many public articles, each language its share, without touching the index."""
    from wagtail.models import Locale, Page

    from news.models import NewsIndexPage, NewsPage
    from search.models import PageText

    chance = random.Random(SEED)  # noqa: S311 (texts, not secrets)
    kind = NewsPage(title="", slug="").content_type
    for language, share in shares.items():
        locale = Locale.objects.get(language_code=language)
        index = NewsIndexPage.objects.get(locale=locale)
        words = _words(PageText.objects.filter(page__locale=locale).values_list("text", flat=True))
        weights = [1 / (rank + 3) for rank in range(len(words))]
        number = int(count * share)
        titles = [_sentence(chance, words, weights, TITLE) for _ in range(number)]
        pages = [
            Page(
                title=title, draft_title=title, slug=f"many-{place}", locale=locale,
                content_type=kind, live=True, translation_key=uuid4(), depth=index.depth + 1,
                path=Page._get_path(index.path, index.depth + 1, index.numchild + place + 1),
                url_path=f"{index.url_path}many-{place}/",
            )
            for place, title in enumerate(titles)
        ]  # fmt: skip
        made = Page.objects.bulk_create(pages, batch_size=500)
        Page.objects.filter(pk=index.pk).update(numchild=index.numchild + number)
        for place, page in enumerate(made):
            body = _sentence(chance, words, weights, WORDS)
            paragraph = {"type": "paragraph", "id": str(uuid4()), "value": f"<p>{body}</p>"}
            article = NewsPage(
                page_ptr=page, lead=_sentence(chance, words, weights, (15, 25)),
                body=json.dumps([paragraph]), date=date(2026, 5, 1) - timedelta(days=place % 2000),
            )  # fmt: skip
            # Its own row alone, and no signal: the page is there already.
            article.__dict__.update({k: v for k, v in page.__dict__.items() if k != "_state"})
            article.save_base(raw=True)
            PageText.objects.create(page=page, text=f"{page.title}\n{body}", counted=False)


def _words(texts: object) -> list[str]:
    """Return the different words of texts, the most frequent first."""
    counts: dict[str, int] = {}
    for text in texts:
        for word in _SPACE.split(text):
            counts[word] = counts.get(word, 0) + 1
    return sorted(filter(None, counts), key=lambda word: -counts[word])


def _sentence(
    chance: random.Random, words: list[str], weights: list[float], length: tuple[int, int]
) -> str:
    return " ".join(chance.choices(words, weights, k=chance.randint(*length)))
