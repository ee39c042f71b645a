"""Old addresses, looked up when nothing else answered, whatever the address begins with."""

from __future__ import annotations

from django.db import DatabaseError
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

LONGEST = Redirect._meta.get_field("old_path").max_length


def moved(request: HttpRequest) -> HttpResponse | None:
    """Return the redirect that editors entered for this address, in one query, or None.

    The address with its query comes before the one without, and this site's own redirect before
    one for all sites. A lost database is no reason to say anything else than "not found".
    """
    wanted = list(dict.fromkeys(_forms(request.get_full_path()) + _forms(request.path)))
    wanted = [path for path in wanted if len(path) <= LONGEST and "\0" not in path]
    if not wanted:
        return None
    try:
        found: dict[str, Redirect] = {}
        for redirect in _redirects(request).filter(old_path__in=wanted):
            found.setdefault(redirect.old_path, redirect)
        redirect = next((found[path] for path in wanted if path in found), None)
        target = redirect and redirect.link
    except DatabaseError:
        return None
    # A redirect to the address that was just not found would never end.
    if not target or Redirect.normalise_path(target) in wanted:
        return None
    answer = HttpResponsePermanentRedirect(target)
    if not redirect.is_permanent:
        answer.status_code = 302
    return answer


def _forms(address: str) -> list[str]:
    """Return an address as redirects are stored: decoded, or else as it was asked for."""
    return [Redirect.normalise_path(address, decode) for decode in (True, False)]


def _redirects(request: HttpRequest) -> QuerySet[Redirect]:
    known = {root.site_id for root in Site.get_site_root_paths()}
    # Whose host it is need not be asked where there is one site alone.
    site = known.pop() if len(known) == 1 else Site.find_for_request(request)
    return (
        Redirect.get_for_site(site)
        .select_related("redirect_page")
        .order_by(F("site").asc(nulls_last=True), "pk")
    )
