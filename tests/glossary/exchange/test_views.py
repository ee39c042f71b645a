"""The import in the admin: a preview first, then everything or nothing."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.db.models.signals import post_save
from django.utils import translation
from django.utils.translation import gettext

from academy_site.base.spreadsheets import sealing, tables
from academy_site.glossary.models import Concept, GlossaryVersion, Term
from tests.browser.editing.conftest import said
from tests.demo_pages import LANGUAGES
from tests.glossary.conftest import MakeConcept, address, terms
from tests.glossary.exchange.files import confirm, csv_of, import_file, upload
from tests.translations.visiting import elements, text_of

pytestmark = pytest.mark.django_db
NEW = {"concept": "pile", "language": "fr", "preferred": "pile", "domain": "batteries"}
NO_LANGUAGE = "“%(language)s” is no language of the site: write fr, en or ar."
NO_TEXT = "The file is neither a workbook nor text in UTF-8. Save it as XLSX, or as CSV in UTF-8."
ANODE = {"concept": "anode", "language": "fr", "preferred": "anode négative"}


def state() -> tuple[Any, ...]:
    return Concept.objects.count(), Term.objects.count(), GlossaryVersion.current()


def test_a_preview_changes_nothing(come_in: Any) -> None:
    client, before = come_in("officer"), state()

    preview = upload(client, csv_of(NEW, ANODE))

    assert state() == before
    plan = preview.context["plan"]
    assert [one.slug for one in (*plan.new, *plan.changed)] == ["pile", "anode"]
    page = preview.content.decode()
    assert "anode négative" in page
    assert elements(preview, "input", name="take_away")


def test_the_confirmation_writes_what_was_shown(come_in: Any) -> None:
    client = come_in("officer", "fr")

    response = import_file(client, csv_of(NEW, ANODE))

    assert response.redirect_chain[-1][0] == address("list")
    assert terms(Concept.objects.get(slug="pile")) == [("fr", "preferred", "pile")]
    anode = terms(Concept.objects.get(slug="anode"))
    assert anode[:2] == [
        ("fr", "preferred", "anode négative"),
        ("fr", "admitted", "électrode négative"),
    ]
    assert Concept.objects.get(slug="anode").definition_en


def test_what_is_left_out_goes_only_when_it_is_ticked(come_in: Any) -> None:
    client = come_in("officer")

    confirm(client, upload(client, csv_of(ANODE)), take_away="yes")

    anode = Concept.objects.get(slug="anode")
    french = [one for one in terms(anode) if one[0] == "fr"]
    assert french == [("fr", "preferred", "anode négative")]
    assert (anode.definition_fr, bool(anode.definition_en)) == ("", True)


def test_another_process_takes_the_confirmation(come_in: Any) -> None:
    sealed = upload(come_in("officer"), csv_of(NEW)).context["sealed"]

    # A session of its own, as behind another host: only the form's own words are there.
    come_in("officer").post(address("import"), {"sealed": sealed})

    assert Concept.objects.filter(slug="pile").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_are_shown_and_nothing_can_be_confirmed(come_in: Any, language: str) -> None:
    client, before = come_in("officer", language), state()

    preview = upload(client, csv_of(NEW, {**ANODE, "language": "es"}))

    assert preview.context["sealed"] == ""
    assert not elements(preview, "input", name="sealed")
    cells = [text_of(cell) for cell in elements(preview, "td")]
    with translation.override(language):
        message = " ".join((gettext(NO_LANGUAGE) % {"language": "es"}).split())
    assert "3" in cells
    assert message in cells
    assert state() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\x00\x01", NO_TEXT),
        (b"PK\x03\x04broken", "The workbook cannot be read: it is damaged."),
        (b"concept;language\n", "The file holds no row below its headings."),
    ],
)
def test_a_file_that_is_none_is_refused_beside_its_field(
    come_in: Any, language: str, content: bytes, message: str
) -> None:
    response = upload(come_in("officer", language), content)

    assert response.status_code == 200
    assert response.context["form"].errors == {"file": [said(message, language)]}


def test_a_file_that_is_too_large_is_not_read_to_its_end(come_in: Any) -> None:
    response = upload(come_in("officer"), b"a" * (tables.LARGEST_FILE + 100))

    assert list(response.context["form"].errors) == ["file"]


def test_a_file_that_no_form_can_carry_is_refused(
    come_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "DATA_UPLOAD_MAX_MEMORY_SIZE", sealing.OTHER_FIELDS + 50)

    response = upload(come_in("officer"), csv_of(NEW))

    assert list(response.context["form"].errors) == ["file"]


@pytest.mark.parametrize("spoil", [lambda text: text[:-2] + "xx", lambda _text: "", lambda _t: "x"])
def test_what_was_not_previewed_is_not_imported(come_in: Any, spoil: Any) -> None:
    client = come_in("officer", "en")
    sealed = upload(client, csv_of(NEW)).context["sealed"]

    response = client.post(address("import"), {"sealed": spoil(sealed)}, follow=True)

    assert response.redirect_chain == [(address("import"), 302)]
    told = [str(message).strip() for message in response.context["messages"]]
    assert told == [said("The preview is no longer valid. Upload the file again.", "en")]
    assert not Concept.objects.filter(slug="pile").exists()


def test_another_persons_preview_is_not_confirmed(come_in: Any) -> None:
    sealed = upload(come_in("officer"), csv_of(NEW)).context["sealed"]

    come_in("admin").post(address("import"), {"sealed": sealed})

    assert not Concept.objects.filter(slug="pile").exists()


def test_a_glossary_that_has_changed_is_shown_again(
    come_in: Any, make_concept: MakeConcept
) -> None:
    client = come_in("officer")
    preview = upload(client, csv_of(NEW))
    make_concept("pile", [("fr", "preferred", "pile sèche")], domain="batteries")

    again = confirm(client, preview)

    assert [change.slug for change in again.context["plan"].changed] == ["pile"]
    assert terms(Concept.objects.get(slug="pile")) == [("fr", "preferred", "pile sèche")]
    confirm(client, again)
    assert terms(Concept.objects.get(slug="pile")) == [("fr", "preferred", "pile")]


def test_when_one_concept_fails_none_is_written(come_in: Any) -> None:
    client, before = come_in("officer"), state()
    preview = upload(client, csv_of(ANODE, NEW))

    def fail(instance: Concept, **_options: Any) -> None:
        if instance.slug == "pile":  # after the anode has been written
            raise ZeroDivisionError

    post_save.connect(fail, sender=Concept)
    try:
        with pytest.raises(ZeroDivisionError):
            confirm(client, preview)
    finally:
        post_save.disconnect(fail, sender=Concept)

    assert state() == before


def test_nothing_new_needs_no_confirmation(come_in: Any) -> None:
    anode = {"concept": "anode", "language": "fr", "preferred": "anode"}

    preview = upload(
        come_in("officer"), csv_of(anode, columns=("concept", "language", "preferred"))
    )

    assert not elements(preview, "input", name="sealed")
    assert len(preview.context["plan"].unchanged) == 1


def test_what_is_shown_is_in_its_own_direction(come_in: Any) -> None:
    arabic = {"concept": "anode", "language": "ar", "preferred": "أنود جديد"}
    preview = upload(come_in("officer", "en"), csv_of(arabic))

    shown = {text_of(one): (one.get("lang"), one.get("dir")) for one in elements(preview, "span")}
    assert shown["أنود جديد"] == ("ar", "rtl")


def test_markup_of_a_file_is_text(come_in: Any) -> None:
    preview = upload(come_in("officer"), csv_of({**NEW, "preferred": "<script>x</script>"}))

    assert "<script>x</script>" not in preview.content.decode()
    assert "&lt;script&gt;x" in preview.content.decode()
