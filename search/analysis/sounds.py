"""The sounds of a name in Latin letters, by French and English habits of writing Arabic names."""

from __future__ import annotations

import re
from typing import NamedTuple


class Sound(NamedTuple):
    """What a few letters may be in Arabic letters, and what they are among Latin spellings.

    Of alternatives the likelier come first; an empty one is a vowel that is not written.
    ``vowel`` is the vowel within a name that they are.
    """

    arabic: tuple[str, ...]
    latin: tuple[str, ...]
    vowel: str = ""


def _sound(arabic: str, latin: str | None = None, vowel: str = "") -> Sound:
    spelled = arabic if latin is None else latin
    return Sound(tuple(arabic.split("|")), tuple(spelled.split("|")), vowel)


_CONSONANTS = {
    "tch": _sound("tc"), "tsh": _sound("tc"), "sch": _sound("c"), "kh": _sound("x"),
    "gh": _sound("g"), "rh": _sound("g|rh|rg"), "sh": _sound("c"), "th": _sound("t"),
    "ch": _sound("c|tc", "c"), "dh": _sound("d"), "dj": _sound("j"), "ph": _sound("f"),
    "ck": _sound("k"), "qu": _sound("k|kw", "k"), "gu": _sound("g|k|j", "g"),
    "g_": _sound("j|g|k", "j"), "ch_": _sound("k|c"),
    "g": _sound("g|k|j", "g"), "c_": _sound("s"), "c": _sound("k"), "b": _sound("b"),
    "d": _sound("d"), "f": _sound("f"), "h": _sound("h"), "j": _sound("j"), "k": _sound("k"),
    "l": _sound("l"), "m": _sound("m"), "n": _sound("n"), "p": _sound("b", "p"), "q": _sound("k"),
    "r": _sound("r"), "s": _sound("s"), "t": _sound("t"), "v": _sound("f", "v"), "w": _sound("w"),
    "x": _sound("ks|c", "x"), "z": _sound("z"), "y_": _sound("y", "i"), "ou_": _sound("w"),
}  # fmt: skip
_VOWELS = {
    "a": _sound("|a", "a", "a"), "aa": _sound("a|", "a", "a"), "ae": _sound("a|ay|", "a|i", "ae"),
    "e": _sound("|a", "a|i", "e"), "i": _sound("y|", "i", "i"), "ee": _sound("y", "i", "ee"),
    "ai": _sound("y|ay", "i", "ai"), "o": _sound("|w", "u", "o"), "ou": _sound("w|", "u", "ou"),
    "oo": _sound("w", "u", "oo"), "aou": _sound("w|aw", "u", "aou"),
}  # fmt: skip
_FIRST_VOWELS = {
    "a": "e|ea", "aa": "ea|e", "ae": "e|ea", "e": "e", "i": "e|ey", "ee": "ey", "ai": "ey|e|eay",
    "o": "e|ew", "ou": "e|ew", "oo": "ew", "aou": "ew|e",
}  # fmt: skip
_LAST_VOWELS = {
    "a": _sound("|a", "a"), "aa": _sound("a|", "a"), "ae": _sound("a|", "a"), "e": _sound(""),
    "i": _sound("y", "i"), "ee": _sound("y", "i"), "ai": _sound("y|ay", "i"),
    "o": _sound("w|", "u"), "ou": _sound("w|", "u"), "oo": _sound("w", "u"),
    "aou": _sound("w", "u"), "ier": _sound("yr|y", "ir"),
}  # fmt: skip
# Letters that sound as others do, at the places where they do.
_SPELLED = {
    "u": "ou", "y": "i", "ay": "ai", "ei": "ai", "ey": "ai", "aw": "aou", "au": "aou", "ao": "aou",
}  # fmt: skip
_LETTERS = re.compile(
    r"(?P<y_>y(?=[aeiou])|i(?=[aou]))"
    r"|(?P<ou_>ou(?=[aeiy])|u(?=a))"
    r"|(?P<vowel>ier$|aou(?![aeiy])|aw(?![aeiouy])|au|ao(?!u)|a[iy](?![aou])|e[iy](?![aou])"
    r"|aa|ae|ee|oo|ou|[aeiouy])"
    r"|(?P<ch_>ch(?=[lr]))|(?P<c_>c(?=[eiy]))|(?P<gu>gu(?=[eiy]))|(?P<g_>g(?=[eiy]))"
    r"|(?P<consonant>tch|tsh|sch|kh|gh|rh|sh|th|ch|dh|dj|ph|ck|qu|[bcdfghjklmnpqrstvwxz])"
)
_SILENT_H = re.compile(r"(?<=[aeiou])h$")


def sounds(word: str) -> list[Sound]:
    """Return the sounds of a folded word in Latin letters."""
    word = _SILENT_H.sub("", word)
    heard: list[Sound] = []
    for letters in _LETTERS.finditer(word):
        kind, written = letters.lastgroup or "", letters.group()
        if kind == "consonant":
            heard.append(_CONSONANTS[written])
        elif kind == "vowel":
            heard.append(_vowel(_SPELLED.get(written, written), letters, len(word)))
        else:
            heard.append(_CONSONANTS[kind])
    return heard


def _vowel(vowel: str, letters: re.Match[str], size: int) -> Sound:
    """Return a vowel by its place: first it has a carrier, last it may be silent."""
    if letters.start() == 0 and vowel in _FIRST_VOWELS:
        return _sound(_FIRST_VOWELS[vowel], "|".join(_VOWELS[vowel].latin), "first " + vowel)
    return _LAST_VOWELS[vowel] if letters.end() == size else _VOWELS[vowel]


def is_likely(heard: list[Sound], reading: tuple[str, ...]) -> bool:
    """Tell whether a reading in Arabic letters has long vowels where names have them.

    The last vowel within a name is long where it is «i» or «ou» (Karim, Mahmoud), unless the
    vowel before is (Khalid) or two consonants come between (Mouhcine); an «e» (Khaled) is short
    unless «Kamel» is «Kamal». Two «a» are not long and short (Kamal is not «Kamil»).
    """
    places = [place for place, sound in enumerate(heard) if sound.vowel]
    if len(places) < 2:
        return not (places and heard[places[0]].vowel == "e" and reading[places[0]])
    before, last = places[-2:]
    long_before = reading[before] not in {"", "e"}
    vowel = heard[last].vowel
    if reading[last]:
        return not (vowel == "e" and (long_before or not heard[before].vowel.endswith("a")))
    if vowel == "ou":
        return False
    if vowel == "a":
        return not (long_before and heard[before].vowel.endswith("a"))
    return vowel != "i" or long_before or last - before > 2
