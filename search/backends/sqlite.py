"""The search backend of SQLite: Wagtail's own with words analysed and one query for the ranking."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Model
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchAtomicRebuilder,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchRebuilder,
)
from modelsearch.utils import get_content_type_pk
from wagtail.search.models import IndexEntry, SQLiteFTSIndexEntry

from search.backends import fts5
from search.backends.compiling import AnalysedAutocompleteCompiler, AnalysedCompiler, Match
from search.backends.documents import documents_of
from search.backends.meaning import Node
from search.backends.rebuilding import RecordsVersion

WORDS = SQLiteFTSIndexEntry._meta.db_table
# Of a word in autocomplete, body and title, in the order of the table's columns: anywhere, and
# once more for each word of the query that the title has.
ANYWHERE, IN_TITLE = "0, 1, 1", "0, 0, 1"
TITLE_COUNTS = 3


class AnalysedIndex(SQLiteIndex):
    """Stores analysed words."""

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Leave a title's norm alone: the ranking here does not use it, and it costs a rewrite."""

    def add_items(self, model: type[Model], objs: Sequence[Model]) -> None:
        if not model.get_search_fields():
            return
        kind = get_content_type_pk(model)
        IndexEntry.objects.using(self.write_connection.alias).bulk_create(
            [
                IndexEntry(
                    content_type_id=kind,
                    object_id=document.key,
                    title=" ".join(document.title),
                    body=" ".join(document.body),
                    autocomplete=" ".join(document.autocomplete),
                )
                for document in documents_of(objs)
            ],
            update_conflicts=True,
            unique_fields=["content_type_id", "object_id"],
            update_fields=["title", "body", "autocomplete"],
        )


class _Matches(AnalysedCompiler):
    def match(self, node: Node) -> Match:
        return Match(
            tables=(WORDS,),
            condition=f'"{WORDS}" MATCH %s AND "{WORDS}".rowid = "{IndexEntry._meta.db_table}".id',
            parameters=(fts5.query_in(" ".join(self.parts()), node, self.marks()),),
            score=f'-bm25("{WORDS}", {ANYWHERE}) - {TITLE_COUNTS} * bm25("{WORDS}", {IN_TITLE})',
            score_parameters=(),
        )


class AnalysedSearchCompiler(_Matches, SQLiteSearchQueryCompiler):
    pass


class AnalysedPrefixCompiler(
    AnalysedAutocompleteCompiler, _Matches, SQLiteAutocompleteQueryCompiler
):
    pass


class Rebuilder(RecordsVersion, SQLiteSearchRebuilder):
    pass


class AtomicRebuilder(RecordsVersion, SQLiteSearchAtomicRebuilder):
    pass


class SQLiteBackend(SQLiteSearchBackend):
    """Wagtail's SQLite backend over analysed words."""

    query_compiler_class = AnalysedSearchCompiler
    autocomplete_query_compiler_class = AnalysedPrefixCompiler
    index_class = AnalysedIndex
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = AtomicRebuilder


SearchBackend = SQLiteBackend
