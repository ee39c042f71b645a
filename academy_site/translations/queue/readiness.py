"""How far the wholes have come in each language, counted in one query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, CharField, Count, F, Q, Sum, Value, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from academy_site.base import clock, dates
from academy_site.base.languages import active_language
from academy_site.translations.models import State
from academy_site.translations.queue.choices import Whole
from academy_site.translations.queue.jobs import Jobs, overdue
from academy_site.translations.queue.wholes import OTHERS, part_of

COUNTED = {
    "published": Q(state=State.PUBLISHED),
    "ready": Q(state=State.READY),
    "in_review": Q(state=State.IN_REVIEW),
    "to_check": Q(state__in=(State.TO_CHECK, State.RETURNED)),
}


@dataclass(frozen=True)
class Readiness:
    """How far one whole has come in one language; without jobs it was never sent there."""

    whole: str
    language: str
    jobs: int = 0
    words: int = 0
    words_left: int = 0
    published: int = 0
    ready: int = 0
    in_review: int = 0
    to_check: int = 0
    overdue: int = 0

    @property
    def percent(self) -> int:
        """The share of words that are done, rounded down, so that 100 is all of them."""
        return 100 * self.words_done // self.words if self.words else 100

    @property
    def words_done(self) -> int:
        return self.words - self.words_left

    @property
    def is_done(self) -> bool:
        return self.published == self.jobs

    @property
    def url(self) -> str:
        query = urlencode({"whole": self.whole, "language": self.language})
        return f"{reverse('translations:queue')}?{query}"

    @property
    def share(self) -> str:
        return _("%(share)s%%") % {"share": self.percent}

    @property
    def sentence(self) -> str:
        language = active_language()
        return ngettext(
            "%(done)s of %(number)s word", "%(done)s of %(number)s words", self.words
        ) % {
            "done": dates.number(self.words_done, language),
            "number": dates.number(self.words, language),
        }

    @property
    def facts(self) -> list[str]:
        """How many of the pages and snippets are where; what there is none of is not told."""
        told = [_("%(number)s of %(all)s published") % {"number": self.published, "all": self.jobs}]
        if self.ready:
            told.append(_("%(number)s ready") % {"number": self.ready})
        if self.in_review:
            told.append(_("%(number)s in review") % {"number": self.in_review})
        if self.to_check:
            told.append(_("%(number)s to check") % {"number": self.to_check})
        return told

    @property
    def lateness(self) -> str:
        return _("%(number)s overdue") % {"number": self.overdue} if self.overdue else ""


def readiness(jobs: Jobs, parts: list[Whole]) -> dict[tuple[str, str], Readiness]:
    """Count the jobs of each whole and language, in one query."""
    deepest_first = sorted(parts, key=lambda whole: len(whole.path), reverse=True)
    whole = Case(
        *(When(part_of(whole.path), then=Value(str(whole.pk))) for whole in deepest_first),
        default=Value(OTHERS),
        output_field=CharField(),
    )
    counts = {name: Count("pk", filter=condition) for name, condition in COUNTED.items()}
    found = (
        jobs.order_by()
        .annotate(part=whole, language=F("translation__target_locale__language_code"))
        .values("part", "language")
        .annotate(
            jobs=Count("pk"),
            all_words=Sum("words"),
            all_words_left=Sum("words_left"),
            overdue=Count("pk", filter=overdue(clock.today())),
            **counts,
        )
    )
    return {(row["part"], row["language"]): _cell(row) for row in found}


def _cell(row: Mapping[str, Any]) -> Readiness:
    counted = {name: row[name] for name in (*COUNTED, "jobs", "overdue")}
    return Readiness(
        row["part"], row["language"],
        words=row["all_words"], words_left=row["all_words_left"], **counted,
    )  # fmt: skip
