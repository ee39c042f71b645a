"""The fetcher as an administrator's policy allows it."""

from __future__ import annotations

import ssl

from news.clippings.fetching.fetcher import Fetcher
from news.clippings.fetching.guard import Guard
from news.clippings.fetching.resolving import system_resolver
from news.clippings.models import ClippingPolicy


def fetcher_for(policy: ClippingPolicy) -> Fetcher:
    """Return a fetcher that asks public addresses of the allowed websites alone."""
    guard = Guard(resolve=system_resolver, allows_host=policy.allows_host)
    return Fetcher(guard, ssl.create_default_context())
