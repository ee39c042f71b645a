"""The bytes of a page as its website packed them, unpacked bit by bit."""

from __future__ import annotations

import zlib

from django.utils.translation import gettext as _

from news.clippings.problems import ClippingError

PLAIN = ("", "identity")
PACKED = ("gzip", "x-gzip", "deflate")


class Unpacking:
    """Unpacks what is sent in an ``encoding``. Raises ClippingError for one that is not known."""

    def __init__(self, encoding: str) -> None:
        named = encoding.strip().lower()
        if named not in (*PLAIN, *PACKED):
            raise ClippingError(
                _("The website sends the page packed in a way that cannot be read.")
            )
        self._inflating = zlib.decompressobj(zlib.MAX_WBITS | 32) if named in PACKED else None

    def unpack(self, block: bytes, most: int) -> bytes:
        """Return what is in a block, at most so many bytes of it. Raises zlib.error."""
        return self._inflating.decompress(block, max(most, 1)) if self._inflating else block

    @property
    def is_whole(self) -> bool:
        """Whether what was packed came to its own end."""
        return self._inflating is None or self._inflating.eof
