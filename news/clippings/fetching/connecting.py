"""A connection to the very IP address that was checked."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from contextlib import suppress

from news.clippings.fetching.guard import Place

MOST_ADDRESSES = 3


class Connection(http.client.HTTPConnection):
    """A connection that keeps its socket in reach, which the library lets go for the answer."""

    wire: socket.socket | None = None

    def open(self, place: Place, context: ssl.SSLContext, deadline: float) -> None:
        """Connect to one of a place's addresses before a moment of the monotonic clock.

        An address where nobody answers leaves the others their share of the time. Raises OSError.
        """
        last: OSError | None = None
        addresses = place.addresses[:MOST_ADDRESSES]
        for number, address in enumerate(addresses):
            try:
                share = left_until(deadline) / (len(addresses) - number)
                self._reach(address, place, context, share)
            except ssl.SSLError:
                raise
            except OSError as error:
                last = error
            else:
                self.wire.settimeout(left_until(deadline))
                return
        raise last or OSError("no address")

    def hang_up(self) -> None:
        """Let whoever waits for the other side wait no more."""
        if self.wire is not None:
            with suppress(OSError):
                self.wire.shutdown(socket.SHUT_RDWR)

    def _reach(self, address: str, place: Place, context: ssl.SSLContext, seconds: float) -> None:
        plain = socket.create_connection((address, place.port), seconds)
        self.sock = self.wire = plain
        if place.scheme == "https":
            self.sock = self.wire = context.wrap_socket(plain, server_hostname=place.host)


def left_until(deadline: float) -> float:
    """Return how many seconds are left. Raises TimeoutError where none are."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
