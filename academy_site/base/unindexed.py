"""A column that SQLite is not to look up in an index."""

from __future__ import annotations

from typing import Any

from django.db.models import Func


class Unindexed(Func):
    """Stands for a column whose index would lead the wrong way, such as that of the locale.

    SQLite counts no rows unless it is told to: it takes the thousands of pages of a language for a
    handful, and begins with them. Its unary plus keeps a condition from choosing an index (see
    "The SQLite Query Optimizer Overview", 2.1); PostgreSQL knows better and sees the bare column.
    """

    arity = 1
    template = "%(expressions)s"

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="+%(expressions)s", **context)
