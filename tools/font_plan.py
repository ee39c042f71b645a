"""What the site's fonts hold: the files to cut, and the @font-face rules that serve them.

The Arabic pages read two families with three files, and those files carry the digits,
punctuation and unaccented Latin that Arabic text meets, so that they never wait for a fourth.
"""

from __future__ import annotations

from dataclasses import dataclass

PLEX = "@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans-{}.woff2"
PLEX_ARABIC = "@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-{}.woff2"
NASKH = "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2"

ASCII = "20-7E"
FRENCH_ENGLISH = (
    "A0 A3 A7 A9 AB B0-B3 B5 B7 BB C0 C2 C6-CB CE-CF D4 D6-D7 D9 DB-DC DF-E2 E4 E6-EF F1 F3-F4 "
    "F6 F9-FC 152-153 178 2009-200A 2010-2014 2018-201A 201C-201E 2020 2022 2026 202F 2030 "
    "2039-203A 2070 2074-2079 2080-2089 20AC 2212"
)
OTHER_LATIN = (
    "A1-A2 A4-A6 A8 AA AC-AF B4 B6 B8-BA BC-BF C1 C3-C5 CC-CD D0-D3 D5 D8 DA DD-DE E3 E5 F0 F2 "
    "F5 F7-F8 FD-FF 100-151 154-177 179-17F 1E9E"
)
# Whatever an Arabic sentence, time or figure needs besides letters, and Latin words in French.
ARABIC_COMPANIONS = (
    "21-22 25-29 2B-3B 3F 41-5A 61-7A AB B7 BB C9 E0 E2 E7-EB EE-EF F4 F6 F9 FB-FC 153 "
    "2013-2014 2019 201C-201D 2026 202F"
)
ARABIC_HEADING_COMPANIONS = "21-22 25-29 2B-3B 3F 41-5A 61-7A AB BB E9 2013-2014 2019 2026 202F"
# Spaces, modern standard Arabic with all its marks, and the Maghreb's پ چ ڤ ڭ گ.
ARABIC = "20 A0 60C 61B 61F 621-63A 640-652 670 67E 686 6A4 6AD 6AF 200C-200D"
# Headings are seldom vocalised: the marks they do meet. Each further mark anchors on 400 glyphs.
ARABIC_HEADINGS = "20 A0 60C 61B 61F 621-63A 640-64B 64E-64F 651 67E 6A4 6AD"
# What the semi-bold leaves out, and takes from the regular file instead of from another design.
NOT_IN_HEADINGS = (
    "B7 C9 E0 E2 E7-E8 EA-EB EE-EF F4 F6 F9 FB-FC 153 201C-201D 64C-64D 650 652 670 686 6AF"
)
AUTONYM = "627-628 629 631 639 644 64A"

LATIN_FEATURES = ("kern", "liga", "ccmp", "locl", "mark", "tnum")
# Not locl: it swaps Plex's digits for smaller ones, but only when an Arabic letter happens to
# come before them, so that "09:00" alone in a cell would stand taller than in a sentence.
ARABIC_FEATURES = (
    "init", "medi", "fina", "rlig", "liga", "calt", "ccmp", "kern", "mark", "mkmk", "tnum",
)  # fmt: skip


@dataclass(frozen=True)
class FontFile:
    """One file to cut: where from, which characters, which layout features, under which name."""

    name: str
    family: str
    source: str
    characters: str
    features: tuple[str, ...]


@dataclass(frozen=True)
class Face:
    """One @font-face rule: a family, a weight or range of weights, and the file that serves it."""

    family: str
    weight: str
    file: str
    characters: str
    descriptors: tuple[str, ...] = ()


FILES = (
    FontFile("academy-sans-400", "Academy Sans", PLEX.format("Regular"),
             f"{ASCII} {FRENCH_ENGLISH}", LATIN_FEATURES),
    FontFile("academy-sans-600", "Academy Sans", PLEX.format("SemiBold"),
             f"{ASCII} {FRENCH_ENGLISH}", LATIN_FEATURES),
    FontFile("academy-sans-other-400", "Academy Sans", PLEX.format("Regular"),
             OTHER_LATIN, LATIN_FEATURES),
    FontFile("academy-sans-other-600", "Academy Sans", PLEX.format("SemiBold"),
             OTHER_LATIN, LATIN_FEATURES),
    FontFile("academy-sans-arabic-400", "Academy Sans Arabic", PLEX_ARABIC.format("Regular"),
             f"{ARABIC_COMPANIONS} {ARABIC}", ARABIC_FEATURES),
    FontFile("academy-sans-arabic-600", "Academy Sans Arabic", PLEX_ARABIC.format("SemiBold"),
             f"{ARABIC_HEADING_COMPANIONS} {ARABIC_HEADINGS}", ARABIC_FEATURES),
    FontFile("academy-naskh-400", "Academy Naskh", NASKH, ARABIC, ARABIC_FEATURES),
    FontFile("academy-autonym-400", "Academy Autonym", PLEX_ARABIC.format("Regular"),
             AUTONYM, ("init", "medi", "fina")),
)  # fmt: skip

# Naskh letters are small on their body; its Latin and digits are Plex's, a little smaller than
# the interface's, so that a line keeps one colour.
NASKH_SIZE, NASKH_LATIN_SIZE = 1.12, 0.98
# Plex Sans Arabic's own ascent and descent, given to all that stands in an Arabic line.
ARABIC_ASCENT, ARABIC_DESCENT = 1.085, 0.415


def metrics(size: float) -> tuple[str, ...]:
    """Descriptors that scale a face and keep Plex Sans Arabic's line box around it."""
    return (
        f"size-adjust: {size:.2%}",
        f"ascent-override: {ARABIC_ASCENT / size:.2%}",
        f"descent-override: {ARABIC_DESCENT / size:.2%}",
        "line-gap-override: 0%",
    )


FACES = (
    Face("Academy Sans", "400 500", "academy-sans-400", f"{ASCII} {FRENCH_ENGLISH}"),
    Face("Academy Sans", "600 700", "academy-sans-600", f"{ASCII} {FRENCH_ENGLISH}"),
    Face("Academy Sans", "400 500", "academy-sans-other-400", OTHER_LATIN),
    Face("Academy Sans", "600 700", "academy-sans-other-600", OTHER_LATIN),
    Face("Academy Sans Arabic", "400 500", "academy-sans-arabic-400",
         f"{ARABIC_COMPANIONS} {ARABIC}"),
    Face("Academy Sans Arabic", "600 700", "academy-sans-arabic-600",
         f"{ARABIC_HEADING_COMPANIONS} {ARABIC_HEADINGS}"),
    Face("Academy Sans Arabic", "600 700", "academy-sans-arabic-400", NOT_IN_HEADINGS),
    Face("Academy Naskh", "400 500", "academy-naskh-400", ARABIC, metrics(NASKH_SIZE)),
    Face("Academy Naskh", "400 500", "academy-sans-arabic-400", ARABIC_COMPANIONS,
         metrics(NASKH_LATIN_SIZE)),
    Face("Academy Naskh", "600 700", "academy-sans-arabic-600",
         f"{ARABIC_HEADING_COMPANIONS} {ARABIC_HEADINGS}"),
    Face("Academy Naskh", "600 700", "academy-sans-arabic-400", NOT_IN_HEADINGS),
    Face("Academy Autonym", "400 700", "academy-autonym-400", AUTONYM),
)  # fmt: skip
