"""The IP addresses of a name, within some seconds.

The system asks name servers for as long as it likes, and cannot be told to stop: it is left to
itself in a thread, and what it answers too late is not heard.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

Resolver = Callable[[str, int], list[str]]


def resolved(resolve: Resolver, host: str, port: int, seconds: float) -> list[str]:
    """Return what ``resolve`` answers, or raise what it raises. Raises TimeoutError."""
    answer: Future[list[str]] = Future()

    def ask() -> None:
        try:
            answer.set_result(resolve(host, port))
        except BaseException as error:  # (raised again for whoever waits)
            answer.set_exception(error)

    Thread(target=ask, daemon=True).start()
    return answer.result(timeout=seconds)


def system_resolver(host: str, port: int) -> list[str]:
    """Return the IP addresses of a name, or of a number in any of the forms the system reads."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]
