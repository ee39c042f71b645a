"""The sheet of one job, and what all acts on it have in common."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages

from academy_site.translations.gate import NotReadyError
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.sheet import forms
from academy_site.translations.sheet.acts import Acts
from academy_site.translations.sheet.job_view import JobView, find_job
from academy_site.translations.sheet.reading import Sheet, read_sheet


class SheetView(JobView):
    """The one page of a job: where it stands, what stops it, and everything that can be done."""

    template_name = "translations/sheet/sheet.html"
    header_icon = "wagtail-localize-language"

    @cached_property
    def sheet(self) -> Sheet:
        return read_sheet(self.job, self.request.user)

    @property
    def acts(self) -> Acts:
        return self.sheet.acts

    def get_page_title(self) -> str:
        return self.job.translation.source.object_repr

    def get_context_data(self, **bound: Any) -> dict[str, Any]:
        """Return the sheet with its forms; ``bound`` are those that were sent and not right."""
        sheet, job = self.sheet, self.job
        about = self.request.GET.get("about", "")
        context = super().get_context_data(
            sheet=sheet,
            job=job,
            acts=sheet.acts,
            review_form=forms.ReviewForm(),
            override_form=forms.OverrideForm(),
            question_form=forms.QuestionForm(listing=sheet.listing, initial={"about": about}),
        )
        if job.source_page_id and sheet.acts.target is not None:
            context["slug_form"] = forms.SlugForm(job=job)
        if sheet.acts.may_translate:
            context["added_form"] = forms.AddedTextsForm(job=job)
        answers = bound.pop("answers", {})
        context["open_questions"] = [
            (asked, answers.get(key) or forms.AnswerForm(question=key))
            for asked in sheet.open_questions
            for key in [asked.question.pk]
        ]
        return {**context, **bound}


class ActView(SheetView):
    """One act on a job: refused to whoever may not, done, said, and back to the sheet."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                # Of two who act at once, the second finds the job as the first left it.
                TranslationJob.objects.select_for_update().get(pk=self.job.pk)
                self.job = find_job(self.job.pk)
                if not self.is_allowed():
                    raise PermissionDenied
                return self.act()
        except NotReadyError as error:
            tell_findings(request, error)
            return self.back()

    def is_allowed(self) -> bool:
        raise NotImplementedError

    def act(self) -> HttpResponse:
        raise NotImplementedError

    def back(self, place: str = "") -> HttpResponseRedirect:
        address = reverse("translations:job", args=[self.job.pk])
        return redirect(f"{address}#{place}" if place else address)

    def again(self, **bound: Any) -> HttpResponse:
        """Show the sheet with a form that was not filled in right."""
        messages.error(self.request, _("Nothing was changed yet: see the note beside the field."))
        return self.render_to_response(self.get_context_data(**bound), status=422)


def tell_findings(request: HttpRequest, error: NotReadyError) -> None:
    """Say why a translation cannot go on."""
    listed = format_html_join("", "<li>{}</li>", ((finding.message,) for finding in error.findings))
    said = _("This cannot be done yet:")
    messages.error(request, format_html('{} <ul class="problems">{}</ul>', said, listed))
