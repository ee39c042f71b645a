"""Addresses that are refused before anything is asked."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from news.clippings.fetching.guard import Guard, is_public
from news.clippings.fetching.resolving import system_resolver
from news.clippings.models.policy import ClippingPolicy
from news.clippings.problems import ClippingError

PRIVATE = """
    127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 172.16.0.1 172.31.255.255 192.168.0.1
    169.254.169.254 169.254.0.1 100.64.0.1 100.100.100.200 192.0.0.1 192.0.0.192 192.0.2.1
    198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
    168.63.129.16 192.88.99.1
    :: ::1 fe80::1 fec0::1 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 100::1 2001::1 2001:10::1
    ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:127.0.0.1 ::127.0.0.1
    64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 2002:7f00:1:: 2002:a9fe:a9fe::1 2002:0a00:0001::
""".split()  # noqa: SIM905 (a table to read)
PUBLIC = [
    "93.184.216.34",
    "1.1.1.1",
    "2606:4700::6810:84e5",
    "64:ff9b::5db8:d822",
    "::ffff:1.1.1.1",
]


def guard(**options: object) -> Guard:
    return Guard(**{"resolve": system_resolver, "allows_host": lambda _host: True, **options})


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "localhost.", "LOCALHOST", "2130706433", "0x7f000001", "0177.0.0.1",
     "0x7f.1", "127.1", "0", "017700000001", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
     "[fe80::1%25eth0]", "[64:ff9b::7f00:1]", "169.254.169.254", "2852039166", "[::]", "①②⑦.0.0.1",
     "127。0。0。1"],
)  # fmt: skip
def test_forms_of_an_address_of_our_own(host: str) -> None:
    with pytest.raises(ClippingError):
        guard().place(f"http://{host}/")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://journal.example/", "file:///etc/hostname", "gopher://journal.example/",
        "//journal.example/", "javascript:alert(1)", "data:text/html,x",
        "dict://journal.example:11211/", "http:///", "", "http://",
        "http://user@journal.example/", "http://user:word@journal.example/",
        "http://:@journal.example/", "http://journal.example:8080/",
        "http://journal.example:22/", "http://journal.example:99999/",
        "http://journal.example\\@10.0.0.1/", "http://journal.example/\r\nHost: x",
        "http://jour nal.example/", "http://[::1/", "http://" + "a" * 70 + ".example/",
        "http://journal.example/" + "a" * 2100, "http://journal.example/\ud800",
        "http://[2606:4700::1%é]/",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page(url: str) -> None:
    with pytest.raises(ClippingError):
        guard(resolve=lambda _host, _port: ["93.184.216.34"]).place(url)


def test_one_private_address_among_public_ones_is_one_too_many() -> None:
    with pytest.raises(ClippingError):
        guard(resolve=lambda _host, _port: ["93.184.216.34", "10.0.0.1"]).place("http://a.example/")


def test_a_name_without_an_address() -> None:
    def nothing(_host: str, _port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(ClippingError, match=r"a\.example"):
        guard(resolve=nothing).place("http://a.example/")


def test_a_place_says_where_to_connect() -> None:
    place = guard(resolve=lambda _host, _port: ["93.184.216.34"]).place(
        "HTTPS://Académie.example/é?q=1#part"
    )

    assert (place.scheme, place.host, place.port) == ("https", "xn--acadmie-eya.example", 443)
    assert place.target == "/%C3%A9?q=1"
    assert place.addresses == ("93.184.216.34",)


@pytest.mark.parametrize(
    ("hosts", "host", "allowed"),
    [
        ("", "any.example", True),
        ("journal.example", "journal.example", True),
        ("journal.example", "WWW.Journal.Example.", True),
        ("journal.example\nother.example", "other.example", True),
        ("journal.example", "notjournal.example", False),
        ("journal.example", "journal.example.evil.example", False),
    ],
)
def test_only_listed_websites(hosts: str, host: str, allowed: bool) -> None:
    assert ClippingPolicy(allowed_hosts=hosts).allows_host(host) is allowed
