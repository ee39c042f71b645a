"""Reads the demonstration content: TOML files with French, English and Arabic side by side."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from academy_site.base.languages import LANGUAGES

FOLDER = Path(__file__).parent / "content"
MEDIA = Path(__file__).parent / "media"


class ContentError(Exception):
    """Something in the content files is wrong; says which file and what."""


@cache
def read(name: str) -> dict[str, Any]:
    """Return a content file as plain data; ``name`` is its path without the ending."""
    path = FOLDER / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ContentError(f"{path.name} is missing from {FOLDER.name}/.") from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path.name} is no valid TOML: {error}") from error


def names(folder: str) -> list[str]:
    """Return the names of the content files in a folder, sorted."""
    return sorted(f"{folder}/{path.stem}" for path in (FOLDER / folder).glob("*.toml"))


def said(entry: Mapping[str, Any], key: str, language: str) -> str:
    """Return what ``entry`` says under ``key`` in a language; empty when it says nothing.

    A text must be there in all languages or in none: a page half translated is no demonstration.
    """
    texts = entry.get(key)
    if texts is None:
        return ""
    missing = [code for code in LANGUAGES if not texts.get(code)]
    if missing:
        raise ContentError(f"“{key}” has no text in: {', '.join(missing)} — {dict(texts)}")
    return " ".join(texts[language].split("\n")).strip()


def slug(entry: Mapping[str, Any], language: str) -> str:
    """Return the slug: Arabic pages share the English one, so that a link stays readable."""
    slugs = entry["slug"]
    return slugs.get(language) or slugs["en"]
