"""The acts of a mailing: looking at the letter, a trial, sending after a question, stopping."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.generic import TemplateView
from wagtail.admin import messages

from news.digest.desk.mailing import OfDigest
from news.digest.mail import addressing
from news.digest.mail.delivering import named
from news.digest.mail.editions import Edition
from news.digest.mail.letters import bodies, compose_trial
from news.digest.mail.tasks import send_first

logger = logging.getLogger(__name__)


class OfEdition(OfDigest):
    """What is done with one language's letter, which has to be public."""

    @property
    def public(self) -> Edition:
        if self.edition is None:
            raise Http404
        return self.edition


@method_decorator(xframe_options_sameorigin, name="dispatch")
class LetterView(OfEdition, View):
    """The letter in HTML, to be shown in a frame."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponse(bodies(self.public, "")[1])


class TrialView(OfEdition, View):
    """Sends the letter to whoever asks, at the address of their account."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        address = request.user.email
        if not address:
            messages.error(request, _("Your account has no e-mail address."))
            return redirect(self.mailing_url)
        try:
            went = compose_trial(self.public, address).send()
        except OSError as error:
            logger.error("A trial of a digest was not sent (%s)", named(error))
            went = 0
        if went:
            messages.success(request, _("A trial was sent to %(address)s.") % {"address": address})
        else:
            messages.error(request, _("The trial was not sent: the mail server did not take it."))
        return redirect(self.mailing_url)


class SendView(OfEdition, TemplateView):
    """Asks whether the digest is to be sent in a language, and sends it."""

    template_name = "digest/admin/send.html"
    page_title = gettext_lazy("Send the digest")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            edition=self.public,
            spoken=self.language,
            number=addressing.to_reach(self.digest.translation_key, self.language.code).count(),
            mailing_url=self.mailing_url,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key, language = self.public.page.translation_key, self.language.code
        with transaction.atomic():
            addressing.address(key, language)
            transaction.on_commit(partial(send_first.enqueue), robust=True)
        waiting = addressing.tallies(key).get(language, addressing.Tally()).waiting
        if waiting:
            said = ngettext(
                "%(number)d letter is on its way: it leaves within minutes.",
                "%(number)d letters are on their way: they leave within minutes.",
                waiting,
            )
            messages.success(request, said % {"number": waiting})
        else:
            messages.success(request, _("The digest was sent."))
        return redirect(self.mailing_url)


class StopView(OfDigest, View):
    """Takes back the letters that have not gone yet."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        taken = addressing.stop(self.digest.translation_key, self.language.code)
        said = ngettext(
            "%(number)d letter was taken back.", "%(number)d letters were taken back.", taken
        )
        messages.success(request, said % {"number": taken})
        return redirect(self.mailing_url)


class AgainView(OfDigest, View):
    """Lets the letters that failed be tried once more."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        addressing.try_again(self.digest.translation_key, self.language.code)
        transaction.on_commit(partial(send_first.enqueue), robust=True)
        messages.success(request, _("What failed is tried again."))
        return redirect(self.mailing_url)
