"""What search keeps beside the index: texts, words, places, and what the staff wishes."""

from search.models.due import PlacesDue
from search.models.exception import WordException
from search.models.log import SearchLog
from search.models.pin import PinnedResult
from search.models.place import Place, PlaceKind
from search.models.standing import IndexStanding
from search.models.synonym import Synonym
from search.models.term import SearchTerm
from search.models.text import PageText

__all__ = [
    "IndexStanding",
    "PageText",
    "PinnedResult",
    "Place",
    "PlaceKind",
    "PlacesDue",
    "SearchLog",
    "SearchTerm",
    "Synonym",
    "WordException",
]
