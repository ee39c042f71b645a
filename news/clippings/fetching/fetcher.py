"""One page, fetched over a connection to the very IP address that was checked."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from news.clippings.fetching.connecting import Connection, left_until
from news.clippings.fetching.guard import Guard, Place
from news.clippings.fetching.redirects import onward
from news.clippings.fetching.unpacking import Unpacking
from news.clippings.problems import ClippingError

MOST_REDIRECTS = 5
MOST_BYTES = 5 * 1024 * 1024
MOST_SECONDS = 20.0
STEP = 64 * 1024
REDIRECTS = (301, 302, 303, 307, 308)
TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")


@dataclass(frozen=True)
class Fetched:
    """What came back: the bytes, their type and encoding, and where they came from at last."""

    content: bytes
    content_type: str
    charset: str
    url: str


@dataclass(frozen=True)
class Fetcher:
    """Fetches pages within limits; ``context`` is how certificates are checked."""

    guard: Guard
    context: ssl.SSLContext
    most_bytes: int = MOST_BYTES
    most_seconds: float = MOST_SECONDS

    def fetch(self, url: str) -> Fetched:
        """Return the page at an address. Raises ClippingError."""
        deadline = time.monotonic() + self.most_seconds
        for _redirect in range(MOST_REDIRECTS + 1):
            answer = self._ask(url, deadline)
            if isinstance(answer, Fetched):
                return answer
            url = answer
        raise ClippingError(_("The page leads on and on to other addresses."))

    def _ask(self, url: str, deadline: float) -> Fetched | str:
        """Return the page, or the address that it leads on to; that is checked as this one was."""
        try:
            place = self.guard.place(url, left_until(deadline))
            connection = Connection(place.host, place.port)
            # What drips byte by byte never lets a socket's own timeout pass.
            watch = threading.Timer(left_until(deadline), connection.hang_up)
        except TimeoutError as error:
            raise _unanswered(error, deadline) from error
        watch.daemon = True
        watch.start()
        try:
            return self._answer(connection, place, url, deadline)
        finally:
            watch.cancel()
            connection.close()

    def _answer(
        self, connection: Connection, place: Place, url: str, deadline: float
    ) -> Fetched | str:
        try:
            connection.open(place, self.context, deadline)
        except ssl.SSLError as error:
            raise ClippingError(_("The certificate of the website cannot be trusted.")) from error
        except OSError as error:
            raise _unanswered(error, deadline) from error
        try:
            connection.request("GET", place.target, headers=_headers(place))
            with connection.getresponse() as response:
                if response.status in REDIRECTS and (there := response.getheader("Location")):
                    return onward(url, there)
                return self._read(response, url, connection, deadline)
        except (OSError, http.client.HTTPException, zlib.error) as error:
            raise _unanswered(error, deadline) from error

    def _read(
        self,
        response: http.client.HTTPResponse,
        url: str,
        connection: Connection,
        deadline: float,
    ) -> Fetched:
        if response.status != 200:
            raise ClippingError(
                _("The website answers with an error (%(status)d); paste the text instead.")
                % {"status": response.status}
            )
        kind = response.headers.get_content_type()
        if kind not in TYPES:
            raise ClippingError(
                _("At this address is no page or document that can be read (%(kind)s).")
                % {"kind": kind}
            )
        content = bytearray()
        packed = Unpacking(response.getheader("Content-Encoding", ""))
        while block := self._block(response, connection, deadline):
            content += packed.unpack(block, self.most_bytes + 1 - len(content))
            left_until(deadline)
            if len(content) > self.most_bytes:
                raise ClippingError(
                    _("The page is larger than %(most)d MB.") % {"most": self.most_bytes >> 20}
                )
        left_until(deadline)
        if response.length or not packed.is_whole:
            raise http.client.IncompleteRead(b"", response.length)
        return Fetched(bytes(content), kind, response.headers.get_content_charset() or "", url)

    @staticmethod
    def _block(
        response: http.client.HTTPResponse, connection: Connection, deadline: float
    ) -> bytes:
        if connection.wire is not None:
            with suppress(OSError):
                connection.wire.settimeout(left_until(deadline))
        return response.read1(STEP)


def _headers(place: Place) -> dict[str, str]:
    default = place.port == (443 if place.scheme == "https" else 80)
    name = f"[{place.host}]" if ":" in place.host else place.host
    return {
        "Host": name if default else f"{name}:{place.port}",
        "User-Agent": f"AcademyClippings/1.0 (+{settings.WAGTAILADMIN_BASE_URL})",
        "Accept": ", ".join(TYPES),
        "Accept-Language": "fr, en;q=0.8, ar;q=0.8, es;q=0.6",
        "Accept-Encoding": "gzip, identity",
        "Connection": "close",
    }


def _unanswered(error: Exception, deadline: float) -> ClippingError:
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return ClippingError(_("The website takes too long to answer; paste the text instead."))
    return ClippingError(_("The website does not answer as it should; paste the text instead."))
