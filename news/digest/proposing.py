"""Which articles a week's digest is to be made of, and its draft."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.coreutils import find_available_slug

from academy_site.base.languages import SOURCE
from academy_site.base.visibility import visible
from news.digest.models import DigestArticle, DigestPage
from news.digest.weeks import Week
from news.models import NewsIndexPage, NewsPage

# Part of an address, and so in the source language whatever the admin's is.
SLUG = "semaine"


def proposed(week: Week) -> QuerySet[NewsPage]:
    """Return the French articles that became public in a week and are, the latest first.

    That is told by the day that an article bears and by the moment in which it first appeared: what
    was written on Friday and published on Monday would else be in neither week's digest. What
    another digest has already is not proposed again.
    """
    first, following = week.moments
    articles = NewsPage.objects.filter(
        Q(date__range=(week.monday, week.sunday))
        | Q(first_published_at__gte=first, first_published_at__lt=following),
        locale__language_code=SOURCE,
    )
    elsewhere = DigestArticle.objects.filter(
        article=OuterRef("pk"), digest__locale__language_code=SOURCE
    ).exclude(digest__week=week.monday)
    return visible(articles).exclude(Exists(elsewhere)).order_by("-featured", "-date", "-pk")


def digest_of(week: Week) -> DigestPage | None:
    """Return the French digest of a week, published or not."""
    return digests_of([week]).get(week)


def digests_of(weeks: Iterable[Week]) -> dict[Week, DigestPage]:
    """Return the French digests of some weeks."""
    mondays = [week.monday for week in weeks]
    found = DigestPage.objects.filter(week__in=mondays, locale__language_code=SOURCE)
    return {page.days: page for page in found.select_related("locale").order_by("-pk")}


@transaction.atomic
def open_draft(week: Week, index: NewsIndexPage, user: Any) -> tuple[DigestPage, bool]:
    """Return the digest of a week and whether it was made now, with what is proposed for it."""
    # Of two officers who ask at once the second waits here, and is given the first one's draft.
    NewsIndexPage.objects.select_for_update(of=("self",)).get(pk=index.pk)
    existing = digest_of(week)
    if existing is not None:
        return existing, False
    # A digest that was moved to another week keeps the address that its readers know.
    slug = find_available_slug(index, f"{SLUG}-{week.monday}")
    digest = DigestPage(
        title=week.title(SOURCE), slug=slug, week=week.monday,
        live=False, owner=user, locale=index.locale,
    )  # fmt: skip
    index.add_child(instance=digest)
    digest.articles.set(
        [DigestArticle(article=article, sort_order=n) for n, article in enumerate(proposed(week))]
    )
    digest.save()
    digest.save_revision(user=user)
    return digest, True
