"""Asks whether there is something at an address, without reading it.

HEAD first, as it costs the other side least; GET where HEAD is not understood, and then only the
head of the answer is read. The guard of the clippings says which addresses may be asked at all.
"""

from __future__ import annotations

import http.client
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from news.clippings.fetching.connecting import Connection
from news.clippings.fetching.guard import Guard, Place
from news.clippings.fetching.redirects import onward
from news.clippings.fetching.resolving import system_resolver
from news.clippings.problems import ClippingError
from news.models.source_link import LinkState

MOST_REDIRECTS = 5
SECONDS = 10.0
FOR_GOOD = (301, 308)
ONWARD = (*FOR_GOOD, 302, 303, 307)
NOT_THERE = (404, 410)
# They answer a browser, and not us: no login, payment needed, forbidden, too often, by law.
REFUSING = (401, 402, 403, 406, 407, 418, 429, 451, 999)
# Who does not know HEAD says so in many ways.
UNSURE_OF_HEAD = (*NOT_THERE, *REFUSING, 400, 405, 500, 501, 502, 503)


@dataclass(frozen=True)
class Finding:
    """What one check found: a state, the HTTP status if there was one, where the page is now."""

    state: LinkState
    status: int | None = None
    moved_to: str = ""


@dataclass(frozen=True)
class Asker:
    """Asks addresses that ``guard`` lets through; ``context`` is how certificates are checked."""

    guard: Guard
    context: ssl.SSLContext
    seconds: float = SECONDS

    def ask(self, url: str) -> Finding:
        """Return what is found at an address. Never raises for what the other side does."""
        try:
            return self._follow(url)
        except ClippingError:
            # No address, no public one, no name any more: it may come back, as a host does.
            return Finding(LinkState.SILENT)
        except (OSError, http.client.HTTPException):
            return Finding(LinkState.SILENT)

    def _follow(self, url: str) -> Finding:
        at, for_good = url, True
        for _redirect in range(MOST_REDIRECTS + 1):
            status, there = self._status(at)
            if status not in ONWARD or not there:
                return _found(url, at, status, for_good)
            for_good = for_good and status in FOR_GOOD
            at = onward(at, there)
        return Finding(LinkState.SILENT, status)

    def _status(self, url: str) -> tuple[int, str]:
        """Return the status at an address, by HEAD or else by GET, and where it leads on to."""
        place = self.guard.place(url, self.seconds)
        connection = self._connected(place)
        try:
            status, there = self._request("HEAD", connection, place)
        except (OSError, http.client.HTTPException):
            # Some do not answer it at all, or hang up.
            status, there = 405, ""
        if status in UNSURE_OF_HEAD:
            status, there = self._request("GET", self._connected(place), place)
        return status, there

    def _connected(self, place: Place) -> Connection:
        connection = Connection(place.host, place.port)
        with self._watched(connection):
            connection.open(place, self.context, time.monotonic() + self.seconds)
        return connection

    def _request(self, method: str, connection: Connection, place: Place) -> tuple[int, str]:
        with closing(connection), self._watched(connection):
            connection.sock.settimeout(self.seconds)
            connection.request(method, place.target, headers=_headers(place))
            # Its line and headers are limited by http.client; the body is never asked for.
            answer = connection.getresponse()
            return answer.status, answer.getheader("Location", "")

    @contextmanager
    def _watched(self, connection: Connection) -> Iterator[None]:
        """Hang up in time: what drips byte by byte never lets the socket's own timeout pass."""
        watch = threading.Timer(self.seconds, connection.hang_up)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()


def _found(url: str, at: str, status: int, for_good: bool) -> Finding:
    if status in NOT_THERE:
        return Finding(LinkState.GONE, status)
    if status in REFUSING:
        return Finding(LinkState.BLOCKED, status)
    if not 200 <= status < 300:
        return Finding(LinkState.SILENT, status)
    if at == url:
        return Finding(LinkState.ALIVE, status)
    if urlsplit(url).path.strip("/") and not urlsplit(at).path.strip("/"):
        # A page that leads to the front page is a page that is not there.
        return Finding(LinkState.GONE, status)
    return Finding(LinkState.MOVED if for_good else LinkState.ALIVE, status, at if for_good else "")


def _headers(place: Place) -> dict[str, str]:
    default = place.port == (443 if place.scheme == "https" else 80)
    name = f"[{place.host}]" if ":" in place.host else place.host
    return {
        "Host": name if default else f"{name}:{place.port}",
        "User-Agent": f"AcademyLinkCheck/1.0 (+{settings.WAGTAILADMIN_BASE_URL})",
        "Accept": "text/html, application/pdf;q=0.9, */*;q=0.5",
        "Connection": "close",
    }


def public_asker() -> Asker:
    """Return an asker of the public internet."""
    guard = Guard(resolve=system_resolver, allows_host=lambda _host: True)
    return Asker(guard, ssl.create_default_context())
