"""The gate: what has to be true of a translation before it can be reviewed, and made public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride

from academy_site.base.problems import Problem
from academy_site.translations import composing, slugs
from academy_site.translations.counting import counts_of
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.release import Release
from academy_site.translations.pruning import WordlessError


class NotReadyError(Exception):
    """A translation cannot go on; ``findings`` say why, in the user's language."""

    def __init__(self, findings: Iterable[Problem]) -> None:
        self.findings = list(findings)
        super().__init__("; ".join(str(finding.message) for finding in self.findings))


def findings(job: TranslationJob) -> list[Problem]:
    """Return everything that keeps a translation from its review, and from the public."""
    if not source_is_there(job):
        return [Problem(_("The French version was deleted."))]
    return [*_of_words(job), *_of_source(job), *_of_page(job)]


def check(job: TranslationJob) -> None:
    """Raise NotReadyError unless the translation may go on."""
    found = findings(job)
    if found:
        raise NotReadyError(found)


def _of_words(job: TranslationJob) -> Iterator[Problem]:
    # Counted now: what decides is not what was counted a moment ago.
    counts = counts_of(job)
    to_check = counts["segments_to_check"]
    missing = counts["segments"] - counts["segments_done"] - to_check
    if missing:
        yield Problem(
            ngettext("%d segment has no words yet.", "%d segments have no words yet.", missing)
            % missing
        )
    if to_check:
        yield Problem(
            ngettext("%d segment has to be checked.", "%d segments have to be checked.", to_check)
            % to_check
        )
    if counts["open_questions"]:
        yield Problem(
            ngettext(
                "%d question is still open.",
                "%d questions are still open.",
                counts["open_questions"],
            )
            % counts["open_questions"]
        )
    wrong = SegmentOverride.objects.filter(
        context__object_id=job.translation.source.object_id,
        locale_id=job.translation.target_locale_id,
        has_error=True,
    ).count()
    if wrong:
        yield Problem(
            ngettext(
                "%d value chosen for this language is not valid.",
                "%d values chosen for this language are not valid.",
                wrong,
            )
            % wrong
        )


def _of_source(job: TranslationJob) -> Iterator[Problem]:
    if not job.translation.enabled:
        yield Problem(_("The translation of this page was stopped."))
    if not source_is_public(job) and not is_held(job):
        yield Problem(_("The French version is not public."))


def _of_page(job: TranslationJob) -> Iterator[Problem]:
    if not job.target_id:
        yield Problem(_("There is no page in this language to publish."))
        return
    try:
        page = composing.public_version(job)
    except WordlessError as error:
        yield wordless(error)
        return
    if isinstance(page, Page):
        yield from of_place(job, page)
        slug = slugs.wanted_slug(job, page, page.title)
        if not Page._slug_is_available(slug, page.get_parent(), page):
            yield Problem(_("Another page beside this one has the address “%s” already.") % slug)
    find_problems = getattr(page, "find_problems", None)
    if find_problems is not None:
        yield from (problem for problem in find_problems() if problem.blocking)


def of_place(job: TranslationJob, page: Any) -> Iterator[Problem]:
    """Return what is wrong with the place in the tree of a translation, by whatever way it goes."""
    if isinstance(page, Page) and not _stands_below_the_same(job, page):
        yield Problem(
            _("The page above it is not translated into this language: send that one first.")
        )


def wordless(error: WordlessError) -> Problem:
    """Say that a field has no words and cannot be empty."""
    return Problem(_("“%s” has no words yet, and no page can be without.") % error)


def _stands_below_the_same(job: TranslationJob, page: Page) -> bool:
    """Tell whether the page lies where its source does: below it lies what may be read by whom."""
    source = Page.objects.filter(pk=job.source_page_id).first()
    if source is None:
        return True
    above, source_above = page.get_parent(), source.get_parent()
    return source_above.is_root() or above.translation_key == source_above.translation_key


def source_is_public(job: TranslationJob) -> bool:
    """Tell whether the public sees the source, now."""
    return _source_rows(job).filter(live=True).exists()


def source_is_there(job: TranslationJob) -> bool:
    """Tell whether there still is a source: a deleted one can leave its translations as drafts."""
    return _source_rows(job).exists()


def _source_rows(job: TranslationJob) -> QuerySet[Any]:
    source = job.translation.source
    model: Any = source.specific_content_type.model_class()
    return model._default_manager.filter(
        translation_key=source.object_id, locale_id=source.locale_id
    )


def is_held(job: TranslationJob) -> bool:
    """Tell whether a French version waits for its translations, which are of that version now."""
    return Release.objects.filter(page_id=job.source_page_id, held__isnull=False).exists()
