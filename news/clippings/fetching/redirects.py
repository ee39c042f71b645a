"""Where an answer leads on to."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from news.clippings.problems import ClippingError


def onward(url: str, location: str) -> str:
    """Return the address that the ``Location`` of an answer at ``url`` names.

    Raises ClippingError where it names none, as ``http://[`` does.
    """
    # A header's bytes come as Latin-1; who writes letters into an address writes UTF-8.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise ClippingError(
            _("The website does not answer as it should; paste the text instead.")
        ) from error
