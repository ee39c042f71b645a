"""The site's languages: their order, their own names, their direction."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language

SOURCE = "fr"


@dataclass(frozen=True)
class Language:
    """One language: BCP 47 code, its name in itself, direction, CLDR (and Open Graph) locale."""

    code: str
    autonym: str
    direction: str
    cldr: str

    @property
    def open_graph(self) -> str:
        return self.cldr


LANGUAGES = {
    language.code: language
    for language in (
        Language("fr", "Français", "ltr", "fr_MA"),
        Language("en", "English", "ltr", "en_GB"),
        Language("ar", "العربية", "rtl", "ar_MA"),
    )
}


def direction(code: str) -> str:
    """Return ``rtl`` or ``ltr`` for a language code; left to right when it is not one of ours."""
    language = LANGUAGES.get(code)
    return language.direction if language else "ltr"


def active_language() -> str:
    """Return the code of the language that is being written, the source's when it is not ours."""
    code = get_language() or SOURCE
    return code if code in LANGUAGES else SOURCE
