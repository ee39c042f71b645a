"""The star as a mark: of now, of the end of an article, of the site in a browser's tab."""

from __future__ import annotations

from PIL import Image, ImageDraw

from academy_site.base.lattice import lattice_path, star_path
from academy_site.base.lattice_geometry import Point, moved, star_points, strap_lines
from tools.artwork.sheet import EMERALD, GOLD, PAPER

PALE_GOLD = "#ecd09a"
TILE = 120
# Pillow draws without smoothing: draw large, then reduce.
OVERSIZE = 8


def star() -> str:
    """One star in the colour of the text beside it, or as a mask in any colour."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" '
        f'fill="currentColor"><path d="{star_path(12, (12, 12))}"/></svg>\n'
    )


def lattice() -> str:
    """One tile of the woven lattice, which repeats without a seam: the session's band.

    Its lines are light, for emerald; as a mask it takes any colour.
    """
    middle = TILE / 2
    # A star's lines reach over the tile's border, where the next tile cannot draw them.
    beside = "".join(
        f'<use href="#s" x="{x}" y="{y}"/>'
        for x, y in ((TILE, 0), (-TILE, 0), (0, TILE), (0, -TILE))
    )
    star = lattice_path(1, 1, TILE, strap=6, origin=(middle, middle))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{TILE}" height="{TILE}" '
        f'viewBox="0 0 {TILE} {TILE}"><g fill="none" stroke="{PALE_GOLD}" stroke-opacity=".55" '
        f'stroke-width="1.2"><path id="s" d="{star}"/>{beside}'
        f'<path d="{star_path(31, (middle, middle))}"/></g></svg>\n'
    )


def favicon() -> str:
    """The site's star, with its heart; lighter where the browser is dark."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">'
        "<style>@media(prefers-color-scheme:dark){.s{fill:#6fcfaf}.h{fill:#0f1a17}}</style>"
        f'<path class="s" fill="{EMERALD}" d="{star_path(16, (16, 16))}"/>'
        f'<path class="h" fill="{GOLD}" d="{star_path(6.5, (16, 16))}"/></svg>\n'
    )


def icon(side: int, *, framed: bool = False) -> Image.Image:
    """The star as pixels; framed, it stands on emerald among the straps, for a home screen."""
    large = side * OVERSIZE
    middle = (large / 2, large / 2)
    image = Image.new("RGBA", (large, large), EMERALD if framed else (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    if framed:
        for line in strap_lines(large * 0.92, large * 0.05):
            draw.line(moved(line, middle), fill=GOLD, width=round(large * 0.009), joint="curve")
        polygon(draw, large * 0.3, middle, PAPER)
        polygon(draw, large * 0.12, middle, EMERALD)
    else:
        polygon(draw, large / 2, middle, EMERALD)
        polygon(draw, large * 0.2, middle, GOLD)
    small = image.resize((side, side), Image.Resampling.LANCZOS)
    return small.convert("RGB") if framed else small


def polygon(draw: ImageDraw.ImageDraw, radius: float, centre: Point, fill: str) -> None:
    """A filled star."""
    draw.polygon(star_points(radius, centre), fill=fill)
