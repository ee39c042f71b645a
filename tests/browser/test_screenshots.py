"""Pictures of every type of page for the eye of a person: ``SCREENSHOTS=1`` asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME

pytestmark = pytest.mark.browser

FOLDER = Path(settings.BASE_DIR) / "var" / "screenshots"


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("what", BY_NAME)
def test_draw(open_page: Open, what: str, language: str) -> None:
    tab = open_page(what, language)
    tab.evaluate("document.querySelectorAll('img').forEach((image) => image.loading = 'eager')")
    tab.wait_for_load_state("networkidle")
    tab.evaluate("document.fonts.ready.then(() => true)")

    for width in (360, 768, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            path = FOLDER / f"{what}-{language}-{width}-{scheme}.png"
            tab.screenshot(path=path, full_page=True)
            assert path.stat().st_size > 0
