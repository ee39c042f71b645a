"""A cache that cannot be reached is one that holds nothing."""

import logging

import pytest
from django.core.cache import CacheHandler
from redis.exceptions import ConnectionError as Unreachable

from academy_site.delivery import cache as module
from academy_site.delivery.cache import Outage
from academy_site.delivery.probes import PROBES
from tests.demo_pages import path_of

NOBODY = "redis://127.0.0.1:1/0"


@pytest.fixture(autouse=True)
def own_outage(monkeypatch):
    """Give the test an outage of its own: a process has one for all its caches."""
    monkeypatch.setattr(module._Client, "outage", Outage())


@pytest.fixture
def cache():
    """A cache whose server nobody runs."""
    backend = "academy_site.delivery.cache.ForgivingRedisCache"
    return CacheHandler({"default": {"BACKEND": backend, "LOCATION": NOBODY}})["default"]


@pytest.fixture
def lost(monkeypatch, cache):
    """Put that cache in the place of everybody's."""
    monkeypatch.setattr("django.core.cache.caches._connections.default", cache, raising=False)
    return cache


def test_reading_finds_nothing(cache):
    assert cache.get("a") is None
    assert cache.get("a", "otherwise") == "otherwise"
    assert cache.get_many(["a", "b"]) == {}
    assert "a" not in cache
    assert cache.get_or_set("a", lambda: "read") == "read"


def test_writing_does_nothing(cache):
    assert cache.set("a", 1) is None
    assert cache.add("a", 1) is False
    assert cache.touch("a") is False
    assert cache.delete("a") is False
    assert cache.set_many({"a": 1}) == []
    assert cache.delete_many(["a"]) is None
    assert cache.clear() is False
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")


def test_it_is_said_once_until_the_server_is_back(cache, caplog, monkeypatch):
    client = cache._cache
    now = [100.0]
    monkeypatch.setattr(module, "monotonic", lambda: now[0])
    with caplog.at_level(logging.INFO, module.__name__):
        for _ in range(3):
            cache.get("a")
            now[0] += 60
        monkeypatch.setattr(module.RedisCacheClient, "get", lambda *_: "kept")
        assert cache.get("a") == "kept"
        assert cache.get("a") == "kept"

    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]
    assert client.outage.lost is False


def test_a_lost_server_is_left_alone_for_a_while(cache, monkeypatch):
    asked = []
    now = [100.0]

    def refuse(*_args):
        asked.append(now[0])
        raise Unreachable

    monkeypatch.setattr(module, "monotonic", lambda: now[0])
    monkeypatch.setattr(module.RedisCacheClient, "get", refuse)
    for _ in range(5):
        cache.get("a")
        now[0] += module.PAUSE / 2

    assert asked == [100.0, 110.0, 120.0]


def test_nobody_waits_long_for_it(cache):
    pool = cache._cache.get_client(write=True).connection_pool

    assert pool.connection_kwargs["socket_timeout"] == module.PATIENCE
    assert pool.connection_kwargs["socket_connect_timeout"] == module.PATIENCE
    assert pool.connection_kwargs["retry"].get_retries() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"), [("/fr/", 200), ("/fr/nowhere/", 404), ("/fr/search/?q=batteries", 200)]
)
def test_the_site_stays(client, lost, path, status):
    assert client.get(path).status_code == status


@pytest.mark.django_db
def test_a_speaker_is_still_found(client, lost):
    assert client.get(f"{path_of('plenary.SpeakersPage')}ismael-saadoune/").status_code == 200


@pytest.mark.django_db
def test_whoever_watches_is_told(client, lost):
    response = client.get("/readyz")

    assert response.status_code == 503
    assert "cache: does not keep what it is given" in response.content.decode()
    assert PROBES["database"]() == "ok"
