"""Carries a previewed file to its confirmation inside the form, signed.

Nothing of it is kept on a disk or in a cache, so that another process or host can take the
confirmation, and nothing is left behind by those who think better of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.utils.translation import gettext as _

from academy_site.base.spreadsheets.tables import Line, TableError

VALID = 2 * 60 * 60  # seconds
OTHER_FIELDS = 4096  # bytes of the form beside the file


@dataclass(frozen=True)
class Sealed:
    """A file's lines, and the version of what they were compared with."""

    lines: tuple[Line, ...]
    version: str


def seal(lines: Sequence[Line], version: str, user: Any, *, purpose: str) -> str:
    """Return what only this site can have written, for one ``purpose`` and user.

    Raises TableError when a form cannot hold it.
    """
    rows = [[line.number, *line.cells] for line in lines]
    text = signing.dumps([user.pk, version, rows], salt=purpose, compress=True)
    if len(text) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE - OTHER_FIELDS:
        raise TableError(_("The file holds too much text to be imported at once: divide it."))
    return text


def unseal(text: str, user: Any, *, purpose: str) -> Sealed:
    """Return what was sealed for ``user`` and ``purpose``.

    Raises django.core.signing.BadSignature when it was not, or too long ago.
    """
    owner, version, rows = signing.loads(text, salt=purpose, max_age=VALID)
    if owner != user.pk:
        raise signing.BadSignature("It was sealed for somebody else.")
    return Sealed(tuple(Line(number, tuple(cells)) for number, *cells in rows), version)
