"""What can be wrong with a digest, in the words of the editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.apps import apps
from django.utils.translation import gettext as _

from academy_site.base.languages import SOURCE
from academy_site.base.problems import Problem
from academy_site.base.visibility import visible
from news.digest.reading import shown_in
from news.digest.weeks import is_monday

if TYPE_CHECKING:
    from news.digest.models import DigestArticle, DigestPage


def find_problems(digest: DigestPage, rows: Iterable[DigestArticle]) -> Iterator[Problem]:
    """Yield every problem: of the French digest all, of another language's that it is empty."""
    chosen = [row.article_id for row in rows if row.article_id]
    if digest.language != SOURCE:
        if not shown_in(digest.language, chosen):
            yield Problem(_("None of the articles of this digest is public in this language."))
        return
    yield from _of_the_week(digest)
    if not chosen:
        yield Problem(_("Choose an article at least: a digest without any tells nothing."))
    yield from _of_the_articles(chosen)


def _of_the_week(digest: DigestPage) -> Iterator[Problem]:
    if not digest.week:
        return
    if not is_monday(digest.week):
        yield Problem(_("A week begins on a Monday: choose the day of one."), "week")
    others = apps.get_model("digest", "DigestPage").objects.filter(
        week=digest.week, locale__language_code=SOURCE
    )
    other = others.exclude(pk=digest.pk).first()
    if other is not None:
        yield Problem(
            _("There is a digest of this week already: “%(title)s”.")
            % {"title": other.get_admin_display_title()},
            "week",
        )


def _of_the_articles(chosen: list[int]) -> Iterator[Problem]:
    pages = apps.get_model("news", "NewsPage").objects.filter(pk__in=chosen)
    titles = {
        pk: (title, language)
        for pk, title, language in pages.values_list("pk", "title", "locale__language_code")
    }
    public = set(visible(pages).values_list("pk", flat=True))
    for pk in dict.fromkeys(chosen):
        if pk not in titles:
            continue  # deleted while the form was open
        title, language = titles[pk]
        if language != SOURCE:
            said = _("Choose “%(title)s” in French: the other languages follow by themselves.")
            yield Problem(said % {"title": title})
        elif pk not in public:
            yield Problem(_("“%(title)s” is not public.") % {"title": title})
        if chosen.count(pk) > 1:
            yield Problem(_("“%(title)s” is in the digest twice.") % {"title": title})
