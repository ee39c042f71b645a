"""The style sheets: the same in both directions of reading, and their colours from one place."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHEETS = sorted(
    path
    for folder in ("academy_site/static", "home", "news", "search", "sessions")
    for path in (ROOT / folder).rglob("*.css")
)
NAMES = [path.relative_to(ROOT).as_posix() for path in SHEETS]
# The editors' house has to assert itself over Wagtail's own styles.
PUBLIC = [path for path in SHEETS if "editorial" not in path.parts]
PUBLIC_NAMES = [path.relative_to(ROOT).as_posix() for path in PUBLIC]
SIDES = "left|right|top|bottom"
PHYSICAL = re.compile(
    rf"""
    (?<![\w-])(?:
        (?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:{SIDES})(?:-\w+)?\s*:
      | border-(?:top|bottom)-(?:left|right)-radius\s*:
      | (?:{SIDES})\s*:
      | (?:min-|max-)?(?:width|height)\s*:
      | (?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b
    )""",
    re.X,
)
COLOUR = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\("
    r"|:\s*(?:white|black|red|green|blue|gr[ae]y|orange|gold|brown|beige)\b"
)


def declarations(path: Path) -> list[str]:
    """Return the declarations of a style sheet, without selectors, conditions and data."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
    text = re.sub(r"@(?:media|container|supports|import|page)[^{;]*", "", text)
    text = re.sub(r"url\([^)]*\)|\"[^\"]*\"", "", text)
    # What stands before a brace is a selector; what is left is a declaration.
    return [part.strip() for part in re.split(r"[;}]|[^;{}]*\{", text) if ":" in part]


def found(path: Path, pattern: re.Pattern[str]) -> list[str]:
    return [line for line in declarations(path) if pattern.search(line)]


def tokens_left_out(path: Path) -> list[str]:
    """Return where a colour stands that is no token's value."""
    return [line for line in found(path, COLOUR) if not line.startswith("--")]


def test_there_are_style_sheets():
    assert "academy_site/static/css/base.css" in NAMES
    assert len(NAMES) > 5


@pytest.mark.parametrize("path", SHEETS, ids=NAMES)
def test_no_property_names_a_physical_side(path):
    assert found(path, PHYSICAL) == []


@pytest.mark.parametrize("path", PUBLIC, ids=PUBLIC_NAMES)
def test_nothing_is_important(path):
    assert found(path, re.compile("!important")) == []


@pytest.mark.parametrize("path", PUBLIC, ids=PUBLIC_NAMES)
def test_colours_are_tokens(path):
    if path.name == "base.css":
        assert tokens_left_out(path) == []
    else:
        assert found(path, COLOUR) == []


@pytest.mark.parametrize("path", SHEETS, ids=NAMES)
def test_nothing_is_loaded_from_elsewhere(path):
    assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", path.read_text())


@pytest.mark.parametrize("path", SHEETS, ids=NAMES)
def test_arabic_is_never_stretched_or_slanted(path):
    assert found(path, re.compile(r"text-align\s*:\s*justify")) == []


def test_every_token_in_use_is_defined():
    defined, used = set(), set()
    for path in SHEETS:
        text = path.read_text()
        defined |= set(re.findall(r"(--[\w-]+)\s*:", text))
        used |= set(re.findall(r"var\((--[\w-]+)\)", text))

    assert sorted(name for name in used - defined if not name.startswith("--w-")) == []  # Wagtail's


@pytest.mark.parametrize(
    "line",
    ["margin-left: 1px", "  left: 0;", "width: 3rem", "text-align: right", "max-height: 1em"],
)
def test_the_rule_finds_what_it_forbids(line):
    assert PHYSICAL.search(line)


@pytest.mark.parametrize(
    "line", ["margin-inline-start: 1px", "border-inline-end: 0", "--left: 1", "line-height: 1"]
)
def test_the_rule_passes_what_it_allows(line):
    assert not PHYSICAL.search(line)
