"""Lines in which the website speaks itself, told by what the article is silent about.

A counter, a rate, a button or a word to the reader says nothing of what the article speaks of. What
only sounds like one, and speaks of the same things, stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from news.clippings.cleaning.headlines import is_prose
from news.clippings.cleaning.notices import NETWORKS, QUOTED, main_clause
from news.clippings.cleaning.vocabulary import Vocabulary, stems
from news.clippings.folding import count, folded, words
from news.clippings.languages import language_of
from news.clippings.lexicon import Lexicon, lexicon, lexicons
from news.clippings.pieces import Kind, Piece, Reason
from news.clippings.sentences import is_closed, is_stated

LONGEST, LONGEST_LINE, LONGEST_BUTTON, SHORTEST_SAID = 24, 9, 6, 7  # words
SAYS_LITTLE = 0.34  # share of words in common, below which a word to the reader is the website's
SHORTEST_STEM, LONGEST_ENDING = 4, 3  # letters
MOST_LETTERS = 200  # of a button
PERSONAL = 2  # paragraphs that speak to somebody: an interview or an opinion, then, and no website
ACCOUNTS = re.compile(r"(?:[@#][\w.-]+[\s,·|]*)+")
# Rates rise and fall, by an arrow or by a percentage with its sign.
RATE = re.compile(r"[▲▼△▽↑↓]|(?<![\w,.])[+−–-]\s?\d+(?:[.,]\d+)?\s?[%٪]")
# Readers write with pictures, and so do buttons.
EMOJI = re.compile("[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2764\u2705\u27a1]")
COUNTED = re.compile(
    r"(?:\d[\d.,\s]*[kKmM]?\s[^\W\d][^\W\d'’]*(?:['’]\w+)?\s?(?:[·|,،•/]|\bet\b|$)\s?)+|[^\d:]+:\s?\d+"
)
PRICE = re.compile(
    r"(?<!\d)\d{1,15}(?:[.,]\d\d)?\s?(?:€|\$|£|DH\b|MAD\b|euros?\b|درهم)|[€$£]\s?\d", re.IGNORECASE
)


def mark_apparatus(pieces: Sequence[Piece], title: Piece | None, about: Vocabulary) -> None:
    """Mark the short lines and notices that only the website can have written."""
    impersonal = sum(_is_personal(piece, about) for piece in pieces) <= PERSONAL
    for piece in pieces:
        # A web page says itself what is a heading or an item of the main text.
        said_to_be = piece.kind != Kind.PARAGRAPH and not piece.linked
        if piece.reason or piece.doubtful or piece is title or said_to_be:
            continue
        if count(piece.text) <= LONGEST:
            piece.reason = _reason(piece, about, impersonal=impersonal)


def _is_personal(piece: Piece, about: Vocabulary) -> bool:
    return not piece.reason and is_prose(piece) and _addresses(piece.text, about)


def _addresses(text: str, about: Vocabulary) -> bool:
    """Tell whether a text speaks to its reader or of its writers, quotations aside."""
    spoken_in = lexicon(language_of(text, about.language))
    return bool(spoken_in.address.search(folded(main_clause(QUOTED.sub(" ", text)))))


def _is_said(text: str) -> bool:
    """Tell whether a text is a whole sentence that names nothing of a website."""
    plain = folded(text)
    spoken_in = [known for known in lexicons() if known.may_speak(plain)]
    named = any(known.medium.search(plain) or known.itself.search(plain) for known in spoken_in)
    return is_stated(text) and count(text) >= SHORTEST_SAID and not named


def _reason(piece: Piece, about: Vocabulary, *, impersonal: bool) -> str:
    text = piece.text
    if ACCOUNTS.fullmatch(text.strip()):
        return Reason.SHARE
    if EMOJI.search(text) and not about.share(text):
        return Reason.BOILERPLATE
    share = about.share(text, without=text if is_prose(piece) else "")
    if impersonal and share < SAYS_LITTLE and _addresses(text, about):
        return "" if share and _is_said(text) else Reason.BOILERPLATE
    if QUOTED.search(text) or count(text) > LONGEST_LINE:
        return ""
    plain = folded(text)
    spoken_in = [known for known in lexicons() if known.may_speak(plain)]
    for known in spoken_in:
        if (named := known.interface.search(plain)) and _says_little(plain, named, about):
            return Reason.BOILERPLATE
    said, colon, _named = text.partition(":")
    label = folded(said) if colon and not share else plain
    if share < 1 and _has_only_a_websites_words(label, about):
        return Reason.BOILERPLATE
    if is_closed(text):
        return ""
    if RATE.search(text) and count(text) <= LONGEST_BUTTON:
        return Reason.TICKER
    if any(known.ago.search(plain) for known in spoken_in):
        return Reason.TICKER
    return "" if share else _of_line(text, plain, spoken_in)


def _has_only_a_websites_words(plain: str, about: Vocabulary) -> bool:
    things, acts = _vocabulary(about.language)
    said = {stem for stem in stems(plain, about.language) if not stem.isdigit()}
    return any(_is_among(stem, things) for stem in said) and all(
        _is_among(stem, things) or _is_among(stem, acts) for stem in said
    )


def _is_among(stem: str, known: frozenset[str]) -> bool:
    """Tell whether a stem is known, be it with an ending that a stemmer leaves without accents."""
    cut = (stem[: len(stem) - ending] for ending in range(LONGEST_ENDING + 1))
    return any(part in known for part in cut if part == stem or len(part) >= SHORTEST_STEM)


@cache
def _vocabulary(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of what a website has, and of what is done with it."""
    known = lexicon(language)
    things, acts = (
        frozenset(stems(" ".join(said), language)) for said in (known.things, known.acts)
    )
    return things | NETWORKS, acts


def _says_little(plain: str, named: re.Match[str], about: Vocabulary) -> bool:
    """Tell whether what a line says besides a thing of the website is nothing of the article."""
    rest = f"{plain[: named.start()]} {plain[named.end() :]}"
    return about.share(rest) < SAYS_LITTLE


def _of_line(text: str, plain: str, spoken_in: Sequence[Lexicon]) -> str:
    """Return why a line that is no sentence, and has no word of the article, is the website's."""
    if PRICE.search(text):
        return Reason.PAYWALL
    if any(known.same.fullmatch(plain) for known in spoken_in):
        return Reason.RELATED
    named = [word for word in words(text) if not word.isdigit()]
    # A button of few words is short, too: of one word of ten thousand digits this would never end.
    short = count(text) <= LONGEST_BUTTON and len(text) <= MOST_LETTERS
    if short and COUNTED.fullmatch(text.strip()) and _are_counters(named):
        return Reason.SHARE
    return ""


def _are_counters(named: Sequence[str]) -> bool:
    return bool(named) and any(known.counted.search(" ".join(named)) for known in lexicons())
