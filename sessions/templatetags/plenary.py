"""How a session's records are put into words: numbers, labels, roles, affiliations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext

from academy_site.base.countries import country_name
from academy_site.base.languages import active_language
from academy_site.base.ordinals import ordinal
from academy_site.base.templatetags import site
from academy_site.people.roles import Role, role_name
from sessions import alphabet
from sessions.kinds import QUIET, SLOT_NAMES, SittingKind
from sessions.participants import Affiliation, Body, Participation, Person
from sessions.programme import Programme, Session, Sitting, Slot

register = template.Library()

NUMBERED = frozenset({SittingKind.SITTING, SittingKind.PANEL, SittingKind.SYNTHESIS})


@register.filter
def session_name(session: Session) -> str:
    """Name a session by its number in words: “Nineteenth solemn plenary session”."""
    if not session.number:
        return gettext("Solemn plenary session")
    number = ordinal(session.number, active_language())
    return capfirst(gettext("%(ordinal)s solemn plenary session") % {"ordinal": number})


@register.filter
def ground(session: Session) -> int:
    """Return which of the four grounds the session's band has, in turn from year to year."""
    return (session.number or 0) % 4


@register.filter
def sitting_label(sitting: Sitting) -> str:
    """Number a sitting: « Séance III (suite) », “Session I”, «الجلسة الأولى»; else empty."""
    if sitting.kind not in NUMBERED or not sitting.number:
        return ""
    words = active_language() == "ar"
    number = ordinal(sitting.number, "ar") if words else site.roman(sitting.number)
    if sitting.continued:
        return pgettext("sitting", "Session %(number)s (continued)") % {"number": number}
    return pgettext("sitting", "Session %(number)s") % {"number": number}


@register.filter
def slot_title(slot: Slot) -> SafeString:
    """Write a slot's title, else the usual name of its kind."""
    return site.words(slot.title) if slot.title else format_html("{}", SLOT_NAMES[slot.kind])


@register.filter
def is_quiet(slot: Slot) -> bool:
    """Tell whether the programme rests during the slot."""
    return slot.kind in QUIET


@register.filter
def by_role(people: Iterable[Participation]) -> list[tuple[str, str, list[Participation]]]:
    """Group participations by role, in the order in which they first appear.

    Bodies whose representatives are not named stand together after the persons of their role.
    """
    groups: dict[tuple[str, bool], list[Participation]] = {}
    for part in people:
        groups.setdefault((part.role, part.person is None), []).append(part)
    order = list(dict.fromkeys(role for role, _unnamed in groups))
    return [
        (role, _group_name(role, parts, unnamed=unnamed), parts)
        for (role, unnamed), parts in sorted(
            groups.items(), key=lambda group: (order.index(group[0][0]), group[0][1])
        )
    ]


@register.filter
def own_role(part: Participation) -> str:
    """Name the role that one person has."""
    return str(role_name(part.role, [part.gender]))


@register.filter
def affiliations(held: Iterable[Affiliation]) -> SafeString:
    """Write affiliations as lines: office, body with acronym, city, and country when foreign.

    Where several bodies in a row are in one country, the last alone names it.
    """
    offices = list(held)
    following = [*(office.body.country for office in offices[1:]), None]
    lines = [
        _affiliation(office, with_country=office.body.country != country)
        for office, country in zip(offices, following, strict=False)
    ]
    return format_html_join("", '<span class="affiliation">{}</span>', ((line,) for line in lines))


@register.filter
def body_name(body: Body) -> SafeString:
    """Write a body's name with its acronym, unless the name contains it."""
    acronym = (body.acronym_arabic if active_language() == "ar" else "") or body.acronym
    if not acronym or acronym in body.name.text:
        return site.words(body.name)
    return format_html("{} ({})", site.words(body.name), site.isolate(acronym))


@register.filter
def body_place(body: Body) -> SafeString:
    """Write where a body is: its city unless its name tells, its country unless it is Morocco."""
    return format_html_join(_comma(), "{}", ((part,) for part in _place(body)))


@register.filter
def people_by_letter(people: Iterable[Person]) -> list[tuple[str, list[Person]]]:
    """Return the letters of the alphabet in use, each with its people."""
    return alphabet.by_letter(people)


@register.filter
def offset(session: Session) -> str:
    """Write the session's distance from UTC on its first day: UTC+1."""
    noon = datetime.combine(session.start, time(12), tzinfo=session.zone)
    ahead = noon.utcoffset() or timedelta()
    hours, minutes = divmod(abs(ahead) // timedelta(minutes=1), 60)
    sign = "−" if ahead < timedelta() else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


@register.simple_tag
def neighbours(programme: Programme, shown: Sitting) -> tuple[Sitting | None, Sitting | None]:
    """Return the sittings with a page before and after one, across days."""
    sittings = [sitting for sitting in programme.sittings() if sitting.url or sitting == shown]
    place = sittings.index(shown)
    before = sittings[place - 1] if place else None
    return before, next(iter(sittings[place + 1 :]), None)


def _group_name(role: str, parts: list[Participation], *, unnamed: bool) -> str:
    if unnamed and role in {Role.SPEAKER, Role.PANELLIST}:
        return ngettext("Representative of", "Representatives of", len(parts))
    return str(role_name(role, [part.gender for part in parts]))


def _affiliation(held: Affiliation, *, with_country: bool) -> SafeString:
    parts = [site.words(held.title)] if held.title else []
    parts += [body_name(held.body), *_place(held.body, with_country=with_country)]
    return format_html_join(_comma(), "{}", ((part,) for part in parts))


def _place(body: Body, *, with_country: bool = True) -> list[SafeString | str]:
    parts: list[SafeString | str] = []
    if body.city and body.city.text not in body.name.text:
        parts.append(site.words(body.city))
    if with_country and body.country not in {"", "MA"}:
        parts.append(country_name(body.country, active_language()))
    return parts


def _comma() -> str:
    return "، " if active_language() == "ar" else ", "
