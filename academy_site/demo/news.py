"""The news: their list, the articles, and the digest of a week."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from academy_site.demo import register
from academy_site.demo.content import names, read, said
from academy_site.demo.specification import PageSpecification, common
from academy_site.demo.streams import block_id, body
from news.digest.models import DigestArticle, DigestPage
from news.models import NewsIndexPage, NewsPage
from sessions.models import SessionPage

NO_ARTICLES = {"index", "keywords", "topics"}


def news_pages() -> PageSpecification:
    """Return the list of news with its articles and digests below it."""
    index = read("news/index")
    articles = [name for name in names("news") if name.split("/")[1] not in NO_ARTICLES]
    return PageSpecification(
        NewsIndexPage,
        "news",
        lambda language: common(index, language),
        facts={"show_in_menus": True},
        # A digest names articles, which have to be there before it.
        children=(*map(_article, articles), *map(_digest, names("digests"))),
    )


def _article(name: str) -> PageSpecification:
    entry = read(name)
    source = entry["source"]

    def add_subjects(page: Page) -> None:
        page.keywords.set([register.keyword(slug) for slug in entry["keywords"]])
        page.bodies.set([register.organisation(slug) for slug in entry.get("bodies", ())])
        page.people.set([register.person(slug) for slug in entry.get("people", ())])
        page.topic = register.topic(entry["topic"])
        page.session = SessionPage.objects.get(slug=entry["session"], locale=page.locale).page_ptr

    def values(language: str) -> dict[str, Any]:
        return {
            **common(entry, language, lead="summary"),
            "body": body(name, entry["body"], language),
            "key_figures": [
                {
                    "type": "figure",
                    "id": block_id(name, "figure", number),
                    "value": {
                        "value": str(figure["value"]),
                        "unit": said(figure, "unit", language),
                        "label": said(figure, "label", language),
                        "as_of": figure["as_of"].isoformat() if "as_of" in figure else None,
                        "compared": figure.get("compared", False),
                    },
                }
                for number, figure in enumerate(entry.get("key_figures", ()))
            ],
            "source_note": said(source, "note", language),
        }

    return PageSpecification(
        NewsPage,
        name,
        values,
        after=add_subjects,
        facts={
            "date": entry["date"],
            "featured": entry.get("featured", False),
            "source_outlet": source.get("outlet", ""),
            "source_author": source.get("author", ""),
            "source_title": source.get("title", ""),
            "source_date": source.get("date"),
            "source_url": source.get("url", ""),
            "source_language": source.get("language", "fr"),
            "source_access": source.get("access", "unknown"),
        },
    )


def _digest(name: str) -> PageSpecification:
    entry = read(name)

    def add_articles(page: Page) -> None:
        slugs = [read(f"news/{article}")["slug"]["fr"] for article in entry["articles"]]
        chosen = {one.slug: one for one in NewsPage.objects.filter(locale=page.locale)}
        page.articles.set(
            [DigestArticle(article=chosen[slug], sort_order=n) for n, slug in enumerate(slugs)]
        )

    return PageSpecification(
        DigestPage,
        name,
        lambda language: {
            **common(entry, language),
            "introduction": body(name, entry["introduction"], language),
        },
        after=add_articles,
        facts={"week": entry["week"]},
    )
