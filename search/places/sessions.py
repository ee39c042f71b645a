"""The places of one session in one language, as far as the public may see them."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import Http404

from academy_site.base.languages import SOURCE
from academy_site.people.models import Person
from search.places.programme import Spot, people_of, slots_of
from search.vocabulary.public import public_pages
from sessions.models import ProgrammePage, SessionPage, SittingPage, SpeakersPage
from sessions.reading import read_programme_of


def spots_of(session: SessionPage) -> Iterator[Spot]:
    """Yield the slots and people of a session; none while its programme is not public."""
    public = public_pages().filter(path__startswith=session.path)
    page = ProgrammePage.objects.filter(pk__in=public.values("pk")).first()
    if page is None:
        return
    try:
        programme = read_programme_of(page)
    except Http404:
        return
    names = _names()
    origins = _origins(session, [sitting.key for sitting in programme.sittings()])
    yield from slots_of(programme, page.pk, origins, names)
    speakers = SpeakersPage.objects.filter(pk__in=public.values("pk")).first()
    if speakers is not None:
        yield from people_of(programme, speakers.pk, names)


def _names() -> dict[str, str]:
    """Return everybody's name in every script, by their slug."""
    rows = Person.objects.values_list("slug", "name_latin", "name_arabic")
    return {slug: f"{latin}\n{arabic}".strip() for slug, latin, arabic in rows}


def _origins(session: SessionPage, keys: list[str]) -> dict[str, int]:
    """Return the page that a sitting's words come from: its translation, else the source."""
    sittings = SittingPage.objects.filter(translation_key__in=keys)
    # A translation that is not public lends no words: the source stands in for it.
    own = sittings.filter(path__startswith=session.path, pk__in=public_pages().values("pk"))
    source = sittings.filter(locale__language_code=SOURCE)
    return {
        str(key): pk
        for rows in (source, own)
        for key, pk in rows.values_list("translation_key", "pk")
    }
