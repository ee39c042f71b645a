"""The shared cache, without which the site is slower and nothing else.

What is kept in it can all be read again from the database, so a server that cannot be reached is
a cache that holds nothing. ``/readyz`` notices, because nothing it stores comes back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import TimeoutError as TooSlow
from redis.retry import Retry

logger = logging.getLogger(__name__)

PATIENCE = 1  # seconds that a request waits for the server
PAUSE = 10  # seconds in which a lost server is not asked again, or every request would wait


class Outage:
    """What one process knows of the server: whether it is lost, and until when it is left alone."""

    def __init__(self) -> None:
        self.lost = False
        self.until = 0.0

    def begin(self, error: Exception) -> None:
        """Leave the server alone for a while, and say so the first time."""
        if not self.lost:
            logger.error("Cache unreachable, reading everything afresh: %s", error)
        self.lost = True
        self.until = monotonic() + PAUSE

    def end(self) -> None:
        """Use the server again."""
        if self.lost:
            logger.warning("Cache reachable again")
        self.lost = False

    @property
    def asks(self) -> bool:
        """Whether the server is asked at all."""
        return not self.lost or monotonic() >= self.until


class _Client(RedisCacheClient):
    """Answers in place of a lost server as an empty one would."""

    # One a process: Django makes a client for every thread.
    outage = Outage()

    def __init__(self, servers: list[str], **options: Any) -> None:
        waiting = {
            "socket_connect_timeout": PATIENCE,
            "socket_timeout": PATIENCE,
            "retry": Retry(NoBackoff(), 0),
        }
        super().__init__(servers, **{**waiting, **options})

    def _ask(self, otherwise: Any, method: Callable[..., Any], *args: Any) -> Any:
        if not self.outage.asks:
            return otherwise
        try:
            answer = method(*args)
        except (Unreachable, TooSlow) as error:
            self.outage.begin(error)
            return otherwise
        self.outage.end()
        return answer

    def get(self, key: str, default: Any) -> Any:
        return self._ask(default, super().get, key, default)

    def get_many(self, keys: Any) -> dict[str, Any]:
        return self._ask({}, super().get_many, keys)

    def has_key(self, key: str) -> bool:
        return self._ask(False, super().has_key, key)

    def add(self, key: str, value: Any, timeout: int | None) -> bool:
        return self._ask(False, super().add, key, value, timeout)

    def set(self, key: str, value: Any, timeout: int | None) -> None:
        self._ask(None, super().set, key, value, timeout)

    def set_many(self, data: dict[str, Any], timeout: int | None) -> None:
        self._ask(None, super().set_many, data, timeout)

    def touch(self, key: str, timeout: int | None) -> bool:
        return self._ask(False, super().touch, key, timeout)

    def incr(self, key: str, delta: int) -> int:
        counted = self._ask(None, super().incr, key, delta)
        if counted is None:
            raise ValueError(f"Key {key!r} not found.")  # as Django's own for a key that is missing
        return counted

    def delete(self, key: str) -> bool:
        return self._ask(False, super().delete, key)

    def delete_many(self, keys: Any) -> None:
        self._ask(None, super().delete_many, keys)

    def clear(self) -> bool:
        return self._ask(False, super().clear)


class ForgivingRedisCache(RedisCache):
    """Django's cache in Redis, empty while its server cannot be reached."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = _Client
