"""Reading an uploaded PO file: whatever it is, what comes of it is a file or a sentence."""

from __future__ import annotations

import polib
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from academy_site.translations.editor.po_writing import IDENTITY

LARGEST = 5 * 1024 * 1024
# What polib raises at malformed files, depending on where it stumbles.
STUMBLES = (OSError, ValueError, LookupError, AttributeError, TypeError)


class UnreadableError(ValueError):
    """A file that cannot be imported; the message says why."""


def read(upload: UploadedFile | None, uuid: str) -> polib.POFile:
    """Return the file that was made for the translation ``uuid``; raises UnreadableError."""
    if upload is None:
        raise UnreadableError(_("Choose a PO file to upload."))
    if upload.size > LARGEST:
        raise UnreadableError(_("The file is too large: at most 5 MB can be imported."))
    po = _parsed(_decoded(upload.read()))
    found = po.metadata.get(IDENTITY)
    if found is None:
        raise UnreadableError(
            _(
                "The file does not say which translation it belongs to: its header has no line "
                "“%s”. Use a file that was downloaded here, and keep its header."
            )
            % IDENTITY
        )
    if found.strip() != uuid:
        raise UnreadableError(_("The file was made for another translation."))
    return po


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            _("The file is not in UTF-8. Save it again with that encoding.")
        ) from error
    if "\0" in text:
        raise UnreadableError(_("Please upload a valid PO file."))
    return text


def _parsed(text: str) -> polib.POFile:
    try:
        # polib opens what looks like the name of a file: nothing with a line break first does.
        return polib.pofile("\n" + text)
    except STUMBLES as error:
        raise UnreadableError(_("Please upload a valid PO file.")) from error
