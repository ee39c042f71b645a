"""Marks in the index that tell of what kind and language an entry is.

Without them a search for slots would look at every page that has the word. They stand among the
beginnings of words, which weigh nothing, and begin with letters that no reader here writes.
"""

from __future__ import annotations

from django.db.models import Model
from wagtail.search.backends.base import get_model_root

_SIGN = "ᏣᎳᎩ"


def kind_mark(model: type[Model]) -> str:
    """Return the mark of a model, the same for all kinds of pages."""
    return _SIGN + get_model_root(model)._meta.label_lower.replace(".", "").replace("_", "")


def language_mark(code: str) -> str:
    """Return the mark of a language."""
    return f"{_SIGN}{code}"
