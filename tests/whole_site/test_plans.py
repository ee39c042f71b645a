"""No public page reads the whole tree, so that none grows dearer with every article.

SQLite says beforehand how it goes about a statement, and without statistics says the same for ten
pages as for 20,000. PostgreSQL chooses by numbers of rows: see benchmarks/news_list.py.
"""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.demo_pages import A_SPEAKER, KINDS, LANGUAGES, path_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="asks SQLite for its plans"),
]
BELOW = (
    ("plenary.SpeakersPage", f"{A_SPEAKER}/"),
    ("news.NewsIndexPage", "?year=2024"),
    ("news.NewsIndexPage", "?keyword=battery-materials"),
    ("home.HomePage", "search/?q=batteries"),
    ("home.HomePage", "search/suggestions/?q=bat"),
)
# Or all of a language, or all that are no copies.
WHOLE_TREE = re.compile(
    r"SCAN (?!.*\bpages_hiding_others\b).*wagtailcore_page(?!viewrestriction)"
    r"|SEARCH .* USING INDEX wagtailcore_page_(locale|alias_of)_id_"
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("label", "below"), [*((label, "") for label in KINDS), *BELOW])
def test_no_page_reads_the_whole_tree(client, label, below, language):
    path = f"{path_of(label, language)}{below}"
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200

    read = {query["sql"] for query in captured.captured_queries if reads_whole_tree(query["sql"])}
    assert not read


def test_a_statement_that_does_is_noticed():
    assert reads_whole_tree("SELECT title FROM wagtailcore_page ORDER BY title")
    assert reads_whole_tree("SELECT path FROM wagtailcore_page AS U0 ORDER BY path")
    assert reads_whole_tree("SELECT title FROM wagtailcore_page WHERE locale_id = 1")
    assert not reads_whole_tree("SELECT title FROM wagtailcore_page WHERE id = 1")


def reads_whole_tree(statement: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
        return any(WHOLE_TREE.match(step) for *_numbers, step in cursor.fetchall())
