"""Reads a page of the queue, whatever its length, in one query."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page as Leaf
from django.db.models import OuterRef, PositiveIntegerField, Subquery
from django.db.models.functions import Length, Substr
from wagtail.admin.paginator import WagtailPaginator
from wagtail.models import Page

from academy_site.translations.models import TranslationJob
from academy_site.translations.queue.jobs import Jobs
from academy_site.translations.queue.wholes import whole_above

HOME_DEPTH = 2


class Number(Subquery):
    """How many rows a queryset has, as one value within another query."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = PositiveIntegerField()


def detailed(jobs: Jobs) -> Jobs:
    """Read with each job everything that a list shows of it.

    Adds ``whole`` and ``parent``, the titles of the whole that a page is part of and of the page
    right above it, and ``target_title``, what the translation is called so far.
    """
    path = OuterRef("source_page__path")
    parent = Page.objects.filter(path=Substr(path, 1, Length(path) - Page.steplen))
    target = Page.objects.filter(
        translation_key=OuterRef("translation__source__object_id"),
        locale=OuterRef("translation__target_locale"),
    )
    return (
        jobs.select_related(
            "translation__source__locale",
            "translation__source__specific_content_type",
            "translation__target_locale",
            "assignee",
            "changed_by",
        )
        .defer("translation__source__content_json")
        .annotate(
            whole=Subquery(whole_above().values("title")[:1]),
            parent=Subquery(parent.filter(depth__gt=HOME_DEPTH).values("title")[:1]),
            target_title=Subquery(target.values("draft_title")[:1]),
        )
    )


class JobPaginator(WagtailPaginator):
    """Pages of jobs; a page and the number of all jobs are read together.

    An admin page costs some ten queries before its view begins, so each one counts.
    """

    def __init__(self, jobs: Jobs, per_page: int, *, order: list[Any]) -> None:
        super().__init__(jobs.order_by(*order), per_page)
        self.order = order

    def get_page(self, number: Any) -> Leaf:
        wanted = int(number) if str(number or "").isdecimal() else 1
        wanted = max(wanted, 1)
        start = (wanted - 1) * self.per_page
        jobs = list(self._read(start, start + self.per_page))
        if jobs:
            self.count = jobs[0].number_of_all
        elif wanted == 1:
            self.count = 0
        else:
            return super().get_page(number)  # beyond the end: the last page
        return Leaf(jobs, wanted, self)

    def page(self, number: Any) -> Leaf:
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        return Leaf(list(self._read(start, start + self.per_page)), number, self)

    def _read(self, start: int, end: int) -> Jobs:
        # Only the jobs of the page are joined with what is shown of them.
        keys = self.object_list.values("pk")
        page = TranslationJob.objects.filter(pk__in=keys[start:end])
        number_of_all = Number(keys.order_by())
        return detailed(page).annotate(number_of_all=number_of_all).order_by(*self.order)
