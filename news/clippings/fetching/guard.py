"""Which addresses our server may ask: public ones, on the ports of the web, and no others.

Server-side request forgery is kept out as OWASP's cheat sheet advises: what counts is the IP
address that is connected to, after every redirect, and never the name that somebody wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import quote, urlsplit

from django.utils.translation import gettext as _

from news.clippings.fetching.resolving import Resolver, resolved
from news.clippings.problems import ClippingError

PORTS = {"http": 80, "https": 443}
LONGEST_ADDRESS = 2000
SECONDS = 10.0  # for a name to be looked up
Address = IPv4Address | IPv6Address
Network = ip_network("0.0.0.0/0").__class__ | IPv6Network

# IPv6 addresses that carry an IPv4 address inside, and from which bit on.
CARRIERS = (
    (ip_network("::ffff:0:0/96"), 0),  # mapped
    (ip_network("::ffff:0:0:0/96"), 0),  # translated (RFC 2765)
    (ip_network("::/96"), 0),  # compatible
    (ip_network("64:ff9b::/96"), 0),  # NAT64
    (ip_network("64:ff9b:1::/48"), 0),  # NAT64, local use
    (ip_network("2002::/16"), 80),  # 6to4
)
# What Python calls global and is not the public web: the cloud's metadata, carrier-grade NAT, …
CLOSED = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8", "100.64.0.0/10", "168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24",
            "198.18.0.0/15", "240.0.0.0/4", "64:ff9b:1::/48", "100::/64", "2001::/23", "fec0::/10",
            "fd00:ec2::254/128", "2001:db8::/32", "5f00::/16",
        ),
    )
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A page's address taken apart, with the IP addresses to connect to, checked."""

    scheme: str
    host: str
    port: int
    target: str
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Guard:
    """Checks addresses; ``resolve`` finds the IP addresses of a name.

    ``also`` are networks that are allowed though they are not public, ``ports`` further ports:
    both empty on a real site.
    """

    resolve: Resolver
    allows_host: Callable[[str], bool]
    also: tuple[Network, ...] = ()
    ports: frozenset[int] = frozenset()

    def place(self, url: str, seconds: float = SECONDS) -> Place:
        """Return where a page is to be fetched from, or raise ClippingError.

        Raises TimeoutError where looking up its name takes more than some seconds.
        """
        scheme, host, port, target = self._parts(url)
        if not self.allows_host(host):
            raise ClippingError(
                _("Pages of “%(host)s” may not be fetched: an administrator has not listed it.")
                % {"host": host}
            )
        try:
            found = resolved(self.resolve, host, port, seconds)
        except TimeoutError:
            raise
        except (OSError, UnicodeError) as error:
            raise ClippingError(
                _("There is no website called “%(host)s”.") % {"host": host}
            ) from error
        if not found or not all(self.is_allowed(address) for address in found):
            raise ClippingError(
                _("“%(host)s” is not on the public internet, and is not fetched.") % {"host": host}
            )
        return Place(scheme, host, port, target, tuple(dict.fromkeys(found)))

    def is_allowed(self, address: str) -> bool:
        """Tell whether an IP address may be connected to."""
        try:
            number = ip_address(address.partition("%")[0])
        except ValueError:
            return False
        return any(number in network for network in self.also) or is_public(number)

    def _parts(self, url: str) -> tuple[str, str, int, str]:
        url = url.strip()
        if len(url) > LONGEST_ADDRESS or any(ord(sign) <= 32 or sign == "\\" for sign in url):
            raise ClippingError(_("This is not the address of a web page."))
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError as error:
            raise ClippingError(_("This is not the address of a web page.")) from error
        scheme = parts.scheme.lower()
        if scheme not in PORTS:
            raise ClippingError(
                _("Only addresses that begin with https:// or http:// are fetched.")
            )
        if parts.username is not None or parts.password is not None:
            raise ClippingError(_("An address with a name or password in it is not fetched."))
        host = _plain_host(host)
        port = port if port is not None else PORTS[scheme]
        if port not in {*PORTS.values(), *self.ports}:
            raise ClippingError(_("Only the usual ports of the web, 80 and 443, are asked."))
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return scheme, host, port, _quoted(target)


def is_public(number: Address) -> bool:
    """Tell whether an IP address is one of the public internet, whatever form it is written in."""
    if isinstance(number, IPv6Address):
        for network, shift in CARRIERS:
            if number in network:
                inside = IPv4Address((int(number) >> shift) & 0xFFFFFFFF)
                return network.prefixlen != 48 and int(number) > 1 and is_public(inside)
    closed: Iterable[Network] = (one for one in CLOSED if one.version == number.version)
    return (
        number.is_global
        and not number.is_multicast
        and not number.is_reserved
        and not any(number in network for network in closed)
    )


def _plain_host(host: str) -> str:
    try:
        plain = host.encode("ascii" if ":" in host else "idna").decode("ascii")
    except UnicodeError as error:
        raise ClippingError(_("This is not the address of a web page.")) from error
    plain = plain.lower().rstrip(".")
    if not plain:
        raise ClippingError(_("This is not the address of a web page."))
    return plain


def _quoted(target: str) -> str:
    try:
        return quote(target, safe="/?&=%:@!$'()*+,;~-._[]")
    except UnicodeError as error:
        raise ClippingError(_("This is not the address of a web page.")) from error
