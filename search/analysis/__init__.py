"""One analysis of text for index, query and highlighter, in French, English and Arabic.

Pure functions of text, language and lexicon; the databases only store and compare the terms.
"""

from search.analysis.asking import LONGEST_QUERY, MOST_WORDS, Group, query_groups
from search.analysis.folding import fold
from search.analysis.lexicon import Lexicon, built_in
from search.analysis.storing import index_terms, prefix_terms
from search.analysis.tokens import MOST_TOKENS, Token, tokens
from search.analysis.words import LANGUAGES, Variants, variants

# Raised with every change of a rule: what is stored must then be analysed anew.
ANALYSIS_VERSION = 3

__all__ = [
    "ANALYSIS_VERSION",
    "LANGUAGES",
    "LONGEST_QUERY",
    "MOST_TOKENS",
    "MOST_WORDS",
    "Group",
    "Lexicon",
    "Token",
    "Variants",
    "built_in",
    "fold",
    "index_terms",
    "prefix_terms",
    "query_groups",
    "tokens",
    "variants",
]
