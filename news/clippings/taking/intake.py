"""A clipping read: from what somebody gave to its pieces and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.translation import gettext as _

from academy_site.base.languages import SOURCE
from academy_site.base.sayable import sayable
from news.clippings.cleaning.cleaner import Cleaned, clean
from news.clippings.cleaning.splitting import pieces_of
from news.clippings.folding import count
from news.clippings.models import Form
from news.clippings.pieces import Piece
from news.clippings.problems import ClippingError
from news.clippings.recognising.addresses import broken_in, mended
from news.clippings.recognising.facts import Finding, findings
from news.clippings.recognising.figures import Figure, figures_in
from news.clippings.recognising.in_french import in_french
from news.clippings.recognising.page_metadata import PageMetadata, metadata_of
from news.clippings.taking.charsets import decoded
from news.clippings.taking.documents import html_of_docx
from news.clippings.taking.pdfs import text_of_pdf
from news.clippings.taking.plain import plain
from news.clippings.taking.web_pages import pieces_of_page, tree_of

MOST_BYTES = 5 * 1024 * 1024
MOST_LETTERS = 200_000
MOST_PIECES = 600  # an article has some dozens; each is looked at for some milliseconds
FEWEST_WORDS = 10


@dataclass(frozen=True)
class Taken:
    """What came in: the bytes, what they are, and where they came from."""

    content: bytes
    form: Form
    content_type: str
    charset: str = ""
    file_name: str = ""
    address: str = ""
    document: Form | None = None  # what a fetched page is


@dataclass(frozen=True)
class Read:
    """What was made of it."""

    cleaned: Cleaned
    findings: list[Finding]
    figures: list[Figure]
    repairs: list[tuple[str, str]] = field(default_factory=list)

    def found(self, name: str) -> str:
        """Return the value found for a field, or an empty string."""
        return next((one.value for one in self.findings if one.field == name), "")


def read(taken: Taken) -> Read:
    """Return a clipping cleaned, with what is certain about it. Raises ClippingError."""
    pieces, page = _pieces(taken)
    if sum(not piece.outside for piece in pieces) > MOST_PIECES:
        raise ClippingError(_("The text is far too long for a clipping."))
    repairs = [pair for piece in pieces for pair in broken_in(piece.text)]
    cleaned = clean(pieces, title=page.title, language=page.language)
    for piece in cleaned.pieces:
        if not piece.reason:
            piece.text = mended(piece.text)
    if sum(count(piece.text) for piece in cleaned.pieces if not piece.reason) < FEWEST_WORDS:
        raise ClippingError(_("There is no article in it: nothing is left after cleaning."))
    certain = findings(cleaned, page, taken.address)
    texts = [piece.text for piece in cleaned.pieces if not piece.reason]
    language = cleaned.language or SOURCE
    figures = [in_french(figure, language) for figure in figures_in(texts, language, _day(certain))]
    return Read(cleaned, certain, figures, list(dict.fromkeys(repairs)))


def _pieces(taken: Taken) -> tuple[list[Piece], PageMetadata]:
    form = taken.document or taken.form
    if form == Form.PDF:
        return pieces_of(plain(text_of_pdf(taken.content)), printed=True), PageMetadata()
    if form == Form.DOCX:
        return _of_page(plain(html_of_docx(taken.content)), whole=True)
    text = decoded(taken.content, taken.charset)
    if len(text) > MOST_LETTERS * (8 if form == Form.HTML else 1):
        raise ClippingError(_("The text is far too long for a clipping."))
    if form == Form.HTML:
        return _of_page(plain(text))
    return pieces_of(plain(text)), PageMetadata()


def _of_page(text: str, *, whole: bool = False) -> tuple[list[Piece], PageMetadata]:
    tree = tree_of(text)
    page = PageMetadata() if whole else _sayable(metadata_of(tree))
    # In a document everything is text: there is no website around it.
    pieces = pieces_of_page(tree, "" if whole else text, page.title)
    return pieces, page


def _sayable(page: PageMetadata) -> PageMetadata:
    said = {name: sayable(text) for name, text in vars(page).items() if isinstance(text, str)}
    return replace(page, **said)


def _day(certain: list[Finding]) -> date | None:
    found = next((one for one in certain if one.field == "date"), None)
    return date.fromisoformat(found.value) if found and found.kind != "updated" else None
