"""The public pages that answer to a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Count, DateField, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, Substr, TruncDate
from wagtail.models import Page, get_page_models

from academy_site.base.frame import below
from search.answers.kinds import page_kinds
from search.answers.matching import matching
from search.answers.question import Question
from search.answers.sections import PATH, Section
from search.answers.tally import Facts
from search.backends.asking import AnalysedText
from search.vocabulary.hiding import Hiding

COLUMNS = ("pk", "title", "url_path", "content_type_id", "search_description", "path")


@dataclass(frozen=True)
class PageSearch:
    """A search among the public pages of the question's language."""

    question: Question
    query: AnalysedText
    hiding: Hiding
    sections: Mapping[str, Section]

    def found(self) -> QuerySet[Page]:
        """Return what is found, whatever the question is narrowed by."""
        return matching(Page, self.query).filter(
            self.hiding.public(), locale__language_code=self.question.language
        )

    def counts(self) -> Iterator[tuple[Facts, int]]:
        """Yield how many there are of each kind, year and session; one query."""
        kinds = page_kinds()
        rows = (
            self.found()
            .order_by()
            .annotate(_section=self._section(), _year=_year())
            .values_list("content_type_id", "_section", "_year")
            .annotate(_count=Count("pk"))
        )
        for content_type, path, year, count in rows:
            section = self.sections.get(path)
            facts = Facts(
                kinds[content_type][1],
                int(year) if year else section and section.year,
                section and section.number,
            )
            yield facts, count

    def _section(self) -> Case:
        """Return the path of a page's session; all pages elsewhere are counted together."""
        lists = sorted({path[: -Page.steplen] for path in self.sections})
        inside = [When(path__range=below(path), then=Substr("path", 1, PATH)) for path in lists]
        return Case(*inside, default=Value(""), output_field=CharField())

    def narrowed(self) -> QuerySet[Page]:
        """Return what answers to the whole question, in the order asked for."""
        found = self.found().filter(self._narrowing())
        if self.question.newest:
            day = Coalesce(own_date(), TruncDate("first_published_at"), output_field=DateField())
            found = found.order_by(day.desc(nulls_last=True), "-pk")
        return found

    def _narrowing(self) -> Q:
        question, wanted = self.question, Q()
        if question.kind:
            ours = [key for key, (_, kind) in page_kinds().items() if kind == question.kind]
            wanted &= Q(content_type__in=ours)
        if question.session:
            wanted &= self._below(number=question.session)
        if question.year:
            dated = Q()
            undated = Q()
            for name in _dated():
                dated |= Q(**{f"{name}__date__year": question.year})
                undated &= Q(**{f"{name}__date__isnull": True})
            wanted &= dated | (undated & self._below(year=question.year))
        return wanted

    def _below(self, **fact: Any) -> Q:
        [(name, value)] = fact.items()
        inside = Q(pk__in=[])
        for section in self.sections.values():
            if getattr(section, name) == value:
                inside |= Q(path__startswith=section.path)
        return inside


def own_date() -> Any:
    """Return the day of a page whose kind has one: an article's, a sitting's."""
    days = [F(f"{name}__date") for name in _dated()]
    return Coalesce(*days, output_field=DateField()) if len(days) > 1 else days[0]


def _year() -> Any:
    """Return the year of a page's day as text: SQLite would ask Python for every number."""
    return Substr(Cast(own_date(), CharField()), 1, 4)


def _dated() -> list[str]:
    """Return by which name a page leads to its row of each kind that has a date."""
    return [
        model._meta.model_name
        for model in get_page_models()
        if any(field.name == "date" for field in model._meta.get_fields())
    ]
