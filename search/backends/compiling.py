"""From a query of Wagtail to a queryset: what both databases have in common.

The stock compilers ask the index once for every row (SQLite), or join on a cast that no index
serves (PostgreSQL). Here the index is one more table of the query, joined by the number that its
rows keep as text. ``QuerySet.extra`` is the only way in Django to join such a table; it is used in
this module alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import connections
from django.db.models import FloatField, QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.index import AutocompleteField, SearchField
from wagtail.search.models import IndexEntry

from search.backends.asking import beginnings, whole_words
from search.backends.documents import TITLE
from search.backends.marks import kind_mark, language_mark
from search.backends.meaning import Everything, Node, Reading, meaning_of

ENTRY = IndexEntry._meta.db_table
SCORE = "_score"


@dataclass(frozen=True)
class Match:
    """A condition on the index and the relevance of what answers to it, higher is better."""

    tables: tuple[str, ...]
    condition: str
    parameters: tuple[Any, ...]
    score: str
    score_parameters: tuple[Any, ...]


class AnalysedCompiler:
    """Compiles a search for whole words; comes before a stock compiler among the bases."""

    LAST_TERM_IS_PREFIX = False
    TARGET_SEARCH_FIELD_TYPE: ClassVar[type] = SearchField

    queryset: QuerySet[Any]
    query: Any
    fields: list[str] | None
    order_by_relevance: bool

    def reading(self) -> Reading:
        return whole_words()

    def match(self, node: Node) -> Match:
        """Return the database's own words for ``node``."""
        raise NotImplementedError

    def marks(self) -> tuple[str, ...]:
        """Return the marks of what is searched: its kind, and its language where it is known."""
        language = getattr(self.query, "language", "")
        marks = (kind_mark(self.queryset.model),)
        return (*marks, language_mark(language)) if language else marks

    def parts(self) -> tuple[str, ...]:
        """Return the parts of an entry that are searched; any field but the title is its body."""
        if not self.fields:
            return ("title", "body")
        return tuple(dict.fromkeys("title" if name == TITLE else "body" for name in self.fields))

    def search(
        self, config: Any, start: int | None, stop: int | None, score_field: str | None = None,
        backend: Any = None,
    ) -> QuerySet[Any]:  # fmt: skip
        """Return what answers to the query; the arguments are those of the stock compilers."""
        asked = meaning_of(self.query, self.reading())
        if asked.node == Everything():
            found = self.queryset.none() if asked.negated else self.queryset
            return self._ordered(found)[start:stop]
        match = self.match(asked.node)
        if asked.negated:
            known = self._joined(self.queryset.model._base_manager.all(), match)
            return self._ordered(self.queryset.exclude(pk__in=known.values("pk")))[start:stop]
        found = self._joined(self.queryset, match)
        score = RawSQL(match.score, match.score_parameters, FloatField())  # noqa: S611 (no input)
        if score_field is not None:
            found = found.annotate(**{score_field: score})
        if self.order_by_relevance:
            return found.order_by(score.desc(), "-pk")[start:stop]
        return self._ordered(found)[start:stop]

    def _joined(self, queryset: QuerySet[Any], match: Match) -> QuerySet[Any]:
        """Join the index: its rows of the queryset's model that answer to the match."""
        quote = connections[queryset.db].ops.quote_name
        key = f"{quote(queryset.query.get_initial_alias())}.{quote(queryset.model._meta.pk.column)}"
        kinds = get_descendants_content_types_pks(queryset.model)
        # In the order of evaluation: another model's keys need not be numbers.
        same = (
            f"{key} = CASE WHEN {quote(ENTRY)}.content_type_id IN ({', '.join(map(str, kinds))})"
            f" THEN CAST({quote(ENTRY)}.object_id AS bigint) END"
        )
        return queryset.extra(  # noqa: S610 (of its own names and numbers)
            tables=[ENTRY, *match.tables],
            where=[match.condition, same],
            params=list(match.parameters),
        )

    def _ordered(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the order that was asked for; without any, leaves of a list would overlap."""
        ordered = queryset.query.order_by or queryset.query.extra_order_by
        return queryset if ordered else queryset.order_by("-pk")


class AnalysedAutocompleteCompiler(AnalysedCompiler):
    """Compiles a search for words that begin as the last word of the query does."""

    LAST_TERM_IS_PREFIX = True
    TARGET_SEARCH_FIELD_TYPE = AutocompleteField

    def reading(self) -> Reading:
        return beginnings()

    def parts(self) -> tuple[str, ...]:
        return ("autocomplete",)
