"""What is asked of the search when it is measured."""

from __future__ import annotations

Questions = tuple[tuple[str, str], ...]

COMMON = ("fr", "batteries")
ORDINARY: Questions = (
    COMMON, ("fr", "véhicule électrique"), ("fr", "recyclage"), ("fr", '"état de l’art"'),
    ("fr", "stockage énergie réseau"), ("fr", "Bousmina"), ("en", "battery"),
    ("en", "solid-state batteries"), ("en", "grid storage"), ("en", "recycling"),
    ("ar", "البطاريات"), ("ar", "المركبات الكهربائية"), ("ar", "تخزين الطاقة"), ("ar", "بوسمينة"),
)  # fmt: skip
# A common word takes the stock backend up to a minute: it is asked for few of them, once.
OF_STOCK: Questions = (
    COMMON, ("fr", "véhicule électrique"), ("fr", "recyclage"), ("ar", "البطاريات"),
)  # fmt: skip
BEGUN: Questions = (
    ("fr", "ba"), ("fr", "batt"), ("fr", "véh"), ("fr", "bous"), ("en", "en"), ("en", "batter"),
    ("en", "sol"), ("ar", "البط"), ("ar", "طا"), ("ar", "بوسم"),
)  # fmt: skip
# Meant to cost as much as can be: common words, many, side by side, misspelled, unknown, binding.
HARD: Questions = (
    ("fr", "batteries énergie véhicules électriques réseau stockage recyclage hydrogène Maroc "
           "Académie session plénière systèmes production industrie recherche"),
    ("fr", '"batteries véhicules" "énergie réseau" "systèmes électriques" "Académie Hassan"'),
    ("fr", '"batteries véhicules"'),
    ("fr", "batteries zyqxwvk"),
    ("fr", "bateries véhicul électriqe stockge énergi réseaux recyclge hydrogèn"),
    ("fr", " ".join(f"zq{letter}xwvk{letter}" for letter in "abcdefghijklmnop")),
    ("fr", "de la le les des et en un une du au aux par pour dans sur"),
    ("fr", "x" * 200),
    ("fr", "V2G BMS V2G BMS V2G BMS V2G BMS V2G BMS V2G BMS V2G BMS V2G BMS"),
    ("fr", "2 0 2 6 10 20 30 1 000 120 000 19 20 21 5 3 1 4"),
    ("en", "battery energy vehicle grid storage recycling hydrogen system industry research power "
           "electric charging materials safety cost"),
    ("en", '"electric vehicles" "energy storage" "solid state" "state of the art" "lithium ion"'),
    ("ar", "البطاريات الطاقة المركبات الكهربائية الشبكة التخزين التدوير الهيدروجين المغرب "
           "الأكاديمية الدورة العلمية النظم الصناعة البحث الإنتاج"),
    ("ar", "والبطاريات وبالطاقة فالمركبات كالشبكات للتخزين وللتدوير بالهيدروجين"),
    ("ar", '"البطاريات الطاقة" "المركبات الكهربائية" "تخزين الطاقة"'),
    ("ar", "باطريات الطاقه المركبات الكهربايية التخرين الشبكه"),
)  # fmt: skip
