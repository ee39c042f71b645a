"""What even an administrator with a reason does not publish: more than the French page tells."""

from __future__ import annotations

import pytest
from django.utils import translation
from wagtail.models import Page

from academy_site.translations import publishing, releasing
from academy_site.translations.gate import NotReadyError
from academy_site.translations.models import ReleaseMode
from tests.translations.workplace import edit, figure, french, job, paragraph, target

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def test_not_the_facts_of_a_french_version_that_is_held(published):
    releasing.set_mode(published, ReleaseMode.TOGETHER, None)
    draft = edit(
        published,
        publish=False,
        body=[paragraph("two", "<p>fr-deux</p>"), figure("figure", "60", "fr-part")],
    )
    releasing.hold(draft, draft.latest_revision, None)
    shown = target(published, "ar").body[2].value["value"]

    with pytest.raises(NotReadyError) as refused:
        publishing.override(job(published, "ar"), None, "La séance ouvre.")

    assert "held" in str(refused.value)
    assert target(published, "ar").body[2].value["value"] == shown


def test_not_below_another_page_than_the_french(published):
    published.move(french(), pos="last-child")
    moved = Page.objects.get(pk=published.pk).specific

    with pytest.raises(NotReadyError) as refused:
        publishing.override(job(moved, "ar"), None, "La séance ouvre.")

    assert "The page above it is not translated" in str(refused.value)
    assert not target(moved, "ar").live
