"""A server for the browser that works inside the test's own transaction.

It answers on the connection and the cache of the test, one request at a time, so that the browser
sees what the test has prepared and everything is rolled back with it. What comes out is compressed
as the nginx of ``compose.yaml`` does it.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import Any

from django.core.cache import caches
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import WSGIServer
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections
from django.test.testcases import QuietWSGIRequestHandler

# As in deploy/nginx/nginx.conf.
GZIP_LEVEL = 5
GZIP_FROM = 512
GZIP_TYPES = {
    "application/json",
    "application/manifest+json",
    "image/svg+xml",
    "text/css",
    "text/html",
    "text/javascript",
}

Answer = tuple[str, list[tuple[str, str]], bytes]


class LentSite:
    """The whole site as a WSGI application, for as long as a test lends it its database."""

    def __init__(self) -> None:
        self._site = WSGIHandler()
        self._turn = threading.Lock()
        self._lent: tuple[Any, Any] | None = None

    @contextmanager
    def lend(self) -> Iterator[None]:
        """Let requests use the connection and the cache of this thread."""
        connection = connections["default"]
        connection.inc_thread_sharing()
        self._lent = connection, caches["default"]
        try:
            yield
        finally:
            with self._turn:
                self._lent = None
            connection.dec_thread_sharing()

    def __call__(self, environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
        with self._turn:
            status, headers, body = self._answer(environ)
        if body and "gzip" in environ.get("HTTP_ACCEPT_ENCODING", ""):
            headers, body = compressed(headers, body)
        headers = [header for header in headers if header[0].lower() != "content-length"]
        start_response(status, [*headers, ("Content-Length", str(len(body)))])
        return [body]

    def _answer(self, environ: dict[str, Any]) -> Answer:
        if self._lent is None:
            return "503 Service Unavailable", [("Content-Type", "text/plain")], b"No test runs."
        connections["default"], caches["default"] = self._lent
        begun: list[Any] = []
        with connections_left_open():
            response = self._site(environ, lambda *answer: begun.extend(answer))
            try:
                body = b"".join(response)
            finally:
                response.close()
        return begun[0], begun[1], body


@contextmanager
def connections_left_open() -> Iterator[None]:
    """Keep Django from closing, around a request, a connection that is in a transaction."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)


def compressed(headers: list[tuple[str, str]], body: bytes) -> tuple[list[tuple[str, str]], bytes]:
    """Return an answer with its body gzipped, where nginx would do so."""
    by_name = {name.lower(): value for name, value in headers}
    kind = by_name.get("content-type", "").partition(";")[0]
    if kind not in GZIP_TYPES or len(body) < GZIP_FROM or "content-encoding" in by_name:
        return headers, body
    return [*headers, ("Content-Encoding", "gzip")], gzip.compress(body, GZIP_LEVEL)


class Server(ThreadingMixIn, WSGIServer):
    """Keeps the connections of a browser open side by side; ``LentSite`` gives each its turn."""

    daemon_threads = True


@contextmanager
def serving(site: LentSite) -> Iterator[str]:
    """Serve on a free port of this machine and return the address."""
    server = Server(("127.0.0.1", 0), QuietWSGIRequestHandler, ipv6=False)
    server.set_app(site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
