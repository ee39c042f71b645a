"""How the languages of one page are published, and what a held page waits for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from academy_site.base.languages import SOURCE
from academy_site.translations import gate, releasing
from academy_site.translations.models import Release, ReleaseMode

DEFAULT, LET_GO = "", "let_go"


class ReleaseForm(forms.Form):
    """The choice for one page; ``usual`` is what its kind does without one."""

    mode = forms.ChoiceField(
        label=gettext_lazy("This page is published"), required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, usual: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = _("As usual for its kind (%(usual)s)") % {"usual": ReleaseMode(usual).label}
        self.fields["mode"].choices = [(DEFAULT, said), *ReleaseMode.choices]


class ReleaseView(WagtailAdminTemplateMixin, FormView):
    """The form of a page's publication; for those who may publish its French."""

    template_name = "translations/release/release.html"
    header_icon = "wagtail-localize-language"
    form_class = ReleaseForm
    page_title = gettext_lazy("Publication in all languages")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.page.locale.language_code != SOURCE:
            raise Http404
        if not self.page.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> Page:
        found = Page.objects.select_related("locale")
        return get_object_or_404(found, pk=self.kwargs["page_id"], depth__gt=1).specific

    @cached_property
    def release(self) -> Release | None:
        return Release.objects.select_related("held", "held_by").filter(page=self.page).first()

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.edit_url, "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "usual": self.page.release_mode}

    def get_initial(self) -> dict[str, Any]:
        return {"mode": self.release.mode if self.release else DEFAULT}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = self.release if self.release and self.release.held_id else None
        jobs = [job for job in releasing.jobs_of(self.page) if not releasing.is_settled(job)]
        return {
            **super().get_context_data(**kwargs),
            "page": self.page,
            "held": held,
            "waits_for": jobs if held else [],
            "edit_url": self.edit_url,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if LET_GO in request.POST:
            releasing.let_go(self.page, request.user)
            messages.success(request, _("The page is held no longer; its draft is kept."))
            return redirect(self.edit_url)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: ReleaseForm) -> HttpResponse:
        try:
            releasing.set_mode(self.page, form.cleaned_data["mode"], self.request.user)
        except gate.NotReadyError as error:
            form.add_error(None, str(error))
            return self.form_invalid(form)
        messages.success(self.request, _("The choice was saved."))
        return redirect(self.edit_url)
