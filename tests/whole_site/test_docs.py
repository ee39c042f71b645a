"""What the README and the guides name exists: files, folders, sections, targets of make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole_site.test_modules import project_files

ROOT = Path(__file__).resolve().parents[2]
# The guides of one subject name files from the package that holds most of them.
BASES = (ROOT, ROOT / "academy_site")
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted(ROOT.glob("docs/**/*.md")),
    *sorted(ROOT.glob("benchmarks/*.md")),
]
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.M | re.S)
FILE = re.compile(
    r"[\w.*<>-]+(?:/[\w.*<>-]+)*\.(?:py|html|css|js|json|toml|md|txt|ya?ml|po|sh|svg|png|ico|woff2|gz|conf|typ)"
)
FOLDER = re.compile(r"(?:[\w.-]+/)+(?:[\w.<>-]+)?")
# What a machine makes, what an operator adds, and names of the outside world.
ELSEWHERE = re.compile(
    r"^var/|^deploy/(?:tls|acme)\b|^backups/|(?:^|/)media/?$|^media\.tar\.gz$|node_modules"
)


def named_paths(text: str) -> Iterator[str]:
    """Yield the paths among the words set as code."""
    for code in CODE.findall(FENCE.sub("", text)):
        for word in code.split():
            if FILE.fullmatch(word) or FOLDER.fullmatch(word):
                yield word


def exists(path: str) -> bool:
    """Tell whether a path exists, whatever stands in it for ``<one of several>``.

    A bare name is enough for a file where the text around it says in which folder it is.
    """
    pattern = re.sub(r"<[^>]*>", "*", path).rstrip("/")
    if "/" not in path and any(Path(name).match(pattern) for name in project_files()):
        return True
    return any(next(base.glob(pattern), None) for base in BASES)


def anchor(heading: str) -> str:
    """Return the fragment that a heading is given by those who show Markdown."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


each = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)


@each
def test_every_path_that_is_named_exists(document):
    text = document.read_text("utf-8")

    assert [
        path for path in named_paths(text) if not ELSEWHERE.search(path) and not exists(path)
    ] == []


@each
def test_every_link_leads_somewhere(document):
    wrong = []
    for target in LINK.findall(FENCE.sub("", document.read_text("utf-8"))):
        if "://" in target:
            continue
        path, _hash, fragment = target.partition("#")
        file = (document.parent / path) if path else document
        if not file.exists():
            wrong.append(target)
        elif fragment:
            headings = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.M)
            if fragment not in map(anchor, headings):
                wrong.append(target)

    assert wrong == []


@each
def test_every_target_of_make_exists(document):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = re.findall(r"(?:^ {4}|`)(?:\w+=\S* )*make ([a-z]+)", document.read_text("utf-8"), re.M)

    assert set(named) - targets == set()


def test_the_house_in_the_readme_is_the_one_that_stands():
    readme = (ROOT / "README.md").read_text("utf-8")
    drawn = re.search(r"^## The house\n(.*?)^## ", readme, re.M | re.S)
    assert drawn
    lines = re.findall(r"^( +)([\w]+/)", drawn[1], re.M)
    assert len(lines) > 15

    above = ""
    missing = []
    for indent, name in lines:
        if len(indent) == 4:
            above = name
        path = name if len(indent) == 4 else f"{above}{name}"
        if not (ROOT / path).is_dir():
            missing.append(path)

    assert missing == []


def test_the_readme_leads_to_every_guide():
    told = set(LINK.findall((ROOT / "README.md").read_text("utf-8")))

    assert {f"docs/{path.name}" for path in ROOT.glob("docs/*.md")} <= told
