"""Words that can be settled on the sheet: carried-over ones, the address, texts of its own."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from academy_site.translations.editor.conflicts import seen_of
from academy_site.translations.editor.refusals import RefusedError
from academy_site.translations.sheet import forms
from academy_site.translations.sheet.confirming import confirm
from academy_site.translations.sheet.views import ActView


class WritingView(ActView):
    """An act that changes words: not while they lie with a review, nor on a locked page."""

    def is_allowed(self) -> bool:
        return self.acts.may_translate

    def act(self) -> HttpResponse:
        if self.acts.obstacle:
            messages.error(self.request, self.acts.obstacle)
            return self.back()
        return self.write()

    def write(self) -> HttpResponse:
        raise NotImplementedError


class ConfirmView(ActView):
    """Lets the words of a segment count as they are: they are still right."""

    def is_allowed(self) -> bool:
        return self.acts.may_translate

    def act(self) -> HttpResponse:
        seen = seen_of(self.request.POST.get("seen"))
        try:
            confirm(self.job, self.kwargs["segment_id"], self.request.user, seen)
        except RefusedError as error:
            messages.error(self.request, error.message)
        else:
            messages.success(self.request, _("The segment counts as done."))
        return self.back("to-check")


class SlugView(WritingView):
    """Sets the last part of the page's address in this language."""

    def write(self) -> HttpResponse:
        if not self.job.source_page_id or self.acts.target is None:
            raise Http404
        form = forms.SlugForm(self.request.POST, job=self.job)
        if not (form.is_valid() and form.save(self.request.user)):
            return self.again(slug_form=form)
        messages.success(
            self.request, _("The address is kept; it changes with the next publication.")
        )
        return self.back("address")


class AddedTextsView(WritingView):
    """Keeps texts for fields that the source leaves empty."""

    def write(self) -> HttpResponse:
        form = forms.AddedTextsForm(self.request.POST, job=self.job)
        if not (form.is_valid() and form.save(self.request.user)):
            return self.again(added_form=form)
        messages.success(self.request, _("The texts are kept."))
        return self.back("added-texts")
