"""The guides name what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from academy_site.editorial.roles import ROLES

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.group)
def test_every_group_is_in_the_editors_guide(role: object) -> None:
    assert role.group in (DOCS / "editing.md").read_text()


@pytest.mark.parametrize("group", [role.group for role in ROLES if role.home in {"en", "ar"}])
def test_translators_and_reviewers_find_their_group(group: str) -> None:
    guide = (DOCS / "translation.md").read_text()

    assert group in guide or group.split(" – ")[0] in guide
