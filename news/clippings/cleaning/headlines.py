"""Lines without a sentence's end: the article's own headings, or headlines of something else.

An article's headings speak of what it speaks of; the headlines that a website sets between its
paragraphs do not. Where neither is certain the line stays and is shown as doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from news.clippings.cleaning.notices import QUOTED
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count, words
from news.clippings.lexicon import lexicon
from news.clippings.pieces import Kind, Piece, Reason, is_within
from news.clippings.sentences import END, is_closed, is_stated

LABEL_END = re.compile(r":|\s\|\s")
LONGEST_HEADLINE = 28
LONGEST_SENTENCE = 60
LONGEST_HEADING = 9
SHORT_HEADING = 6
FEW = 4  # words: nothing can be said of what they are about
FEW_OWN = 2  # words besides the small ones
SHORT_SENTENCE = 24
NEXT = 8  # pieces, among which the first item of a list is looked for


def is_prose(piece: Piece) -> bool:
    """Tell whether a piece is running text."""
    length = count(piece.text)
    if runs_on(piece):
        return False
    return length > LONGEST_HEADLINE or (length >= 12 and is_stated(piece.text))


def runs_on(piece: Piece) -> bool:
    """Tell whether a piece is long and never ends a sentence: headlines that lost their gaps."""
    return (
        count(piece.text) > LONGEST_SENTENCE
        and not END.search(piece.text)
        and not is_closed(piece.text)
    )


def is_headline(piece: Piece) -> bool:
    """Tell whether a piece has the form of a headline: short, and no statement."""
    return count(piece.text) <= LONGEST_HEADLINE and not is_stated(piece.text)


def is_quotation(text: str) -> bool:
    """Tell whether a line is what somebody said and nothing else, as headings quote the text."""
    return bool(QUOTED.fullmatch(text.strip()))


def opens_list(piece: Piece) -> bool:
    """Tell whether a piece announces what follows."""
    return piece.text.rstrip().endswith((":", ":"))


def is_listed(piece: Piece) -> bool:
    """Tell whether a piece ends as one of several items does."""
    return piece.text.rstrip().endswith((",", ";", "،", "؛"))


def mark_headlines(pieces: Sequence[Piece], title: Piece | None, about: Vocabulary) -> None:
    """Mark the lines that are headlines of something else; ``title`` is the article's own."""
    open_list = False
    for place, piece in enumerate(pieces):
        if piece.reason:
            continue
        if piece is title:
            open_list = False
            continue
        if piece.doubtful:
            continue
        if piece.kind == Kind.ITEM or (open_list and not is_prose(piece)):
            _judge_item(piece, about, in_list=open_list)
            open_list = open_list and not is_stated(piece.text)
            continue
        if is_listed(piece):
            continue
        if opens_list(piece) and _opens_items(pieces, place):
            piece.doubtful = not _share(piece, about)
            continue
        if runs_on(piece) and _share(piece, about) < 0.3:
            piece.reason = Reason.TICKER
        elif is_headline(piece) and not (opens_list(piece) and count(piece.text) > LONGEST_HEADING):
            _judge(piece, about, followed=_followed(pieces, place))
        elif count(piece.text) <= SHORT_SENTENCE and not is_within(pieces, place):
            _judge_sentence(piece, about)
        open_list = not piece.reason and opens_list(piece)


def _share(piece: Piece, about: Vocabulary) -> float:
    # Only running text has gone into what the article is about.
    return about.share(piece.text, without=piece.text if is_prose(piece) else "")


def _followed(pieces: Sequence[Piece], place: int) -> str:
    for piece in pieces[place + 1 :]:
        if piece.reason:
            continue
        return "" if is_headline(piece) and piece.kind != Kind.ITEM else piece.text
    return ""


def _opens_items(pieces: Sequence[Piece], place: int) -> bool:
    below = [piece for piece in pieces[place + 1 :] if not piece.reason]
    return any(piece.kind == Kind.ITEM for piece in below[:NEXT])


def _judge(piece: Piece, about: Vocabulary, followed: str) -> None:
    length = count(piece.text)
    said = set(about.specific(piece.text))
    share = _share(piece, about)
    strange = about.strange_names(piece.text) or about.strange_numbers(piece.text)
    if piece.kind == Kind.HEADING and not piece.linked:
        # A web page says itself that it is a heading of the main text.
        piece.doubtful = bool(strange) and share == 0
    elif piece.linked and length > FEW and share < 0.5:
        piece.reason = Reason.TICKER
    elif length <= LONGEST_HEADING and not strange and is_quotation(piece.text):
        piece.doubtful = not share
    elif length <= FEW or _only_names(piece.text, said, about):
        # Arabic has no capitals to know a name by.
        told = len(said) + (about.language == "ar" and length == FEW)
        if not share and (strange or told >= FEW):
            piece.reason = Reason.TICKER
        else:
            piece.doubtful = not share and len(said) > 1
    elif share >= 0.6 and not strange:
        piece.doubtful = not followed and length > LONGEST_HEADING
    elif (
        length > LONGEST_HEADING
        or share < 0.3
        or _is_labelled(piece.text, about)
        or (strange and share < 0.5)
        or (share < 0.34 and length > SHORT_HEADING)
    ):
        piece.reason = Reason.TICKER
    else:
        piece.doubtful = True


def _only_names(text: str, said: set[str], about: Vocabulary) -> bool:
    """Tell whether a short line names one thing and tells nothing: "The other side of the coin"."""
    opening = words(text)[:1]
    return (
        count(text) <= SHORT_HEADING
        and len(said) <= FEW_OWN
        and not text.rstrip().endswith(("?", "؟", "!"))
        and lexicon(about.language).naming.issuperset(opening)
    )


def _is_labelled(text: str, about: Vocabulary) -> bool:
    """Tell whether a headline opens with a subject of its own: "Weather: …"."""
    label, *rest = LABEL_END.split(text, maxsplit=1)
    return bool(rest) and count(label) <= FEW and not about.share(label)


def _judge_sentence(piece: Piece, about: Vocabulary) -> None:
    quoted = any(sign in piece.text for sign in '«»“”"')
    if quoted or count(piece.text) <= FEW or about.overlaps(piece.text) > 1:
        return
    if _share(piece, about) > 0 or opens_list(piece):
        return
    if about.strange_names(piece.text) or count(piece.text) > 8:
        piece.reason = Reason.TICKER
    else:
        piece.doubtful = True


def _judge_item(piece: Piece, about: Vocabulary, *, in_list: bool) -> None:
    if is_listed(piece):
        return
    share = _share(piece, about)
    strange = about.strange_names(piece.text)
    long_enough = count(piece.text) > FEW and is_headline(piece)
    if piece.linked and share < 0.5:
        piece.reason = Reason.RELATED
    elif (piece.kind != Kind.ITEM and share < 0.3 and long_enough) or (
        not in_list and not share and strange and is_headline(piece)
    ):
        piece.reason = Reason.TICKER
    elif share < 0.2 and long_enough:
        piece.doubtful = True
