"""What came in, made plain: neither signs that nothing can say nor blanks without an end."""

from __future__ import annotations

import io
import re
from typing import Any

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from news.clippings.models import Form
from news.clippings.taking import intake, web_pages
from news.clippings.taking.intake import Taken, read
from news.clippings.taking.plain import on_one_line, plain
from tests.news.clippings.samples import article, page, paragraphs

TITLE, *REST = paragraphs(article("fr"))
CHASM = re.compile(r"[^\S\n]{4}")
MANY = 100_000


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0", "\u2003", "\u2028", "\v", " \t"])
def test_no_gap_is_wider_than_three(blank: str) -> None:
    assert plain(f"un{blank * MANY}deux") == "un   deux"


@pytest.mark.parametrize(
    "text", ["un deux", "un   deux", "un\t\tdeux", "un\n\n\n\n\ndeux", "\r\n\r\n"]
)
def test_other_blanks_stay(text: str) -> None:
    assert plain(text) == text


def test_a_page_of_a_text_ends_a_line() -> None:
    assert plain("un\fdeux") == "un\n\ndeux"


def test_what_cannot_be_said_is_left_out_and_parts_no_word() -> None:
    assert plain("l’é\x00ner\ud800gie\x0bverte\x1fet\x08 bleue") == "l’énergie verte et bleue"


@pytest.mark.parametrize(
    ("text", "said"),
    [("un\n  deux", "un deux"), ("un  \n\n deux", "un deux"), ("un  deux", "un  deux"),
     ("un    deux", "un   deux"), ("un" + " " * MANY + "deux", "un   deux"),
     ("un\fdeux", "un deux")],
)  # fmt: skip
def test_a_node_is_on_one_line(text: str, said: str) -> None:
    assert on_one_line(text) == said


HOSTILE = {
    "spaces": " " * MANY,
    "references": "&#32;" * MANY,
    "blanks that do not break": "&nbsp;" * MANY,
    "nodes": "<i> </i>" * 4_000,
}


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that are taken apart into pieces."""
    texts: list[str] = []
    for module in (intake, web_pages):
        cut = module.pieces_of

        def watched(text: str, *, cut: Any = cut, **options: Any) -> Any:
            texts.append(text)
            return cut(text, **options)

        monkeypatch.setattr(module, "pieces_of", watched)
    return texts


@pytest.mark.parametrize("kind", HOSTILE)
def test_blanks_of_a_page_are_few_before_it_is_taken_apart(looked_at: list[str], kind: str) -> None:
    blanks = HOSTILE[kind]
    content = page(article("fr")).replace("</p>", f"{blanks}fin</p>", 1).encode()

    assert read(Taken(content, Form.HTML, "text/html")).cleaned.title == TITLE
    assert looked_at
    assert not any(CHASM.search(text) for text in looked_at)


def test_blanks_of_a_text_are_few_before_it_is_taken_apart(looked_at: list[str]) -> None:
    content = "\n".join([TITLE, *REST, "la" + " " * MANY + "fin"]).encode()

    assert read(Taken(content, Form.TEXT, "text/plain")).cleaned.title == TITLE
    assert looked_at
    assert not any(CHASM.search(text) for text in looked_at)


UNSAYABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def test_nothing_that_a_page_says_is_beyond_saying() -> None:
    head = (
        '<meta property="og:site_name" content="Jour&#8;nal">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline":'
        ' "Un titre\\u0000 \\ud800nouveau"}</script>'
    )
    text = page(article("fr"), head=head).replace("</h1>", "&#8;</h1>").replace("</p>", "&#2;</p>")

    found = read(Taken(text.encode(), Form.HTML, "text/html"))

    said = [piece.text for piece in found.cleaned.pieces] + [one.value for one in found.findings]
    assert "Journal" in said
    assert "Un titre nouveau" in {found.cleaned.title, *said}
    assert not [one for one in said if UNSAYABLE.search(one)]


def odd_pdf(letter: bytes) -> bytes:
    """Return a PDF document that says of its X that it is another letter, in hexadecimal."""
    writer = pypdf.PdfWriter()
    sheet = writer.add_blank_page(600, 800)
    letters = DecodedStreamObject()
    letters.set_data(
        b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <58> <%b> endbfchar"
        % letter
    )
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(one): NameObject(other) for one, other in names.items()})
    font[NameObject("/ToUnicode")] = letters
    fonts = DictionaryObject({NameObject("/F1"): font})
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    drawn = DecodedStreamObject()
    drawn.set_data(
        b"BT /F1 9 Tf 50 700 Td (Le marche des batteries a ete tres actif au MarocX cette annee"
        b" selon les experts du secteur) Tj ET"
    )
    sheet[NameObject("/Contents")] = drawn
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize(("letter", "said"), [(b"0041", "A"), (b"0000", ""), (b"D800", "")])
def test_nothing_of_a_pdf_is_beyond_saying(letter: bytes, said: str) -> None:
    (piece,) = read(Taken(odd_pdf(letter), Form.PDF, "application/pdf")).cleaned.pieces

    assert f"au Maroc{said} cette" in piece.text


def test_nothing_of_a_text_is_beyond_saying() -> None:
    content = ("\n".join([TITLE, *REST]) * 3 + "\nLa fin\x00 du texte et des mots encore.").encode()
    found = read(Taken(content, Form.TEXT, "text/plain"))

    assert found.cleaned.pieces[-1].text == "La fin du texte et des mots encore."
