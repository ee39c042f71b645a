"""Asking and answering on the sheet."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from academy_site.translations.models.question import Question
from academy_site.translations.sheet import asking, forms
from academy_site.translations.sheet.views import ActView


class AskView(ActView):
    """Asks those who wrote the source."""

    def is_allowed(self) -> bool:
        return self.acts.may_ask

    def act(self) -> HttpResponse:
        form = forms.QuestionForm(self.request.POST, listing=self.sheet.listing)
        if not form.is_valid():
            return self.again(question_form=form)
        asking.ask(
            self.job, self.request.user, form.cleaned_data["text"], form.cleaned_data["about"]
        )
        messages.success(self.request, _("The question was asked."))
        return self.back("questions")


class QuestionActView(ActView):
    """An act on one question of the job."""

    @cached_property
    def question(self) -> Question:
        return get_object_or_404(self.job.questions, pk=self.kwargs["question_id"])


class AnswerView(QuestionActView):
    """Answers a question for good: it no longer holds the translation up."""

    def is_allowed(self) -> bool:
        return self.acts.may_answer

    def act(self) -> HttpResponse:
        form = forms.AnswerForm(self.request.POST, question=self.question.pk)
        if not form.is_valid():
            return self.again(answers={self.question.pk: form})
        if asking.answer(self.question, self.request.user, form.cleaned_data["answer"]):
            messages.success(self.request, _("The answer was sent."))
        else:
            messages.warning(self.request, _("Somebody has answered this question already."))
        return self.back("questions")


class TakeBackView(QuestionActView):
    """Takes back a question of one's own."""

    def is_allowed(self) -> bool:
        return self.question.asked_by_id == self.request.user.pk

    def act(self) -> HttpResponse:
        if asking.take_back(self.question):
            messages.success(self.request, _("The question was taken back."))
        else:
            messages.warning(self.request, _("Somebody has answered this question already."))
        return self.back("questions")
