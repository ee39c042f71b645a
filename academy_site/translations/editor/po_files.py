"""The addresses at which a translation is taken away as a PO file and brought back."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html, format_html_join
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request

from academy_site.translations import access
from academy_site.translations.editor import po_importing, po_reading, po_writing
from academy_site.translations.editor.admission import admit, target_of
from academy_site.translations.editor.isolation import isolated
from academy_site.translations.editor.refusals import RefusedError
from academy_site.translations.models.job import TranslationJob

TOLD = 20  # entries that are named one by one
EXCERPT = 60


@require_GET
def download_pofile(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Answer with the words as they are now; whoever may see the job may take them away."""
    job = (
        TranslationJob.objects.select_related("translation__source", "translation__target_locale")
        .filter(translation_id=translation_id, translation__enabled=True)
        .first()
    )
    if job is None:
        raise Http404
    if not access.may_see(request.user, job):
        raise PermissionDenied
    name = slugify(job.translation.source.object_repr)[:100] or "translation"
    return HttpResponse(
        str(po_writing.written(job)),
        content_type="text/x-gettext-translation; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}-{job.language}.po"'},
    )


@require_POST
def upload_pofile(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take a file over, all of it or nothing; say what came of it where the user came from."""
    try:
        with transaction.atomic():
            entry = admit(request.user, translation_id)
            uuid = str(entry.translation.uuid)
            po = po_reading.read(request.FILES.get("file"), uuid)
            _tell(request, po_importing.take(entry, po))
    except (po_reading.UnreadableError, RefusedError) as error:
        messages.error(request, getattr(error, "message", str(error)))
    return back_to(request, translation_id)


def back_to(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Return the user to where they came from, or to the editor of the translation."""
    if asked := get_valid_next_url_from_request(request):
        return HttpResponseRedirect(asked)
    job = TranslationJob.objects.select_related("translation__source").get(
        translation_id=translation_id
    )
    target_of(job)
    return HttpResponseRedirect(job.translation.get_target_instance_edit_url())


def _tell(request: HttpRequest, report: po_importing.Report) -> None:
    if report.done:
        said = ngettext("%d text was imported.", "%d texts were imported.", report.done)
        messages.success(request, said % report.done)
    elif not (report.to_check or report.skipped):
        messages.success(request, _("There is nothing new in the file."))
    if report.to_check:
        said = ngettext(
            "%d text marked fuzzy was imported, to be checked.",
            "%d texts marked fuzzy were imported, to be checked.",
            report.to_check,
        )
        messages.warning(request, said % report.to_check)
    if report.skipped:
        messages.warning(request, _skipped(report.skipped))


def _skipped(skipped: list[po_importing.Skipped]) -> str:
    count = len(skipped)
    said = ngettext("%d text was not imported:", "%d texts were not imported:", count) % count
    lines = format_html_join(
        "",
        "<li>{}</li>",
        (
            (
                _("line %(line)d, “%(source)s”: %(reason)s")
                % {
                    "line": each.line - 1,  # reading puts a line before the first
                    "source": isolated(_excerpt(each.source)),
                    "reason": each.reason,
                },
            )
            for each in skipped[:TOLD]
        ),
    )
    left = count - TOLD
    more = ngettext("and %d more", "and %d more", left) % left if left > 0 else ""
    return format_html("{} <ul>{}</ul> {}", said, lines, more)


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"
