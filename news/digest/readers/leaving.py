"""How a reader leaves: by a link that says, signed, who they are, and never what their address is.

Who has the letter may leave, without an account. Opening the link changes nothing, because mail
programs and scanners open links by themselves: the page has a button, and mail programs that know
RFC 8058 press it with a request of their own.
"""

from __future__ import annotations

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from academy_site.base.frame import frame_without_page
from news.digest.models import DigestLetter, Reader

SALT = "news.digest.leaving"
# No letter of a number or of base64 is a dot.
SEPARATOR = "."


def path_for(reader: Reader, language: str) -> str:
    """Return the path at which a reader leaves, in a language."""
    with override(language):
        return reverse("digest_leave", args=[_signer().sign(reader.pk)])


def reader_of(token: str) -> int:
    """Return the key of the reader whom a link was written for. Raises BadSignature."""
    key = _signer().unsign(token)
    if not key.isdecimal():
        raise BadSignature(token)
    return int(key)


def deactivate(key: int) -> None:
    """Send a reader no more digests; what lies ready for them is not sent either."""
    leaving = Reader.objects.filter(pk=key, active=True)
    leaving.update(active=False, left_at=timezone.now())
    DigestLetter.objects.unsent().filter(reader=key, claimed_at=None).delete()


@csrf_exempt  # the request of a mail program has no cookie; the signature is what it proves
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """Show the button to unsubscribe, and answer to it."""
    language = get_language()
    context = {"frame": frame_without_page(language), "in_every_language": True}
    status = 200
    try:
        key = reader_of(token)
    except BadSignature:
        context["broken"], status = True, 404
    else:
        if request.method == "POST":
            deactivate(key)
        context["done"] = not Reader.objects.filter(pk=key, active=True).exists()
    response = render(request, "digest/leave.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response


def _signer() -> Signer:
    return Signer(sep=SEPARATOR, salt=SALT)
