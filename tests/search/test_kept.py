"""What is kept in memory, and when it is read again."""

import pytest
from django.db import transaction

from search.kept import Kept

pytestmark = pytest.mark.django_db


def test_what_is_read_before_a_change_is_committed_is_not_kept(
    django_capture_on_commit_callbacks,
):
    said = {"fr": "before"}
    kept = Kept("quagga", said.__getitem__)

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        kept.forget()
        assert kept.get("fr") == "before"
        said["fr"] = "after"

    assert kept.get("fr") == "after"


def test_what_is_forgotten_is_read_again_at_once():
    said = {"fr": "before"}
    kept = Kept("quagga", said.__getitem__)
    assert kept.get("fr") == "before"
    said["fr"] = "after"
    assert kept.get("fr") == "before"

    kept.forget()

    assert kept.get("fr") == "after"
