"""Planning one job: who does it, by when, how urgent it is, and what they should know."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput

from academy_site.translations.models import TranslationJob
from academy_site.translations.queue import acts, claiming
from academy_site.translations.queue.columns import language_name
from academy_site.translations.queue.jobs import may_settle
from academy_site.translations.queue.people import PersonField, able_to_do

SETTINGS = ("due", "priority", "note")


class PlanForm(forms.ModelForm):
    """The settings of a job; only those who work in its language can have it."""

    class Meta:
        model = TranslationJob
        fields = SETTINGS
        widgets = {"due": AdminDateInput, "note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        able = able_to_do(
            self.instance.translation.target_locale_id, holder_id=self.instance.assignee_id
        )
        person = PersonField(able, initial=self.instance.assignee_id)
        self.fields = {"assignee": person, **self.fields}

    @transaction.atomic
    def settle(self, actor: Any) -> None:
        """Save the settings alone: the counts of the job may have changed meanwhile."""
        job = self.instance
        job.save(update_fields=SETTINGS)
        claiming.assign(job, self.cleaned_data["assignee"], actor)


class PlanView(WagtailAdminTemplateMixin, FormView):
    """The form of one job's settings, for those who decide about the work."""

    template_name = "translations/queue/plan.html"
    header_icon = "wagtail-localize-language"
    form_class = PlanForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_settle(request.user, self.job):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def job(self) -> TranslationJob:
        return acts.find(self.request, self.kwargs["job_id"])

    def get_page_title(self) -> str:
        return _("Plan the translation")

    def get_page_subtitle(self) -> str:
        return f"{acts.title_of(self.job)} · {language_name(self.job.language)}"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translations:queue"), "label": _("Translation queue")},
            {"url": reverse("translations:job", args=[self.job.pk]), "label": str(self.job)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.job}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "job": self.job, "next": self.next_url}

    @property
    def next_url(self) -> str:
        return get_valid_next_url_from_request(self.request) or reverse("translations:queue")

    def form_valid(self, form: PlanForm) -> HttpResponse:
        form.settle(self.request.user)
        messages.success(
            self.request, _("“%(title)s” was planned.") % {"title": acts.title_of(self.job)}
        )
        return acts.back(self.request)
