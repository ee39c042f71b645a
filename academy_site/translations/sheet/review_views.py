"""Review and publication, from the sheet; Wagtail's workflow engine keeps the truth of both."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from academy_site.translations import gate, publishing, releasing, reviewing
from academy_site.translations.models.job import Review
from academy_site.translations.sheet import forms
from academy_site.translations.sheet.views import ActView


class RequestReviewView(ActView):
    """Asks for somebody else's eyes on the words as they are."""

    def is_allowed(self) -> bool:
        return self.acts.may_translate

    def act(self) -> HttpResponse:
        if self.acts.obstacle:
            messages.error(self.request, self.acts.obstacle)
            return self.back()
        reviewing.request(self.job, self.request.user)
        messages.success(self.request, _("The review has been asked for."))
        return self.back()


class DecisionView(ActView):
    """An act that a lock keeps from everybody but whoever set it."""

    def act(self) -> HttpResponse:
        if self.acts.is_locked:
            messages.error(self.request, self.acts.obstacle)
            return self.back()
        return self.decide()

    def decide(self) -> HttpResponse:
        raise NotImplementedError


class WithdrawView(DecisionView):
    """Takes the request for a review back, so that the words can be changed again."""

    def is_allowed(self) -> bool:
        return self.acts.may_translate or self.acts.may_manage

    def decide(self) -> HttpResponse:
        if self.job.review != Review.REQUESTED:
            messages.warning(self.request, _("No review is under way."))
            return self.back()
        reviewing.withdraw(self.job, self.request.user)
        messages.success(self.request, _("The request for a review was withdrawn."))
        return self.back()


class ReviewView(DecisionView):
    """The reviewer's word, given to the workflow's task."""

    def is_allowed(self) -> bool:
        # What is locked is refused with a reason; a task may then offer nothing to anybody.
        return self.acts.task_state is None or self.acts.is_locked or self.acts.may_review

    def decide(self) -> HttpResponse:
        state = self.acts.task_state
        if state is None:
            messages.warning(self.request, _("No review is under way."))
            return self.back()
        form = forms.ReviewForm(self.request.POST)
        if not form.is_valid():
            return self.again(review_form=form)
        returned = form.cleaned_data["act"] == forms.RETURN
        if not (self.acts.may_return if returned else self.acts.may_approve):
            if not returned:
                gate.check(self.job)
            raise PermissionDenied
        state.task.specific.on_action(
            state,
            self.request.user,
            "reject" if returned else "approve",
            comment=form.cleaned_data["comment"],
        )
        self._say(returned)
        return self.back()

    def _say(self, returned: bool) -> None:
        self.job.refresh_from_db()
        if returned:
            said = _("The translation was returned to the translator.")
        elif self.job.review == Review.APPROVED:
            said = _("The words are approved. They will be public with the other languages.")
        else:
            said = _("The words are approved and public.")
        messages.success(self.request, said)


class PublishView(DecisionView):
    """Publishes what was approved and had to wait then."""

    def is_allowed(self) -> bool:
        return self.job.review != Review.APPROVED or self.acts.may_publish

    def decide(self) -> HttpResponse:
        if self.job.review != Review.APPROVED:
            messages.warning(self.request, _("A reviewer has not approved these words yet."))
            return self.back()
        page = Page.objects.filter(pk=self.job.source_page_id).select_related("locale").first()
        if page is None:
            publishing.publish(self.job, self.request.user)
        else:
            releasing.release(page, self.request.user)
        self.job.refresh_from_db()
        if self.job.review == Review.APPROVED:
            messages.warning(
                self.request, _("It still waits: for the French version or another language.")
            )
        else:
            messages.success(self.request, _("The translation is public."))
        return self.back()


class OverrideView(DecisionView):
    """Publishes against the gate, for a reason that is kept."""

    def is_allowed(self) -> bool:
        return self.acts.may_override

    def decide(self) -> HttpResponse:
        form = forms.OverrideForm(self.request.POST)
        if not form.is_valid():
            return self.again(override_form=form)
        publishing.override(self.job, self.request.user, form.cleaned_data["reason"])
        messages.success(
            self.request, _("The words that are done are public; your reason was kept.")
        )
        return self.back()
