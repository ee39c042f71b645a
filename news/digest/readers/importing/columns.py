"""The columns of a list of readers, and what their cells say."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from academy_site.base.languages import LANGUAGES

ADDRESS, LANGUAGE, CONSENT_ON, CONSENT_BY, ACTIVE = (
    "address", "language", "consent_on", "consent_by", "active",
)  # fmt: skip
# The names of the fields, under which an export writes them.
HEADINGS: dict[str, Promise] = {
    ADDRESS: _("e-mail address"),
    LANGUAGE: pgettext_lazy("of a reader", "language"),
    CONSENT_ON: _("consent given on"),
    CONSENT_BY: _("how it was given"),
    ACTIVE: _("receives the digest"),
}
# A list without headings has them in this order.
USUAL = (ADDRESS, LANGUAGE, CONSENT_ON, CONSENT_BY)
LANGUAGE_NAMES: dict[str, Promise] = {"fr": _("French"), "en": _("English"), "ar": _("Arabic")}
# As people here write days, and as machines do.
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y")
NO = ("false", "no", "non", "0", "لا")


def column_of(heading: str) -> str | None:
    """Return the column that a heading names in any language, None for an unknown one."""
    return _named(HEADINGS).get(_key(heading))


def language_of(cell: str) -> str | None:
    """Return the language that a cell names by its code or in any language."""
    known = _named(LANGUAGE_NAMES)
    known.update({_key(one.autonym): code for code, one in LANGUAGES.items()})
    return known.get(_key(cell))


def day_of(cell: str) -> date | None:
    """Return the day that a cell gives, None for what is none; a time after it is left out."""
    day = cell.partition("T")[0].partition(" ")[0]
    for pattern in DAYS:
        try:
            return datetime.strptime(day, pattern).date()  # noqa: DTZ007 (a day has no zone)
        except ValueError:
            continue
    return None


def _named(names: dict[str, Promise]) -> dict[str, str]:
    found = {_key(code): code for code in names}
    for language in LANGUAGES:
        with translation.override(language):
            found.update({_key(str(name)): code for code, name in names.items()})
    return found


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
