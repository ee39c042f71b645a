"""The digests of all weeks: a list below the list of news, which leads to it once there is one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.apps import apps
from django.core.cache import cache
from django.db.models import Exists, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.models import Page

from academy_site.base.addresses import public_path
from academy_site.base.visibility import visible
from news.digest.weeks import Week

if TYPE_CHECKING:
    from news.models import NewsIndexPage

BELOW = "digests"
KEPT = 60  # seconds for which the list of news need not ask whether there is a digest


@dataclass(frozen=True)
class PastDigest:
    """A digest as the list shows it."""

    title: str
    lead: str
    url: str
    week: Week


def answer(request: HttpRequest, index: NewsIndexPage) -> HttpResponse:
    """Show the digests of a language; in one that has none yet, say so."""
    found = digests(index.language)
    if not found and not visible(_every()).exists():
        raise Http404
    years = [
        (year, list(group)) for year, group in groupby(found, key=lambda one: one.week.sunday.year)
    ]
    frame = index.frame
    own = frame.translations.get(index.language)
    context = {
        "page": index,
        "frame": frame,
        "trail": (*frame.trail, own) if own else frame.trail,
        "heading": _("Digests of the week"),
        "heading_type": "CollectionPage",
        "years": years,
    }
    return render(request, "digest/past.html", context)


def digests(language: str) -> list[PastDigest]:
    """Return the public digests of a language, the latest first."""
    rows = visible(_every().filter(locale__language_code=language)).order_by("-week", "-pk")
    return [
        PastDigest(title, lead, public_path(language, url_path), Week.of(week))
        for title, lead, url_path, week in rows.values_list("title", "lead", "url_path", "week")
    ]


def path(index: NewsIndexPage) -> str:
    """Return where the digests of the list's language are; empty while there are none."""
    language = index.language
    there = cache.get_or_set(
        f"digests-{language}",
        lambda: visible(_every().filter(locale__language_code=language)).exists(),
        KEPT,
    )
    return f"{public_path(language, index.url_path)}{BELOW}/" if there else ""


def addresses(model: type[NewsIndexPage]) -> dict[int, list[str]]:
    """Return the address of the digests below each public list of news.

    As soon as one language has a digest, each of them has the list, if only to say there is none.
    """
    indexes = visible(model.objects.filter(Exists(visible(_every()))))
    return {pk: [f"{BELOW}/"] for pk in indexes.values_list("pk", flat=True)}


def _every() -> QuerySet[Page]:
    return apps.get_model("digest", "DigestPage").objects.all()
