"""The two people whom every translation needs."""

from __future__ import annotations

from typing import Any

import pytest

from academy_site.translations.models import RoleKind
from home.models import StandardPage
from tests.translations.workplace import french, person, review, submitted, translate

LANGUAGES = ("en", "ar")


@pytest.fixture
def translator(db: None) -> Any:
    """Return somebody who translates into both languages."""
    return person("tarjama", *((code, RoleKind.TRANSLATOR) for code in LANGUAGES))


@pytest.fixture
def reviewer(db: None) -> Any:
    """Return somebody else, who reviews both."""
    return person("muraja", *((code, RoleKind.REVIEWER) for code in LANGUAGES))


@pytest.fixture
def published(translator: Any, reviewer: Any) -> StandardPage:
    """Return a French page whose Arabic has been reviewed and is public."""
    made = french()
    work = submitted(made, "ar")
    translate(work, translator)
    review(work, translator, reviewer)
    return StandardPage.objects.get(pk=made.pk)
