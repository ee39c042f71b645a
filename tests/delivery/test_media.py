"""Uploaded pictures, and nothing else that was uploaded."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from academy_site.demo.media import image_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored():
    """Return a function that stores a file; all of them are removed afterwards."""
    names = []

    def store(name, content=b"content"):
        names.append(default_storage.save(name, ContentFile(content)))

    yield store
    for name in names:
        default_storage.delete(name)


@pytest.mark.parametrize("name", ["images/a.webp", "cards/1-a.png", "original_images/a.svg"])
def test_pictures_are_served_for_a_day_and_can_run_nothing(client, stored, name):
    stored(name)

    response = client.get(f"/media/{name}")

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"content"
    assert response["Cache-Control"] == "public, max-age=86400"
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "name", ["documents/a.pdf", "original_images/a.jpg", "a.png", "private/images/a.png"]
)
def test_originals_and_documents_are_not(client, stored, name):
    stored(name)

    assert client.get(f"/media/{name}").status_code == 404


@pytest.mark.parametrize(
    "path", ["images/../documents/a.pdf", "images/%2e%2e/documents/a.pdf", "images//", "images/"]
)
def test_no_path_leads_out_of_the_folder(client, stored, path):
    stored("documents/a.pdf")

    assert client.get(f"/media/{path}").status_code == 404


def test_a_drawing_of_the_demo_can_be_seen(client):
    image = image_named("value-chain.svg")

    response = client.get(image.file.url)

    assert b"".join(response.streaming_content).startswith(b"<svg ")
    assert response["Content-Type"] == "image/svg+xml"
