"""Pages fetched from a real server, and what keeps the fetching within its limits."""

from __future__ import annotations

import gzip
import ssl
import subprocess
import time
import tracemalloc
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_network
from pathlib import Path
from threading import Event

import pytest
from django.utils import translation

from news.clippings.fetching.fetcher import MOST_REDIRECTS, Fetcher
from news.clippings.fetching.guard import Guard
from news.clippings.problems import ClippingError
from tests.news.clippings.fetching.conftest import HERE, Website, fetcher_to, serving
from tests.news.clippings.samples import article, page

PAGE = page(article("fr")).encode()
DRIPS = 1_200  # two minutes of them: far more than anybody waits for


def refusal(fetcher: Fetcher, url: str) -> str:
    with translation.override("en"), pytest.raises(ClippingError) as refused:
        fetcher.fetch(url)
    return str(refused.value)


def test_a_page_is_fetched_honestly(website: Website, fetcher: Fetcher) -> None:
    website.says("/article?n=1", PAGE, "text/html; charset=utf-8", Set_Cookie="id=1")

    fetched = fetcher.fetch(website.url("/article?n=1#top"))

    assert (fetched.content, fetched.content_type, fetched.charset) == (PAGE, "text/html", "utf-8")
    ((_path, headers),) = website.asked
    assert headers["Host"] == f"journal.example:{website.port}"
    assert headers["User-Agent"].startswith("AcademyClippings/")
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_the_checked_address_is_the_one_that_is_asked(website: Website) -> None:
    asked = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return [HERE] if len(asked) == 1 else ["10.0.0.1"]

    website.says("/", PAGE)
    fetched = fetcher_to(website, rebinding).fetch(website.url())

    assert (fetched.content, asked) == (PAGE, ["journal.example"])


def test_redirects_are_followed_and_lose_their_cookies(website: Website, fetcher: Fetcher) -> None:
    website.leads("/", "/there")
    website.says("/there", PAGE)

    assert fetcher.fetch(website.url()).url == website.url("/there")
    assert "Cookie" not in website.asked[-1][1]


@pytest.mark.parametrize(
    "onward",
    ["http://10.0.0.1/", "http://127.0.0.1:1/", "http://intranet.example/", "http://localhost/",
     "file:///etc/hostname", "http://journal.example:22/", "http://both.example/",
     "http://user:word@journal.example/", "//intranet.example/", "http://other.test/"],
)  # fmt: skip
def test_every_redirect_is_checked(website: Website, fetcher: Fetcher, onward: str) -> None:
    website.leads("/", onward)

    assert refusal(fetcher, website.url())
    assert [path for path, _headers in website.asked] == ["/"]


@pytest.mark.parametrize("onward", ["http://[", "//[", "http://[::1", "http://\u2100.example/"])
def test_a_redirect_to_no_address(website: Website, fetcher: Fetcher, onward: str) -> None:
    website.leads("/", onward.encode().decode("latin-1"))

    assert refusal(fetcher, website.url())


def test_a_redirect_in_utf_8(website: Website, fetcher: Fetcher) -> None:
    website.leads("/", "/café".encode().decode("latin-1"))
    website.says("/caf%C3%A9", PAGE)

    assert fetcher.fetch(website.url()).url == website.url("/café")


def test_a_redirect_in_latin_1(website: Website, fetcher: Fetcher) -> None:
    website.leads("/", "/café")
    website.says("/caf%C3%A9", PAGE)

    assert fetcher.fetch(website.url()).url == website.url("/café")


def test_another_address_of_the_website_answers(website: Website) -> None:
    website.says("/", PAGE)
    fetcher = replace(
        fetcher_to(website),
        guard=Guard(
            lambda *_name: ["127.0.0.3", "127.0.0.2", HERE],
            lambda _host: True,
            also=(ip_network("127.0.0.0/8"),),
            ports=frozenset({website.port}),
        ),
    )

    assert fetcher.fetch(website.url()).content == PAGE


@pytest.mark.parametrize("seconds", [0.2, 0.0])
def test_a_name_that_nobody_looks_up_in_time(website: Website, seconds: float) -> None:
    enough = Event()

    def resolve(_host: str, _port: int) -> list[str]:
        enough.wait(60)
        return [HERE]

    said = refusal(fetcher_to(website, resolve, most_seconds=seconds), website.url())
    enough.set()

    assert "too long" in said
    assert not website.asked


def test_redirects_come_to_an_end(website: Website, fetcher: Fetcher) -> None:
    website.leads("/", "/")

    assert refusal(fetcher, website.url()) == "The page leads on and on to other addresses."
    assert len(website.asked) == MOST_REDIRECTS + 1


def test_a_page_that_is_too_large(website: Website) -> None:
    website.says("/", b"x" * 3_000_000, "text/plain")

    assert "larger" in refusal(fetcher_to(website, most_bytes=1 << 20), website.url())


def test_a_page_that_unpacks_to_too_much(website: Website) -> None:
    website.says("/", gzip.compress(b"x" * 300_000_000), "text/plain", Content_Encoding="gzip")

    tracemalloc.start()
    assert "larger" in refusal(fetcher_to(website, most_bytes=1 << 20), website.url())
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 16 << 20  # of the 300 MB, no more was unpacked than was asked for


def test_a_packed_page_is_unpacked(website: Website, fetcher: Fetcher) -> None:
    website.says("/", gzip.compress(PAGE), "text/html", Content_Encoding="gzip")

    assert fetcher.fetch(website.url()).content == PAGE


@pytest.mark.parametrize(
    ("sent", "headers"),
    [
        (PAGE[:200], {"Content_Length": str(len(PAGE))}),
        (gzip.compress(PAGE)[:-200], {"Content_Encoding": "gzip"}),
        (b"", {"Content_Encoding": "gzip"}),
        (b"8\r\n<p>Le lit\r\n", {"Transfer_Encoding": "chunked"}),
    ],
    ids=["length", "packed", "nothing", "chunks"],
)
def test_a_part_is_not_taken_for_the_page(
    website: Website, fetcher: Fetcher, sent: bytes, headers: dict[str, str]
) -> None:
    answer = b"".join(
        [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"]
        + [f"{name.replace('_', '-')}: {value}\r\n".encode() for name, value in headers.items()]
    )
    website.pages["/"] = lambda handler: handler.wfile.write(answer + b"\r\n" + sent)

    assert "does not answer as it should" in refusal(fetcher, website.url())


def test_a_page_in_chunks_is_whole(website: Website, fetcher: Fetcher) -> None:
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (PAGE[:300], PAGE[300:], b""))
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    website.pages["/"] = lambda handler: handler.wfile.write(answer + chunks)

    assert fetcher.fetch(website.url()).content == PAGE


@pytest.mark.parametrize("where", ["headers", "body"])
def test_what_drips_is_given_up(website: Website, where: str) -> None:
    dripped = []

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n")
        if where == "body":
            handler.wfile.write(b"\r\n")
        for number in range(DRIPS):
            handler.wfile.write(b"X-Drip: 1\r\n" if where == "headers" else b"x")
            handler.wfile.flush()
            dripped.append(number)
            time.sleep(0.1)

    website.pages["/"] = drip

    assert "too long" in refusal(fetcher_to(website, most_seconds=1.0), website.url())
    assert 0 < len(dripped) < DRIPS


@pytest.mark.parametrize("kind", ["image/png", "application/json", "application/zip", "text/css"])
def test_what_is_no_page_is_not_read(website: Website, fetcher: Fetcher, kind: str) -> None:
    website.says("/", b"x", kind)

    assert kind in refusal(fetcher, website.url())


@pytest.mark.parametrize("status", [403, 404, 500])
def test_an_error_is_said(website: Website, fetcher: Fetcher, status: int) -> None:
    website.pages["/"] = lambda handler: handler.send_error(status)

    assert str(status) in refusal(fetcher, website.url())


def test_a_server_that_speaks_something_else(website: Website, fetcher: Fetcher) -> None:
    website.pages["/"] = lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH\r\n")

    assert "does not answer as it should" in refusal(fetcher, website.url())


def test_a_certificate_is_checked_for_the_name_that_was_asked(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(  # noqa: S603 (a certificate for this test)
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",  # noqa: S607
         "/CN=journal.example", "-addext", "subjectAltName=DNS:journal.example", "-keyout", key,
         "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    trusting = ssl.create_default_context(cafile=certificate)
    presenting = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    presenting.load_cert_chain(certificate, key)
    with serving(presenting) as secure:
        secure.says("/", PAGE)
        url = secure.url().replace("http://", "https://")
        fetched = fetcher_to(secure, context=trusting).fetch(url)
        other = url.replace("journal.example", "other.example")
        wrong = refusal(fetcher_to(secure, lambda _host, _port: [HERE], trusting), other)
        strange = refusal(fetcher_to(secure, context=ssl.create_default_context()), url)

    assert fetched.content == PAGE
    assert wrong == strange == "The certificate of the website cannot be trusted."
