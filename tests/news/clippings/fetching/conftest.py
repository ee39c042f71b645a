"""A news website on this machine, which answers as it is told."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from typing import Any

import pytest

from news.clippings.fetching.fetcher import Fetcher
from news.clippings.fetching.guard import Guard

HERE = "127.0.0.1"


class Website:
    """The pages of a website by their paths, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Callable[[Any], None]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def says(self, path: str, body: bytes, kind: str = "text/html", **headers: str) -> None:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", kind)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.end_headers()
            handler.wfile.write(body)

        self.pages[path] = answer

    def leads(self, path: str, onward: str, status: int = 302) -> None:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("Location", onward)
            handler.send_header("Set-Cookie", "followed=1")
            handler.end_headers()

        self.pages[path] = answer

    def url(self, path: str = "/", host: str = "journal.example") -> str:
        return f"http://{host}:{self.port}{path}"


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Website]:
    """Serve a website on a free port, over TLS with a ``context``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            with suppress(OSError):
                site.pages[self.path](self)

        def log_message(self, *_arguments: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_arguments: Any) -> None:
            pass  # (who hangs up is what some tests are about)

    server = Server((HERE, 0), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site = Website(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def website() -> Iterator[Website]:
    with serving() as site:
        yield site


@pytest.fixture
def fetcher(website: Website) -> Fetcher:
    """A fetcher to whom this machine is allowed, under the name of one website alone."""
    return fetcher_to(website)


def fetcher_to(
    website: Website, resolve: Any = None, context: Any = None, **limits: Any
) -> Fetcher:
    guard = Guard(
        resolve=resolve or by_name,
        allows_host=lambda host: host.endswith(".example"),
        also=(ip_network(f"{HERE}/32"),),
        ports=frozenset({website.port}),
    )
    return Fetcher(guard, context, **limits)


NAMES = {
    "journal.example": [HERE],
    "intranet.example": ["10.0.0.7"],
    "both.example": ["93.184.216.34", "192.168.1.1"],
}


def by_name(host: str, _port: int) -> list[str]:
    """Return the addresses of a name, as a name server would."""
    if host not in NAMES:
        raise OSError("no such name")
    return NAMES[host]
