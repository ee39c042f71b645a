"""Measure the fonts a visitor already has, so that text keeps its place when ours arrive.

Each fallback family is a local font, scaled until a sample line is as wide as in the web font
and given the web font's ascent and descent: the swap then moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTFont

LATIN_SAMPLE = (
    "Les batteries dans la transition énergétique : progrès, défis et opportunités pour le Maroc. "
    "La part des énergies renouvelables atteindra 52 % de la puissance installée en 2030. "
    "Three days of lectures, debates and a panel at the Hassan II Academy of Science in Rabat."
)
ARABIC_SAMPLE = (
    "أكدت المملكة المغربية ريادتها الإقليمية والقارية في الانتقال الطاقي، برفع حصة الطاقات. "
    "وتقوم هذه الاستراتيجية على الاستغلال المكثف للموارد الشمسية والريحية، غير أن إدماجها يجعل "
    "تخزين الطاقة أمراً أساسياً لضمان استقرار الشبكة الكهربائية الوطنية ومرونتها."
)


@dataclass(frozen=True)
class Fallback:
    """A family of fallback faces: ours to imitate, the measured stand-in, its local names."""

    family: str
    weight: str
    ours: str
    stand_in: str
    local_names: tuple[str, ...]
    sample: str = LATIN_SAMPLE
    size: float = 1


ARIAL = "Academy Sans Arial"
ROBOTO = "Academy Sans Roboto"


def fallbacks(naskh_size: float) -> tuple[Fallback, ...]:
    """The families. Arimo stands in for Arial, whose widths it copies."""
    arimo = "@fontsource/arimo/files/arimo-latin-{}-normal.woff2"
    roboto = "@fontsource/roboto/files/roboto-latin-{}-normal.woff2"
    dejavu = "dejavu-fonts-ttf/ttf/DejaVuSans{}.ttf"
    noto = "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-{}-normal.woff2"
    naskh = "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2"
    sans, arabic = "academy-sans-{}", "academy-sans-arabic-{}"
    noto_sans, noto_naskh = "Academy Sans Arabic Noto", "Academy Naskh Noto"
    sans_dejavu, naskh_dejavu = "Academy Sans Arabic DejaVu", "Academy Naskh DejaVu"
    return (
        Fallback(ARIAL, "400 500", sans.format(400), arimo.format(400),
                 ("Arial", "Liberation Sans", "Arimo")),
        Fallback(ARIAL, "600 700", sans.format(600), arimo.format(700),
                 ("Arial Bold", "Liberation Sans Bold", "Arimo Bold")),
        Fallback(ROBOTO, "400 500", sans.format(400), roboto.format(400), ("Roboto",)),
        Fallback(ROBOTO, "600 700", sans.format(600), roboto.format(700), ("Roboto Bold",)),
        Fallback(noto_sans, "400 500", arabic.format(400), noto.format(400),
                 ("Noto Sans Arabic", "Noto Sans Arabic UI"), ARABIC_SAMPLE),
        Fallback(noto_sans, "600 700", arabic.format(600), noto.format(700),
                 ("Noto Sans Arabic Bold", "Noto Sans Arabic UI Bold"), ARABIC_SAMPLE),
        Fallback(sans_dejavu, "400 500", arabic.format(400), dejavu.format(""),
                 ("DejaVu Sans",), ARABIC_SAMPLE),
        Fallback(sans_dejavu, "600 700", arabic.format(600), dejavu.format("-Bold"),
                 ("DejaVu Sans Bold",), ARABIC_SAMPLE),
        Fallback(noto_naskh, "400 500", "academy-naskh-400", naskh,
                 ("Noto Naskh Arabic", "Noto Naskh Arabic UI"), ARABIC_SAMPLE, naskh_size),
        Fallback(naskh_dejavu, "400 500", "academy-naskh-400", dejavu.format(""),
                 ("DejaVu Sans",), ARABIC_SAMPLE, naskh_size),
    )  # fmt: skip


def shaped_width(font: TTFont, text: str) -> float:
    """Width of the text in ems, shaped as a browser shapes it; unknown characters are skipped."""
    known = font.getBestCmap()
    data = BytesIO()
    font.flavor = None
    font.save(data)
    buffer = uharfbuzz.Buffer()
    buffer.add_str("".join(character for character in text if ord(character) in known))
    buffer.guess_segment_properties()
    face = uharfbuzz.Face(data.getvalue())
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    return sum(position.x_advance for position in buffer.glyph_positions) / face.upem


def shared_text(sample: str, *fonts: TTFont) -> str:
    """The characters of the sample that all fonts have, so that both widths are of one text."""
    known = set.intersection(*(set(font.getBestCmap()) for font in fonts))
    return "".join(character for character in sample if ord(character) in known)


def line_metrics(font: TTFont) -> tuple[float, float]:
    """Ascent and descent in ems."""
    em = font["head"].unitsPerEm
    return font["hhea"].ascent / em, -font["hhea"].descent / em


def fallback_rules(packages: Path, fonts: Path, naskh_size: float) -> Iterator[str]:
    """The @font-face rules of all fallback families."""
    arabic = line_metrics(TTFont(fonts / "academy-sans-arabic-400.woff2"))
    for item in fallbacks(naskh_size):
        ours, stand_in = TTFont(fonts / f"{item.ours}.woff2"), TTFont(packages / item.stand_in)
        text = shared_text(item.sample, ours, stand_in)
        size = shaped_width(ours, text) * item.size / shaped_width(stand_in, text)
        ascent, descent = arabic if item.sample == ARABIC_SAMPLE else line_metrics(ours)
        sources = ", ".join(f'local("{name}")' for name in item.local_names)
        yield (
            "@font-face {\n"
            f'  font-family: "{item.family}";\n'
            f"  font-weight: {item.weight};\n"
            f"  src: {sources};\n"
            f"  size-adjust: {size:.2%};\n"
            f"  ascent-override: {ascent / size:.2%};\n"
            f"  descent-override: {descent / size:.2%};\n"
            "  line-gap-override: 0%;\n"
            "}\n"
        )
