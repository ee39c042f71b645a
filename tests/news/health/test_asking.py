"""What is found at an address, asked of a server that answers in every way servers do."""

from __future__ import annotations

import os
import socket
import ssl
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network

import pytest

from news.clippings.fetching.guard import Guard
from news.clippings.fetching.resolving import system_resolver
from news.health.asking import Asker
from news.models.source_link import LinkState

LOCAL = (ip_network("127.0.0.0/8"),)


DRIPS = 2_400  # two minutes of them: far more than anybody waits for


class Server(ThreadingHTTPServer):
    asked: list[tuple[str, str, str]]
    leads: dict[str, str]
    enough: threading.Event
    dripped: int = 0

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_HEAD(self) -> None:
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        parts = self.path.strip("/").split("/")
        if parts[0] == "hangup" and self.command == "HEAD":
            return
        if parts[0] == "deaf" and self.command == "HEAD":
            self.server.enough.wait(60)
            return
        if parts[0] == "reset" and self.command == "HEAD":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            os.close(self.connection.detach())
            return
        if parts[0] in ("hangup", "deaf", "reset"):
            parts = parts[1:]
        if parts[0] == "drip":
            with suppress(OSError):
                for _byte in range(DRIPS):
                    self.wfile.write(b"H")
                    self.server.dripped += 1
                    time.sleep(0.05)
            return
        if self.path in self.server.leads:
            self._say(301, self.server.leads[self.path])
        elif parts[0] == "nohead":
            self._say(405 if self.command == "HEAD" else 200)
        elif parts[0] == "to":
            self._say(int(parts[1]), "/" + "/".join(parts[2:]))
        elif parts[0] == "loop":
            self._say(301, self.path + "x")
        else:
            self._say(int(parts[0] or 200))

    do_GET = do_HEAD  # noqa: N815 (the name that http.server looks for)

    def _say(self, status: int, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server(("127.0.0.1", 0), Handler)
    found.asked, found.leads, found.enough = [], {}, threading.Event()
    thread = threading.Thread(target=found.serve_forever, args=[0.05], daemon=True)
    thread.start()
    yield found
    found.enough.set()
    found.shutdown()
    found.server_close()
    thread.join()


@pytest.fixture
def ask(server):
    port = server.server_address[1]
    guard = Guard(system_resolver, lambda _host: True, also=LOCAL, ports=frozenset({port}))
    asker = Asker(guard, ssl.create_default_context(), seconds=1)
    return lambda path: asker.ask(server.address(path))


@pytest.mark.parametrize(
    ("path", "state", "status"),
    [
        ("/200", LinkState.ALIVE, 200), ("/204", LinkState.ALIVE, 204),
        ("/nohead", LinkState.ALIVE, 200),
        ("/404", LinkState.GONE, 404), ("/410", LinkState.GONE, 410),
        ("/401", LinkState.BLOCKED, 401), ("/402", LinkState.BLOCKED, 402),
        ("/403", LinkState.BLOCKED, 403), ("/429", LinkState.BLOCKED, 429),
        ("/451", LinkState.BLOCKED, 451),
        ("/500", LinkState.SILENT, 500), ("/503", LinkState.SILENT, 503),
        ("/to/302/200", LinkState.ALIVE, 200), ("/to/301/404", LinkState.GONE, 404),
        ("/to/302/403", LinkState.BLOCKED, 403), ("/to/301/", LinkState.GONE, 200),
    ],
)  # fmt: skip
def test_an_answer(ask, path, state, status):
    found = ask(path)

    assert (found.state, found.status, found.moved_to) == (state, status, "")


@pytest.mark.parametrize("status", [301, 308])
def test_a_page_that_moved_for_good(ask, server, status):
    found = ask(f"/to/{status}/200")

    assert (found.state, found.moved_to) == (LinkState.MOVED, server.address("/200"))


def test_a_page_that_leads_on_for_ever(ask):
    assert ask("/loop").state == LinkState.SILENT


@pytest.mark.parametrize("onward", ["http://[", "//[", "http://[::1"])
def test_a_page_that_leads_to_no_address(ask, server, onward):
    server.leads["/to"] = onward

    assert ask("/to").state == LinkState.SILENT


def test_head_is_enough_where_it_is_understood(ask, server):
    ask("/200")

    ((method, path, agent),) = server.asked
    assert (method, path) == ("HEAD", "/200")
    assert agent.startswith("AcademyLinkCheck/1.0 (+http")


@pytest.mark.parametrize("kind", ["hangup", "deaf", "reset"])
def test_who_does_not_answer_head_is_asked_for_the_page(ask, server, kind):
    assert ask(f"/{kind}/200").state == LinkState.ALIVE
    assert ask(f"/{kind}/404").state == LinkState.GONE
    assert [method for method, _path, _agent in server.asked] == ["HEAD", "GET"] * 2


def test_an_onward_address_in_utf_8(ask, server):
    server.leads["/to"] = "/200/café".encode().decode("latin-1")

    assert ask("/to").moved_to == server.address("/200/café")
    assert server.asked[-1][1] == "/200/caf%C3%A9"


def test_another_address_of_the_website_answers(server):
    port = server.server_address[1]
    addresses = ["127.0.0.3", "127.0.0.2", "127.0.0.1"]
    guard = Guard(lambda *_name: addresses, lambda _host: True, also=LOCAL, ports=frozenset({port}))

    found = Asker(guard, ssl.create_default_context(), seconds=5).ask(f"http://a.example:{port}/")

    assert found.state == LinkState.ALIVE


def test_a_name_that_nobody_looks_up_in_time(server):
    asked = threading.Event()

    def resolve(_host: str, _port: int) -> list[str]:
        asked.wait(60)
        return ["127.0.0.1"]

    guard = Guard(resolve, lambda _host: True, also=LOCAL)
    found = Asker(guard, ssl.create_default_context(), seconds=0.2).ask("http://a.example/")
    asked.set()

    assert found.state == LinkState.SILENT
    assert not server.asked


def test_what_drips_is_left_before_it_ends(ask, server):
    assert ask("/drip").state == LinkState.SILENT
    assert 0 < server.dripped < DRIPS


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]/", "ftp://example.org/",
     "http://10.0.0.1/", "http://user:word@example.org/", "javascript:alert(1)", "", "http://"],
)  # fmt: skip
def test_our_own_network_is_never_asked(monkeypatch, url):
    def refuse(*_args, **_kwargs):
        pytest.fail("a connection was made")

    monkeypatch.setattr("socket.create_connection", refuse)
    guard = Guard(system_resolver, lambda _host: True)

    assert Asker(guard, ssl.create_default_context()).ask(url).state == LinkState.SILENT


def test_a_redirect_into_our_own_network_is_not_followed(server):
    port = server.server_address[1]

    def resolve(host: str, _port: int) -> list[str]:
        return ["127.0.0.1"] if host == "127.0.0.1" else ["10.0.0.7"]

    guard = Guard(resolve, lambda _host: True, also=LOCAL, ports=frozenset({port}))
    asker = Asker(guard, ssl.create_default_context(), seconds=1)

    assert asker.ask(server.address("/to/301//inside.example/")).state == LinkState.SILENT
    assert {path for _method, path, _agent in server.asked} == {"/to/301//inside.example/"}


def test_nobody_listens():
    guard = Guard(system_resolver, lambda _host: True, also=LOCAL, ports=frozenset({1}))

    assert Asker(guard, ssl.create_default_context()).ask("http://127.0.0.1:1/").status is None
