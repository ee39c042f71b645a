"""Plain answers for those who watch the service."""

import pytest
from django.db.migrations.recorder import MigrationRecorder

from tests.delivery.breaking import database_down

pytestmark = pytest.mark.django_db
WELL = "database: ok\nmigrations: ok\ncache: ok\n"


def test_the_process_is_up_without_asking_anything(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"


def test_the_process_is_up_while_the_database_is_down(client):
    with database_down():
        assert client.get("/healthz").status_code == 200


def test_a_site_in_order_is_ready(client):
    response = client.get("/readyz")

    assert (response.status_code, response.content.decode()) == (200, WELL)
    assert response["Content-Type"] == "text/plain; charset=utf-8"


def test_a_lost_database_is_named(client):
    with database_down():
        response = client.get("/readyz")

    assert response.status_code == 503
    assert response.content.decode() == (
        "database: failed (OperationalError)\nmigrations: failed (OperationalError)\ncache: ok\n"
    )


def test_a_migration_to_apply_is_counted(client):
    MigrationRecorder.Migration.objects.filter(app="people", name="0001_initial").delete()

    response = client.get("/readyz")

    assert response.status_code == 503
    assert "migrations: 1 to apply\n" in response.content.decode()


def test_a_cache_that_keeps_nothing_is_named(client, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

    response = client.get("/readyz")

    assert response.status_code == 503
    assert "cache: does not keep what it is given\n" in response.content.decode()


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_balancer_may_ask_by_address_and_over_plain_http(client, settings, path):
    settings.ALLOWED_HOSTS = ["www.example.org"]
    settings.SECURE_SSL_REDIRECT = True

    assert client.get(path, headers={"host": "10.0.0.7:8000"}).status_code == 200
    assert client.get("/fr/", headers={"host": "10.0.0.7:8000"}).status_code == 400


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_probe_leaves_no_cookie(client, path):
    assert not client.get(path).cookies
