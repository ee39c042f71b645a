"""Words that only bind others: a query goes without them, the index keeps them for phrases."""

from __future__ import annotations

from search.analysis.folding import fold

_WORDS = {
    "fr": """au aux avec ce ces cette cet dans de des du elle en est et il ils la le les leur
        leurs l d qu ou où par pas pour qui que quel quelle quels quelles sa se ses son sont sur
        un une vers à y a entre chez comment""",
    "en": """a an and are as at be by for from how in into is it its of on or that the their
        this these those to was were what when where which who with s""",
    "ar": """في من إلى على عن مع و أو أن إن التي الذي هذا هذه ذلك تلك ما هو هي بين كل لا كيف""",
}

STOP_WORDS = {language: frozenset(map(fold, words.split())) for language, words in _WORDS.items()}
