"""The editors' house, and clippings taken into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from news.clippings.drafts import news_index, open_draft
from news.clippings.models import Clipping, Form
from news.clippings.taking.intake import Taken
from tests.editorial.conftest import enter, officer  # noqa: F401 (fixtures)

Take = Callable[..., Clipping]


@pytest.fixture
def take(enter: Any) -> Take:  # noqa: F811
    """Return a function that makes a draft of a text, as the officer's form does."""

    def take_in(text: str, form: Form = Form.PASTED) -> Clipping:
        user = get_user_model().objects.get(username="officer")
        taken = Taken(text.encode(), form, "text/plain", "utf-8", document=Form.TEXT)
        return open_draft(taken, news_index(), user)

    return take_in
