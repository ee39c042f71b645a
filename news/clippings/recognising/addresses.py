"""Web addresses as clippings give them, some of them broken."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

ADDRESS = re.compile(
    r"(?:https?\s?:\s?/{1,3}\s?)+[^\s<>«»\"“”]+|(?<![\w@.])www\.[^\s<>«»\"“”]+", re.I
)
SCHEMES = re.compile(r"^(?:https?\s?:\s?/{1,3}\s?)+", re.I)
CAMPAIGN = re.compile(r"(?:utm_\w+|fbclid|gclid|msclkid|igshid|mc_[ce]id|xtor|at_\w+)$", re.I)
CLOSING = ".,;:!?)]}’'»…"


def repaired(address: str) -> str:
    """Return an address with one scheme and nothing that belongs to the sentence around it.

    Empty where it names no host.
    """
    schemes = SCHEMES.match(address)
    rest = address[schemes.end() :] if schemes else address
    secure = not schemes or "https" in schemes.group().lower()
    rest = rest.strip().rstrip(CLOSING)
    whole = f"{'https' if secure else 'http'}://{rest}"
    try:
        host = urlsplit(whole).hostname or ""
    except ValueError:
        return ""
    return whole if "." in host and not host.startswith(".") else ""


def without_campaign(address: str) -> str:
    """Return an address without what only tells by which newsletter or network it was reached."""
    parts = urlsplit(address)
    query = parse_qsl(parts.query, keep_blank_values=True)
    own = [(name, value) for name, value in query if not CAMPAIGN.match(name)]
    # What has nothing of the kind stays to the letter.
    return address if own == query else parts._replace(query=urlencode(own)).geturl()


def address_in(text: str) -> str:
    """Return the address that a line consists of, after a few words at most; else nothing."""
    found = ADDRESS.search(text)
    if not found or len(text[: found.start()].split()) > 6 or text[found.end() :].strip(CLOSING):
        return ""
    return repaired(found.group())


def broken_in(text: str) -> list[tuple[str, str]]:
    """Return the addresses of a text that were repaired, as they were and as they are."""
    pairs = ((found.group(), repaired(found.group())) for found in ADDRESS.finditer(text))
    return [
        (before, after)
        for before, after in pairs
        if after and before.rstrip(CLOSING) != after and not before.lower().startswith("www.")
    ]


def mended(text: str) -> str:
    """Return a text with its broken addresses repaired."""
    for before, after in broken_in(text):
        text = text.replace(before.rstrip(CLOSING), after)
    return text
