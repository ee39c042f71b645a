"""The home page with everything below it, and the pages of plain text."""

from __future__ import annotations

from academy_site.demo.content import read, said
from academy_site.demo.glossary import glossary_page
from academy_site.demo.news import news_pages
from academy_site.demo.session import session_pages
from academy_site.demo.specification import PageSpecification, common
from academy_site.demo.streams import body
from home.models import HomePage, StandardPage

# The order of the pages in the header and footer; those in the header first.
STANDARD_PAGES = {
    "about": True,
    "practical": True,
    "accessibility": False,
    "privacy": False,
    "legal": False,
}


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
            news_pages(),
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
