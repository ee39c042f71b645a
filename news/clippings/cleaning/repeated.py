"""Paragraphs and sentences that say again, word for word or nearly, what was said already."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from news.clippings.folding import folded, words
from news.clippings.pieces import Piece, Reason
from news.clippings.sentences import is_closed, sentences

# Words: shorter lines repeat themselves in good articles.
SHORTEST_LINE = 3
SHORTEST_SENTENCE = 8
SHORTEST_OPENING = 6  # of a teaser that breaks off
ALIKE = 92  # of 100, by rapidfuzz's ratio of words
CONTAINED = 0.9  # share of the shorter text's words that stand in the longer one, in one run


def mark_repeated(pieces: list[Piece], title: Piece | None = None) -> None:
    """Give what is said twice its reason; of two versions the fuller one stays, else the first.

    The ``title`` stays, although the text may say it again; what stands above it is the repetition.
    """
    kept: list[tuple[Piece, list[str]]] = []
    above: set[int] = set()
    for piece in pieces:
        if piece is title:
            above = {id(other) for other, _said in kept}
        if piece.reason:
            continue
        said = words(piece.text)
        if len(said) < SHORTEST_LINE:
            continue
        place = next(
            (at for at, (other, told) in enumerate(kept)
             if (_is_cut_title(said, told) if title in (piece, other)
                 else _says_the_same(said, told))),
            None,
        )  # fmt: skip
        if place is None:
            kept.append((piece, said))
        elif (
            piece is title
            or id(kept[place][0]) in above
            or (kept[place][0] is not title and _is_fuller(piece, said, *kept[place]))
        ):
            kept[place][0].reason = Reason.DUPLICATE
            kept[place] = (piece, said)
        else:
            piece.reason = Reason.DUPLICATE


def _is_fuller(piece: Piece, said: list[str], other: Piece, told: list[str]) -> bool:
    """Tell whether the later of two versions is the one to keep: a teaser may stand first."""
    if len(said) != len(told):
        return len(said) > len(told) * 1.1 or (len(said) > len(told) and opens(told, said))
    return said == told and _form(piece.text) > _form(other.text)


def _form(text: str) -> tuple[bool, bool, int]:
    """Return how well a text is written: it ends its sentence, shouts not, and has its accents."""
    return is_closed(text), not text.isupper(), sum(not letter.isascii() for letter in text)


def opens(said: list[str], longer: list[str]) -> bool:
    """Tell whether these words are the beginning of others, the last of them perhaps cut."""
    whole = said[:-1]
    return (
        len(said) < len(longer)
        and longer[: len(whole)] == whole
        and longer[len(whole)].startswith(said[-1])
    )


def _is_cut_title(one: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= SHORTEST_OPENING and opens(shorter, longer))


def _says_the_same(one: list[str], other: list[str]) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= SHORTEST_OPENING and opens(shorter, longer):
        return True
    if len(shorter) < SHORTEST_SENTENCE or not _numbers(shorter) <= _numbers(longer):
        return False
    if len(shorter) >= len(longer) * 0.8:
        same_numbers = _numbers(shorter) == _numbers(longer)
        return same_numbers and fuzz.ratio(shorter, longer) >= ALIKE
    return _is_contained(shorter, longer)


def _is_contained(shorter: list[str], longer: list[str]) -> bool:
    if not set(shorter[:-1]) <= set(longer) and len(set(shorter) - set(longer)) > 1:
        return False
    run = SequenceMatcher(None, longer, shorter, autojunk=False).find_longest_match()
    return run.size >= len(shorter) * CONTAINED


def _numbers(said: list[str]) -> set[str]:
    return {word for word in said if word.isdigit()}


def without_repeated_sentences(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with every long sentence that was said before set apart and marked."""
    seen: set[str] = set()
    found: list[Piece] = []
    for piece in pieces:
        said = [piece.text] if piece.reason else sentences(piece.text)
        if piece.reason or len(said) == 1:
            found.append(piece)
            if not piece.reason:
                seen.add(folded(piece.text))
            continue
        repeated = []
        for sentence in said:
            key = folded(sentence)
            repeated.append(key in seen and key.count(" ") + 1 >= SHORTEST_SENTENCE)
            seen.add(key)
        reasons = [Reason.DUPLICATE if again else "" for again in repeated]
        found += parted(piece, said, reasons)
    return found


def parted(piece: Piece, said: list[str], reasons: list[str]) -> list[Piece]:
    """Return a piece in parts, each run of sentences with its reason."""
    if not any(reasons):
        return [piece]
    parts: list[Piece] = []
    for sentence, reason in zip(said, reasons, strict=True):
        if parts and parts[-1].reason == reason:
            parts[-1].text += f" {sentence}"
        else:
            glued = piece.glued if not parts else True
            parts.append(replace(piece, text=sentence, reason=reason, glued=glued))
    return parts
