"""Sending a page, a whole session or a snippet to the translators."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_latest_str, get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params

from academy_site.base import dates
from academy_site.base.languages import SOURCE, active_language, direction
from academy_site.translations import access
from academy_site.translations.models import TranslationJob
from academy_site.translations.queue.submission_form import SubmissionForm
from academy_site.translations.submitting import submit


class SubmitView(WagtailAdminTemplateMixin, FormView):
    """The order for a translation: what, into which languages, by whom, until when."""

    template_name = "translations/queue/submit.html"
    header_icon = "wagtail-localize-language"
    form_class = SubmissionForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not access.may_manage(request.user, self.source):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def source(self) -> Any:
        """What is translated, in the language that is translated from."""
        found = self.find()
        if found.locale.language_code != SOURCE:
            raise Http404
        return found

    def find(self) -> Any:
        raise NotImplementedError

    def get_page_title(self) -> str:
        return _("Send for translation")

    def get_page_subtitle(self) -> str:
        return get_latest_str(self.source)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.back_url, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "source": self.source}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        code = self.source.locale.language_code
        return {
            **super().get_context_data(**kwargs),
            "source": self.source,
            "language": code,
            "direction": direction(code),
            "back_url": self.back_url,
            "next": get_valid_next_url_from_request(self.request),
        }

    @property
    def back_url(self) -> str:
        asked = get_valid_next_url_from_request(self.request)
        found = AdminURLFinder(self.request.user).get_edit_url(self.source)
        return asked or found or reverse("translations:queue")

    def form_valid(self, form: SubmissionForm) -> HttpResponse:
        jobs = submit(
            self.source,
            form.cleaned_data["locales"],
            self.request.user,
            subtree=form.cleaned_data["subtree"],
            assignee=form.people,
            due=form.cleaned_data["due"],
            priority=form.cleaned_data["priority"],
            note=form.cleaned_data["note"],
        )
        messages.success(self.request, said_of(jobs))
        return redirect(get_valid_next_url_from_request(self.request) or "translations:queue")


class SubmitPageView(SubmitView):
    def find(self) -> Page:
        page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=self.kwargs["page_id"])
        # Of a page that is not public yet, what is translated is its draft.
        return page.specific if page.live else page.get_latest_revision_as_object()


class SubmitSnippetView(SubmitView):
    def find(self) -> Any:
        model = get_snippet_model_from_url_params(
            self.kwargs["app_label"], self.kwargs["model_name"]
        )
        if not issubclass(model, TranslatableMixin):
            raise Http404
        return get_object_or_404(model, pk=unquote(self.kwargs["pk"]))


def said_of(jobs: list[TranslationJob]) -> str:
    """Say how much work an order made."""
    language = active_language()
    words = sum(job.words_left for job in jobs)
    order = ngettext(
        "%(number)s translation was sent to the translators.",
        "%(number)s translations were sent to the translators.",
        len(jobs),
    ) % {"number": dates.number(len(jobs), language)}
    amount = ngettext(
        "%(number)s word is to be translated.", "%(number)s words are to be translated.", words
    ) % {"number": dates.number(words, language)}
    return f"{order} {amount}"
