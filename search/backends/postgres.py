"""The search backend of PostgreSQL: Wagtail's own with words analysed and given as literals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Model
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchRebuilder,
)
from modelsearch.utils import get_content_type_pk
from wagtail.search.models import IndexEntry

from search.backends import tsquery
from search.backends.compiling import AnalysedAutocompleteCompiler, AnalysedCompiler, Match
from search.backends.documents import Document, documents_of
from search.backends.meaning import Node
from search.backends.rebuilding import RecordsVersion

TABLE = IndexEntry._meta.db_table
ENTRY = f'"{TABLE}"'
# All words of an entry, as search's migration 0002 has it, which says what it costs to read them.
ALL_WORDS = f"search_words({ENTRY}.body)"
TITLE, BOOSTED, PLAIN = "A", "B", "D"
NO_TITLE = BOOSTED + PLAIN
# Of a word by its weight from D to A.
WEIGHTS = "{0.1, 0.2, 0.3, 1.0}"
TITLE_COUNTS = 3  # times as much again, for each word of the query that the title has
BY_LENGTH = 2  # divides a rank by the entry's length
# Of more entries that answer, so many are ranked: those with the words in their titles, then the
# newest. All others follow, the newest first.
MOST_RANKED = 2000


def _answers(vector: str) -> str:
    return f"{vector} @@ %s::tsquery AND {ENTRY}.autocomplete @@ %s::tsquery"


def _rank(vector: str, divided: int = BY_LENGTH) -> str:
    return f"ts_rank('{WEIGHTS}', {vector}, %s::tsquery, {divided})"


# Only a rank of all words has to fetch and unpack them.
RANK_OF_BEST = f"""
    CASE WHEN {ENTRY}.id IN (
        SELECT {ENTRY}.id FROM {ENTRY} WHERE {_answers(ALL_WORDS)}
        ORDER BY {_rank(f"{ENTRY}.title", 0)} DESC, {ENTRY}.id DESC LIMIT {MOST_RANKED}
    )
    THEN {_rank(f"{ENTRY}.body")} + {TITLE_COUNTS} * {_rank(f"{ENTRY}.title", 0)} ELSE 0 END
"""  # noqa: S608 (of its own names)
_ROW = "(%s, %s, %s::tsvector, %s::tsvector, %s::tsvector, 1.0, '', '')"
# The columns of text are for Fuzzy, which needs none here.
_INSERT = f"""
    INSERT INTO {TABLE}
        (content_type_id, object_id, title, body, autocomplete, title_norm, title_text, body_text)
    VALUES {{rows}}
    ON CONFLICT (content_type_id, object_id) DO UPDATE SET
        title = EXCLUDED.title, body = EXCLUDED.body, autocomplete = EXCLUDED.autocomplete,
        title_text = '', body_text = ''
"""  # noqa: S608 (of its own names)


class AnalysedIndex(PostgresIndex):
    """Stores analysed words."""

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Leave a title's norm alone: the ranking here does not use it, and it costs a rewrite."""

    def add_items(self, model: type[Model], objs: Sequence[Model]) -> None:
        if not model.get_search_fields():
            return
        kind = get_content_type_pk(model)
        cells = [cell for document in documents_of(objs) for cell in (kind, *_vectors(document))]
        if not cells:
            return
        rows = ", ".join([_ROW] * (len(cells) // 5))
        with self.write_connection.cursor() as cursor:
            cursor.execute(_INSERT.format(rows=rows), cells)


def _vectors(document: Document) -> Iterator[str]:
    """Yield the key, the title, all words with those of the title first, and the beginnings."""
    title = [(word, TITLE) for word in document.title]
    body = (
        (word, BOOSTED if place < document.boosted else PLAIN)
        for place, word in enumerate(document.body)
    )
    yield document.key
    yield tsquery.vector(title)
    yield tsquery.vector(title, body)
    yield tsquery.vector((word, PLAIN) for word in document.autocomplete)


class _Matches(AnalysedCompiler):
    def match(self, node: Node) -> Match:
        parts = self.parts()
        words = tsquery.any_word(node)
        marks = tsquery.all_marks(self.marks())
        if "body" not in parts:
            vector = f"{ENTRY}.{parts[0]}"
            asked = (tsquery.query(node), marks)
            return Match((), _answers(vector), asked, _rank(vector), (words,))
        weights = "" if "title" in parts else NO_TITLE
        roughly = tsquery.query(tsquery.loosened(node), weights)
        return Match(
            tables=(),
            condition=_answers(ALL_WORDS),
            parameters=(tsquery.query(node, weights), marks),
            score=RANK_OF_BEST,
            score_parameters=(roughly, marks, words, words, words),
        )


class AnalysedSearchCompiler(_Matches, PostgresSearchQueryCompiler):
    pass


class AnalysedPrefixCompiler(
    AnalysedAutocompleteCompiler, _Matches, PostgresAutocompleteQueryCompiler
):
    pass


class Rebuilder(RecordsVersion, PostgresSearchRebuilder):
    pass


class AtomicRebuilder(RecordsVersion, PostgresSearchAtomicRebuilder):
    pass


class PostgresBackend(PostgresSearchBackend):
    """Wagtail's PostgreSQL backend over analysed words."""

    query_compiler_class = AnalysedSearchCompiler
    autocomplete_query_compiler_class = AnalysedPrefixCompiler
    index_class = AnalysedIndex
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = AtomicRebuilder


SearchBackend = PostgresBackend
