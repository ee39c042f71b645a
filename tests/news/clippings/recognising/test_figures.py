"""Key figures: what is certain is filled in, what can be meant in two ways never is."""

from __future__ import annotations

from datetime import date

import pytest

from news.clippings.recognising.figures import Figure, figures_in
from news.clippings.recognising.in_french import in_french
from news.clippings.recognising.numbers import number, plain

PUBLISHED = date(2025, 4, 1)
TODAY = PUBLISHED.isoformat()


def figures(language: str, sentence: str) -> list[Figure]:
    found = figures_in([sentence], language, PUBLISHED)
    return [in_french(figure, language) for figure in found]


CERTAIN = {
    "en": [
        ("The plant has a capacity of 20 GWh a year.", ("20", "GWh par an", "Capacité", TODAY)),
        ("Its annual output reached 1,250,000 tonnes.",
         ("1250000", "tonnes", "Production annuelle", TODAY)),
        ("The total cost is put at US$6.5 billion.",
         ("6.5", "milliards de dollars", "Coût total", TODAY)),
        ("It is a loan of €1.9 million.", ("1.9", "million d’euros", "Prêt", TODAY)),
        ("The initial investment stands at 300 million dirhams.",
         ("300", "millions de dirhams", "Investissement initial", TODAY)),
        ("The group holds a stake of 12.5 per cent.", ("12.5", "%", "Participation", TODAY)),
        ("The area is 75 thousand square metres.", ("75000", "m²", "Superficie", TODAY)),
        ("The budget was £40 million.", ("40", "millions de livres sterling", "Budget", TODAY)),
        ("On March 29, 2024 the capacity reached 4.5 gigawatt-hours.",
         ("4.5", "GWh", "Capacité", "2024-03-29")),
        ("The capacity will reach 40 GWh in 2030.", ("40", "GWh", "Capacité", "")),
    ],
    "ar": [
        ("تبلغ الطاقة الإنتاجية ٢٠ جيغاواط ساعة سنويا.",
         ("20", "GWh par an", "Capacité de production", TODAY)),
        ("بلغت قيمة المشروع كلها، والاستثمار الإجمالي يبلغ ١٫٥ مليار درهم.",
         ("1.5", "milliard de dirhams", "Investissement total", TODAY)),
        ("تبلغ المساحة ١٬٢٥٠ هكتارا.", ("1250", "hectares", "Superficie", TODAY)),
        ("وتبلغ الحصة ١٢٫٥٪.", ("12.5", "%", "Part", TODAY)),
        ("تبلغ الكلفة الإجمالية 3,5 ملايير درهم.",
         ("3.5", "milliards de dirhams", "Coût total", TODAY)),
        ("على مساحة 50 ألف متر مربع.", ("50000", "m²", "Superficie", TODAY)),
        ("باستثمار بقيمة 2 مليون دولار أمريكي.",
         ("2", "millions de dollars", "Investissement", TODAY)),
        ("في 29 مارس 2024 بلغ الإنتاج 300 طن.", ("300", "tonnes", "Production", "2024-03-29")),
        ("سيبلغ الإنتاج 40 جيغاواط ساعة.", ("40", "GWh", "Production", "")),
    ],
    "fr": [
        ("La capacité est de 20 GWh par an.", ("20", "GWh par an", "Capacité", TODAY)),
        ("Le coût est estimé à 1,9 million d'euros.", ("1.9", "million d’euros", "Coût", TODAY)),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "sentence", "figure"),
    [(language, *case) for language, cases in CERTAIN.items() for case in cases],
)
def test_what_is_certain(language: str, sentence: str, figure: tuple[str, str, str, str]) -> None:
    (found,) = [one for one in figures(language, sentence) if one.certain]

    assert (found.value, found.unit, found.label, found.as_of) == figure
    assert found.sentence == sentence


NOT_CERTAIN = {
    "en": [
        "The plant has a capacity of about 20 GWh.",
        "The plant has a capacity of up to 20 GWh.",
        "The plant has a capacity of 20 GWh or more.",
        "The plant has a capacity of at least 20 GWh.",
        "The plant could reach a capacity of 20 GWh.",
        "The plant has not reached a capacity of 20 GWh.",
        "It would be an investment of $2 billion.",
        "It is an investment of 3-5 billion dollars.",
        "It is an investment of 3 to 5 billion dollars.",
        "It is an investment of between 3 and 5 billion dollars.",
        "It is an investment of C$1.3 billion.",
        "It is an investment of 1.3 billion Canadian dollars.",
        "It is an investment of 900 million riyals.",
        "Output is 5,000 tons.",  # short or metric
        "The demand is 5 mW.",  # no megawatts
        "The plant employs 2,300 people.",  # of what it is the number nobody has said
        "It is model 3.5 kW of the range, says version 1.2.",
        "The capacity, as the ministry told us at the fair, where 20 GWh were named, is open.",
        "The investment is 1.234 million dollars.",  # a thousand, or one and a bit
    ],
    "ar": [
        "تبلغ الطاقة الإنتاجية حوالي 20 جيغاواط ساعة.",
        "تفوق الطاقة الإنتاجية 20 جيغاواط ساعة، بل تصل إلى 30 جيغاواط ساعة.",
        "تبلغ الطاقة الإنتاجية 20 جيغاواط ساعة على الأقل.",
        "قد تبلغ المساحة 200 هكتار.",
        "لم تبلغ المساحة 200 هكتار.",
        "تبلغ الكلفة الإجمالية 1.234 مليار درهم.",  # a thousand, or one and a bit
        "تبلغ الكلفة الإجمالية 2،5 مليار درهم.",  # two and a half, or two and five
        "باستثمار بقيمة 3 إلى 5 ملايير درهم.",
        "باستثمار بقيمة 2 مليون دولار كندي.",
        "باستثمار بقيمة 2 مليون درهم إماراتي.",
        "باستثمار بقيمة 2 مليون ريال.",
        "وتبلغ النسبة 10%.",  # a rate or a share, of what nobody says
        "بطاقة 20 جيغاواط.",  # power, energy, or a card
        "يشغل المصنع 2300 شخص.",
    ],
    "fr": [
        "La capacité est de 20 GWh environ.",
        "La capacité pourrait être de 20 GWh.",
        "Un investissement de 2 millions de dollars canadiens.",
    ],
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, case) for language, cases in NOT_CERTAIN.items() for case in cases],
)
def test_what_is_not_certain(language: str, sentence: str) -> None:
    assert [one for one in figures(language, sentence) if one.certain] == []


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("en", "1,234", "1234"), ("en", "1.234", None), ("en", "12,345.67", "12345.67"),
        ("fr", "1.234", "1234"), ("fr", "1,5", "1.5"), ("fr", "1 234,5", "1234.5"),
        ("ar", "١٬٢٣٤", "1234"), ("ar", "١٫٢٣٤", "1.234"), ("ar", "١٬٢٣٤٫٥", "1234.5"),
        ("ar", "۱۲", "12"), ("ar", "1,5", "1.5"), ("ar", "1.5", "1.5"),
        ("ar", "1,234", None), ("ar", "1.234", None), ("fr", "1,234", None),
    ],
)  # fmt: skip
def test_numbers(language: str, written: str, value: str | None) -> None:
    found = number(plain(written), language)

    assert (None if found is None else f"{found:f}") == value


def test_an_ambiguous_day_is_left_empty() -> None:
    (found,) = figures("en", "On 03/04/2024 the capacity reached 4 GWh.")

    assert (found.certain, found.as_of) == (True, "")
