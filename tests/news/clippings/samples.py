"""Clippings to try things with: the seeds, articles of ours, and the same as documents."""

from __future__ import annotations

import io
import tomllib
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
LANGUAGES = ("fr", "en", "ar", "es")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def seed(number: int) -> str:
    """Return a scraped article as it came to the Academy (1 to 4)."""
    (path,) = (HERE / "seeds").glob(f"{number:03}_*.txt")
    return path.read_text("utf-8")


def article(language: str) -> str:
    """Return a clean press article of our own making."""
    return (HERE / "articles" / f"{language}.txt").read_text("utf-8").strip()


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def foreign_lines(half: str) -> dict[str, dict[str, list[str]]]:
    """Return lines that are no part of an article, of the half to build with or to judge by."""
    return tomllib.loads((HERE / "foreign" / f"{half}.toml").read_text("utf-8"))


def headings(half: str) -> dict[str, list[str]]:
    """Return lines of articles that take up no word of theirs, by language, of one half."""
    found = tomllib.loads((HERE / "headings" / f"{half}.toml").read_text("utf-8"))
    return {language: lines["headings"] for language, lines in found.items()}


def docx(lines: list[str], **parts: bytes) -> bytes:
    """Return a Word document with one paragraph a line; ``parts`` are other files in it."""
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines
    )
    document = (
        f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": document,
        **{name.replace("__", "/"): content for name, content in parts.items()},
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def page(text: str, *, head: str = "", around: bool = True) -> str:
    """Return an article as the page of a news website."""
    title, *rest = paragraphs(text)
    inner = "".join(f"<p>{escape(line)}</p>" for line in rest)
    before, after = (CHROME_BEFORE, CHROME_AFTER) if around else ("", "")
    return (
        f"<!doctype html><html><head><title>{escape(title)} | Journal</title>{head}</head><body>"
        f"{before}<article><h1>{escape(title)}</h1>{inner}</article>{after}</body></html>"
    )


CHROME_BEFORE = """
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/p">Politique</a></li></ul></nav>
<div class="ticker"><a href="/1">Le Raja sacré champion au terme d'un match fou</a>
<a href="/2">Pluies diluviennes sur Tanger : trois quartiers évacués</a></div>"""
CHROME_AFTER = """
<aside><h2>Les plus lus</h2><ul><li><a href="/3">Dix recettes pour le ramadan</a></li></ul></aside>
<div class="share"><a href="#">Facebook</a> <a href="#">WhatsApp</a></div>
<footer>© 2025 Tous droits réservés <script>alert("x")</script></footer>"""
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override'
    ' PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument'
    '/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def pdf(lines: list[str], **options: Any) -> bytes:
    """Return a PDF document as typst sets it."""
    import typst

    text = "\n\n".join(
        line.replace("#", "\\#")
        .replace("@", "\\@")
        .replace("$", "\\$")
        .replace("*", "\\*")
        .replace("_", "\\_")
        for line in lines
    )
    source = f'#set page(paper: "a4")\n#set text(size: 11pt)\n{text}\n'
    return typst.compile(source.encode("utf-8"), format="pdf", **options)
