"""Gathers what the sheet of a job shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import get_edit_url

from academy_site.base.problems import Problem
from academy_site.translations import gate, segments, versions
from academy_site.translations.models.job import State, TranslationJob
from academy_site.translations.models.question import Question
from academy_site.translations.models.segment import Origin
from academy_site.translations.segments import Segment
from academy_site.translations.sheet.acts import Acts, acts_of
from academy_site.translations.sheet.confirming import can_confirm


@dataclass(frozen=True)
class Line:
    """A segment as the sheet shows it: why it waits and where its words come from, in words."""

    segment: Segment
    reason: str
    origin: str
    can_confirm: bool

    @property
    def was_public_otherwise(self) -> bool:
        return self.segment.public is not None and self.segment.public != self.segment.words


@dataclass(frozen=True)
class Asked:
    """A question with the name of the segment that it is about, as far as there still is one."""

    question: Question
    about: str
    can_take_back: bool


@dataclass
class Sheet:
    """Everything on the sheet that does not depend on a form."""

    job: TranslationJob
    acts: Acts
    listing: list[Segment]
    findings: list[Problem]
    questions: list[Asked]

    @property
    def kind(self) -> str:
        return str(self._model._meta.verbose_name) if self._model else ""

    @property
    def _model(self) -> Any:
        return self.job.translation.source.specific_content_type.model_class()

    @property
    def source_language(self) -> str:
        return self.job.translation.source.locale.language_code

    @property
    def overdue(self) -> bool:
        due = self.job.due
        return due is not None and due < localdate() and self.job.state != State.PUBLISHED

    @property
    def to_check(self) -> list[Line]:
        return self._lines(segments.TO_CHECK)

    @property
    def missing(self) -> list[Line]:
        return self._lines(segments.MISSING)

    @property
    def done(self) -> list[Line]:
        return self._lines(segments.DONE)

    @property
    def open_questions(self) -> list[Asked]:
        return [asked for asked in self.questions if asked.question.is_open]

    @property
    def answered_questions(self) -> list[Asked]:
        return [asked for asked in self.questions if not asked.question.is_open]

    @property
    def edit_url(self) -> str:
        may_open = self.acts.may_translate or self.acts.may_review
        return get_edit_url(self.acts.target) or "" if self.acts.target and may_open else ""

    @property
    def preview_url(self) -> str:
        target = self.acts.target
        if not (self.edit_url and isinstance(target, Page)) or not target.is_previewable():
            return ""
        return reverse("wagtail_localize:preview_translation", args=[self.job.translation_id])

    @property
    def public_url(self) -> str:
        target = self.acts.target
        return target.full_url or "" if isinstance(target, Page) and target.live else ""

    def _lines(self, status: str) -> list[Line]:
        return [
            Line(segment, reason_of(segment), origin_of(segment), can_confirm(segment))
            for segment in self.listing
            if segment.status == status
        ]


def read_sheet(job: TranslationJob, user: Any) -> Sheet:
    """Read the sheet of a job for a user; its queries do not grow with the job."""
    acts = acts_of(user, job)
    listing = segments.listing(job)
    labels = {segment.context_id: segment.label for segment in reversed(listing)}
    questions = job.questions.select_related("asked_by", "answered_by")
    return Sheet(
        job=job,
        acts=acts,
        listing=listing,
        findings=[] if job.state == State.PUBLISHED else gate.findings(job),
        questions=[
            Asked(question, _about(question, labels), acts.may_take_back(question))
            for question in sorted(questions, key=lambda asked: (not asked.is_open, -asked.pk))
        ],
    )


def reason_of(segment: Segment) -> str:
    """Return in words why a segment that has words does not count as done."""
    if segment.status != segments.TO_CHECK:
        return ""
    known = {
        versions.CARRIED: _("The source changed after this was translated."),
        versions.MACHINE: _("A machine wrote this; nobody has read it."),
        versions.FUZZY: _("The file that this was imported from marks it as uncertain."),
        versions.BLANK: _("There is nothing but spaces here."),
        "": _("Its links or its markup are not those of the source: correct it in the editor."),
    }
    return known.get(segment.reason, segment.reason)


def origin_of(segment: Segment) -> str:
    return str(Origin(segment.origin).label) if segment.origin in Origin.values else ""


def _about(question: Question, labels: dict[int, str]) -> str:
    if question.context_id is None:
        return _("The whole text")
    return labels.get(question.context_id, _("A segment that is no longer there"))
