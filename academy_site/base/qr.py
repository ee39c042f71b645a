"""QR codes as inline SVG, for printed pages."""

from __future__ import annotations

from functools import lru_cache

import segno

QUIET_ZONE = 4  # modules of empty paper about the code, as the standard asks


# Drawing takes a tenth of the time of a whole page, and a page's address never changes.
@lru_cache(maxsize=1024)
def qr_svg(address: str) -> str:
    """Return ``address`` as the SVG of a QR code that takes the size and colour of its style."""
    code = segno.make(address, error="m", micro=False, boost_error=False)
    drawing = str(code.svg_inline(border=QUIET_ZONE, omitsize=True, svgclass=None, lineclass=None))
    # Hidden from those who listen: the address stands beside it in letters.
    drawing = drawing.replace("<svg ", '<svg aria-hidden="true" ', 1)
    return drawing.replace('stroke="#000"', 'stroke="currentColor"', 1)
