"""Sending a digest: what each language's letter says, whom it will reach, how far it has got."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from academy_site.base.languages import LANGUAGES, SOURCE, Language
from news.digest import access
from news.digest.mail import addressing
from news.digest.mail.addressing import Tally
from news.digest.mail.editions import Edition, edition
from news.digest.mail.letters import bodies, subject
from news.digest.models import DigestLetter, DigestPage

FAILURES = 50  # that are shown of one language


@dataclass(frozen=True)
class LanguageVersion:
    """A digest in one language, and where its mailing stands; no edition is not public yet."""

    language: Language
    edition: Edition | None
    tally: Tally
    failures: list[DigestLetter]

    @property
    def subject(self) -> str:
        return subject(self.edition) if self.edition else ""

    @property
    def text(self) -> str:
        """The letter in plain text, as nobody's in particular."""
        return bodies(self.edition, "")[0] if self.edition else ""


class OfDigest(WagtailAdminTemplateMixin):
    """What the screens about the mailing of one digest share; the address names its French page."""

    header_icon = "mail"
    page_title = _("Send by mail")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not access.may_send(request.user, self.digest):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def digest(self) -> DigestPage:
        pages = DigestPage.objects.filter(locale__language_code=SOURCE).select_related("locale")
        return get_object_or_404(pages, pk=self.kwargs["page_id"])

    @cached_property
    def language(self) -> Language:
        """The language that the address names."""
        if self.kwargs["language"] not in LANGUAGES:
            raise Http404
        return LANGUAGES[self.kwargs["language"]]

    @cached_property
    def edition(self) -> Edition | None:
        return edition(self.digest.translation_key, self.language.code)

    @property
    def mailing_url(self) -> str:
        return reverse("digest:mailing", args=[self.digest.pk])

    def get_page_subtitle(self) -> str:
        return self.digest.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.digest.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse("digest:weeks"), "label": _("Digest of the week")},
            {"url": edit, "label": self.digest.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]


class MailingView(OfDigest, TemplateView):
    """Shows the letter in each language, and what may be done with it."""

    template_name = "digest/admin/mailing.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        key = self.digest.translation_key
        tallies = addressing.tallies(key)
        versions = [
            LanguageVersion(
                language=language,
                edition=edition(key, code),
                tally=tallies.get(code, Tally()),
                failures=_failures(key, code),
            )
            for code, language in LANGUAGES.items()
        ]
        return super().get_context_data(
            digest=self.digest, versions=versions, own_address=self.request.user.email, **kwargs
        )


def _failures(key: Any, language: str) -> list[DigestLetter]:
    """Return the letters that failed, those first that the mail server refuses for good."""
    failed = DigestLetter.objects.unsent().filter(digest=key, language=language)
    shown = failed.exclude(failure="").select_related("reader")
    return list(shown.order_by("-refused", "reader__address")[:FAILURES])
