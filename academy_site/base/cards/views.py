"""Answers for a card: draws it the first time, then gives the stored picture."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page

from academy_site.base.cards.addresses import card_name, card_path
from academy_site.base.cards.drawing import draw
from academy_site.base.languages import LANGUAGES, direction
from academy_site.base.visibility import visible

A_YEAR = 31_536_000  # seconds


def card(request: HttpRequest, name: str) -> HttpResponse:
    """Return the card of a public page; an address of older words leads to the present one."""
    key = name.split("-", 1)[0]
    if not (key.isascii() and key.isdecimal() and len(key) < 12):
        raise Http404
    page = visible(Page.objects.select_related("locale")).filter(pk=key).first()
    if page is None or page.locale.language_code not in LANGUAGES:
        raise Http404
    if name != card_name(page):
        return HttpResponseRedirect(card_path(page))
    response = HttpResponse(_picture(page, name), content_type="image/png")
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


def _picture(page: Page, name: str) -> bytes:
    stored = f"cards/{name}.png"
    if default_storage.exists(stored):
        with default_storage.open(stored) as file:
            return file.read()
    language = page.locale.language_code
    with translation.override(language):
        sender = _("Hassan II Academy of Science and Technology")
    picture = draw(page.title, sender, language, direction(language))
    default_storage.save(stored, ContentFile(picture))
    return picture
