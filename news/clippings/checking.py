"""The copy check as an editor meets it: before a publication, and where a row becomes public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from academy_site.base.problems import Problem
from academy_site.base.scheduling import when_scheduled
from news.clippings.copying import Copied, compare, texts_of
from news.clippings.models import Clipping, ClippingPolicy
from news.models import NewsPage

SHOWN = 3
LONGEST_SHOWN = 160  # letters


class CopiedWordsError(PermissionDenied):
    """An article that copies too much of its source was about to become public; says so."""


def copied_in(article: NewsPage) -> Copied | None:
    """Return what an article copies of its clippings, None where it has none.

    Its translations are compared too: they may end in the words of a source in their language.
    """
    if not article.pk:
        return None
    clippings = Clipping.objects.filter(article__translation_key=article.translation_key)
    stored = list(clippings.values_list("stored_pieces", flat=True))
    if not stored:
        return None
    theirs = "\n".join(piece["text"] for pieces in stored for piece in pieces)
    return compare(texts_of(article), theirs)


def find_copied(article: NewsPage) -> Iterator[Problem]:
    """Yield how much of an article is copied; too much of it stops a publication."""
    copied = copied_in(article)
    if copied is None or not (copied.copied or copied.quoted):
        return
    most = ClippingPolicy.load().copied_share
    share = copied.share(most)
    if share > most and not is_licensed(article):
        yield Problem(
            _(
                "%(share)d%% of the text is copied word for word from the clipping; without a"
                " licence at most %(most)d%% may be. Copied: %(passages)s"
            )
            % {"share": share, "most": most, "passages": _quoted(copied)}
        )
    elif copied.copied:
        yield Problem(
            _("%(share)d%% of the text is copied word for word from the clipping: %(passages)s")
            % {"share": share, "passages": _quoted(copied)},
            blocking=False,
        )


def is_licensed(article: NewsPage) -> bool:
    """Tell whether a licence to take over the source's text is recorded."""
    return bool(article.source_licence.strip())


def refuse_copied(
    sender: type[models.Model], instance: Any, raw: bool = False, **_kwargs: Any
) -> None:
    """Stop the saving of a public article that copies too much, unless it said so before.

    Receives ``pre_save`` of NewsPage, where every way to publish ends: a schedule, a workflow, a
    bulk action, a revision gone back to. Raises CopiedWordsError.
    """
    if raw or not instance.live:
        return
    blocking = [problem for problem in find_copied(instance) if problem.blocking]
    if not blocking:
        return
    public = sender._default_manager.filter(pk=instance.pk, live=True).first()
    if public is not None and list(texts_of(public)) == list(texts_of(instance)):
        return
    raise CopiedWordsError(blocking[0].message)


def _refuse_copied_then(version: Any) -> None:
    if isinstance(version, NewsPage):
        refuse_copied(NewsPage, version)


# Stops the scheduling of an article that its hour would not let become public.
refuse_scheduled = when_scheduled(_refuse_copied_then)


def _quoted(copied: Copied) -> str:
    shown = copied.passages[:SHOWN]
    said = [_("“%s”") % Truncator(passage).chars(LONGEST_SHOWN) for passage in shown]
    return "; ".join([*said, *(["…"] if len(copied.passages) > SHOWN else [])])
