"""A web page as pieces: its main text as trafilatura finds it, and what stands around."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from django.utils.translation import gettext as _
from lxml import etree
from lxml import html as markup

from news.clippings.cleaning.splitting import pieces_of
from news.clippings.folding import count, folded, words
from news.clippings.pieces import Kind, Piece
from news.clippings.problems import ClippingError
from news.clippings.taking.plain import on_one_line, plain

SILENT = frozenset(
    words(
        "script style noscript template svg iframe button select option textarea object canvas"
        " head map audio video input label dialog math"
    )
)
OUTSIDE = frozenset(words("nav footer aside form menu"))
BLOCKS = frozenset(
    words(
        "p h1 h2 h3 h4 h5 h6 li blockquote div section article main header figure figcaption"
        " table tr td th dl dt dd ul ol pre address body center details summary hgroup nav"
        " footer aside form menu hr"
    )
)
HEADINGS = frozenset(words("h1 h2 h3 h4 h5 h6"))
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
MOST_NODES = 60_000
LINKED = 0.8  # share of a block's letters that are links
FEWEST_SIBLINGS = 2


@dataclass
class Block:
    """One block of a page: its text, what it is, where it stands, how much of it is a link."""

    text: str
    tag: str
    parent: int
    outside: bool
    linked: int

    @property
    def is_link(self) -> bool:
        return self.linked >= len(self.text) * LINKED


def tree_of(text: str) -> markup.HtmlElement:
    """Return a page's tree. Raises ClippingError where there is none."""
    try:
        # The tree is of text that was decoded already, whatever encoding the page declares.
        return markup.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ClippingError(_("The web page is empty or cannot be read.")) from error


def pieces_of_page(tree: markup.HtmlElement, text: str, title: str) -> list[Piece]:
    """Return the blocks of a page in their order; those around the main text are ``outside``."""
    blocks = list(_blocks(tree))
    main = _main_text(text)
    inside = [_is_main(block, main, title) for block in blocks] if main else None
    if inside is None or not any(inside):
        inside = [not block.outside for block in blocks]
    inside = _with_siblings(blocks, inside)
    return [
        piece
        for block, kept in zip(blocks, inside, strict=True)
        for piece in _pieces(block, outside=not kept)
    ]


def _pieces(block: Block, *, outside: bool) -> Iterator[Piece]:
    lines = pieces_of(block.text)
    for line in lines:
        if block.tag in HEADINGS and len(lines) == 1:
            line.kind = Kind.HEADING
        elif block.tag == "li":
            line.kind = Kind.ITEM
        line.linked, line.outside = block.is_link, outside
        yield line


def _main_text(text: str) -> str:
    if not text:
        return ""
    try:
        found = trafilatura.extract(
            text, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False
        )
    except Exception:  # (a broken page is still read, as a whole)
        return ""
    return f" {folded(found)} " if found else ""


def _is_main(block: Block, main: str, title: str) -> bool:
    said = folded(block.text)
    if not said:
        return False
    if block.tag == "h1" or (title and said == folded(title)):
        return True
    return count(block.text) > 1 and f" {said} " in main


def _with_siblings(blocks: list[Block], inside: list[bool]) -> list[bool]:
    """Take in the paragraphs beside those of the main text: a loss is worse than what stays."""
    texts = Counter(
        block.parent
        for block, kept in zip(blocks, inside, strict=True)
        if kept and block.tag in ("p", "div", "blockquote") and count(block.text) > 11
    )
    if not texts:
        return inside
    places = [place for place, kept in enumerate(inside) if kept]
    first, last = places[0], places[-1]
    return [
        kept
        or (
            texts[block.parent] >= FEWEST_SIBLINGS
            and not block.outside
            and not block.is_link
            and (first < place < last or count(block.text) > 11)
        )
        for place, (block, kept) in enumerate(zip(blocks, inside, strict=True))
    ]


def _blocks(tree: markup.HtmlElement) -> Iterator[Block]:
    open_blocks: list[tuple[str, int]] = [("body", 0)]
    silent = outside = links = nodes = 0
    letters: list[str] = []
    linked = 0

    def flush() -> Iterator[Block]:
        nonlocal linked
        lines = plain("".join(letters)).split("\n")
        text = "\n".join(filter(None, map(str.strip, lines)))
        letters.clear()
        if text:
            tag, _number = open_blocks[-1]
            parent = open_blocks[-2][1] if len(open_blocks) > 1 else 0
            yield Block(text, tag, parent, outside > 0, linked)
        linked = 0

    def add(text: str | None) -> None:
        nonlocal linked
        if text and not silent:
            clean = on_one_line(text)
            letters.append(clean)
            linked += len(clean) if links else 0

    for event, node in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            add(node.tail)
            continue
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            nodes += 1
            if nodes > MOST_NODES:
                raise ClippingError(_("The web page is far too long for a clipping."))
            if tag in BLOCKS:
                yield from flush()
                open_blocks.append((tag, nodes))
            silent += tag in SILENT
            outside += tag in OUTSIDE or _is_hidden(node)
            links += tag == "a"
            if tag == "br":
                letters.append("\n")
            add(node.text)
        else:
            if tag in BLOCKS:
                yield from flush()
                open_blocks.pop()
            silent -= tag in SILENT
            outside -= tag in OUTSIDE or _is_hidden(node)
            links -= tag == "a"
            add(node.tail)
    yield from flush()


def _is_hidden(node: markup.HtmlElement) -> bool:
    return (
        "hidden" in node.attrib
        or node.get("aria-hidden") == "true"
        or bool(HIDDEN.search(node.get("style") or ""))
    )
