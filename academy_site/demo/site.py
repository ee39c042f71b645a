"""The other pages: home, news, and the pages of plain text."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from academy_site.demo import register
from academy_site.demo.content import names, read, said
from academy_site.demo.glossary import glossary_page
from academy_site.demo.session import session_pages
from academy_site.demo.specification import PageSpecification, common
from academy_site.demo.streams import block_id, body
from home.models import HomePage, StandardPage
from news.models import NewsIndexPage, NewsPage
from sessions.models import SessionPage

# The order of the pages in the header and footer; those in the header first.
STANDARD_PAGES = {
    "about": True,
    "practical": True,
    "accessibility": False,
    "privacy": False,
    "legal": False,
}


NO_ARTICLES = {"index", "keywords", "topics"}


def whole_site() -> PageSpecification:
    """Return the home page with everything below it."""
    home = read("home")
    return PageSpecification(
        HomePage,
        "home",
        # The home page's own slug never shows: a language's address begins below it.
        lambda language: {
            "title": said(home, "title", language),
            "slug": language,
            "lead": said(home, "lead", language),
        },
        children=(
            session_pages(),
            _news(),
            *(_standard(name) for name, in_header in STANDARD_PAGES.items() if in_header),
            glossary_page(),
            *(_standard(name) for name, in_header in STANDARD_PAGES.items() if not in_header),
        ),
    )


def _standard(name: str) -> PageSpecification:
    entry = read(f"pages/{name}")
    return PageSpecification(
        StandardPage,
        name,
        lambda language: {
            **common(entry, language),
            "body": body(name, entry["body"], language),
        },
        facts={"show_in_menus": STANDARD_PAGES[name]},
    )


def _news() -> PageSpecification:
    index = read("news/index")
    articles = [name for name in names("news") if name.split("/")[1] not in NO_ARTICLES]
    return PageSpecification(
        NewsIndexPage,
        "news",
        lambda language: common(index, language),
        facts={"show_in_menus": True},
        children=tuple(_article(name) for name in articles),
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
