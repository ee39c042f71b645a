"""Make the site's web fonts, and the style sheet that declares them, from published packages.

    python tools/fonts.py PACKAGES

PACKAGES is the node_modules directory of the packages that docs/visuals.md names.
Needs fonttools, brotli and uharfbuzz; no network. `font_plan.py` says what to make.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from font_fallbacks import fallback_rules
from font_plan import FACES, FILES, NASKH_SIZE, Face, FontFile
from fontTools import subset
from fontTools.ttLib import TTFont

STATIC = Path(__file__).resolve().parent.parent / "academy_site" / "static"
# Copyright, family, style, PostScript name and licence: the rest is bytes for nobody.
KEPT_NAMES = (0, 1, 2, 6, 13)


def code_points(characters: str) -> set[int]:
    """The code points of a list such as "20-7E A0", in hexadecimal."""
    points: set[int] = set()
    for item in characters.split():
        first, _, last = item.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


def unicode_range(characters: str) -> str:
    """The same list as CSS writes it."""
    return ", ".join(f"U+{item}" for item in characters.split())


def add_narrow_space(font: TTFont) -> None:
    """Give the font U+202F, at half the width of its space, where it lacks it.

    Without it a French or Arabic page would fetch another file for one empty character.
    """
    if 0x202F in font.getBestCmap():
        return
    glyphs, space = font["glyf"], font.getBestCmap()[0x20]
    glyphs["uni202F"] = glyphs[space]
    font["hmtx"].metrics["uni202F"] = (font["hmtx"].metrics[space][0] // 2, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x202F] = "uni202F"


def keep_arabic_kerning(font: TTFont) -> None:
    """Leave out the kerning of Latin pairs: 2 kB in a file whose Latin is a word here and there."""
    arabic = {name for code, name in font.getBestCmap().items() if 0x600 <= code < 0x700}
    table = font["GPOS"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "kern":
            record.Feature.LookupListIndex = [
                index
                for index in record.Feature.LookupListIndex
                if any(
                    arabic.intersection(getattr(part, "ExtSubTable", part).Coverage.glyphs)
                    for part in table.LookupList.Lookup[index].SubTable
                )
            ]


def rename(font: TTFont, file: FontFile) -> None:
    """Name the font as ours: the licence reserves “Plex” for the unmodified original."""
    names = font["name"]
    for name_id, text in ((1, file.family), (6, file.name)):
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)
    names.names = [name for name in names.names if name.nameID in KEPT_NAMES
                   and name.platformID == 3]  # fmt: skip


def cut(file: FontFile, packages: Path, target: Path) -> None:
    """Write one subset."""
    font = TTFont(packages / file.source, recalcTimestamp=False)
    wanted = code_points(file.characters)
    if 0x202F in wanted:
        add_narrow_space(font)
    if "init" in file.features:
        keep_arabic_kerning(font)
    options = subset.Options()
    options.layout_features = list(file.features)
    options.hinting = False
    options.name_IDs = list(KEPT_NAMES)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    rename(font, file)
    font.flavor = "woff2"
    font.save(target)


def rule(face: Face) -> str:
    """The @font-face rule of one face."""
    lines = (
        f'font-family: "{face.family}"',
        f"font-weight: {face.weight}",
        "font-display: swap",
        f'src: url("../fonts/{face.file}.woff2") format("woff2")',
        *face.descriptors,
        f"unicode-range: {unicode_range(face.characters)}",
    )
    return "@font-face {\n" + "".join(f"  {line};\n" for line in lines) + "}\n"


def main() -> None:
    """Cut every file, copy the licences, write fonts.css, and print the sizes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("packages", type=Path, help="the node_modules directory")
    packages = parser.parse_args().packages
    fonts = STATIC / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for file in FILES:
        target = fonts / f"{file.name}.woff2"
        cut(file, packages, target)
        sys.stdout.write(f"{target.stat().st_size:7d}  {target.name}\n")
    for source, name in (
        ("@ibm/plex-sans/LICENSE.txt", "OFL-IBM-Plex.txt"),
        ("@fontsource/noto-naskh-arabic/LICENSE", "OFL-Noto-Naskh-Arabic.txt"),
    ):
        shutil.copyfile(packages / source, fonts / name)
    rules = [*map(rule, FACES), *fallback_rules(packages, fonts, NASKH_SIZE)]
    (STATIC / "css" / "fonts.css").write_text("\n".join(rules), encoding="utf-8")


if __name__ == "__main__":
    main()
