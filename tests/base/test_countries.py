"""Countries are named by CLDR, in each language."""

import pytest
from django.utils import translation

from academy_site.base.countries import country_choices, country_name


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("MA", ("Maroc", "Morocco", "المغرب")),
        ("FR", ("France", "France", "فرنسا")),
        ("CN", ("Chine", "China", "الصين")),
        ("CA", ("Canada", "Canada", "كندا")),
        ("QQ", ("QQ", "QQ", "QQ")),
    ],
)
def test_a_country_has_a_name_in_each_language(code, expected):
    assert tuple(country_name(code, language) for language in ("fr", "en", "ar")) == expected


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_choices_are_countries_sorted_in_the_active_language(language):
    with translation.override(language):
        choices = country_choices()

    names = [name for _code, name in choices]
    assert names == sorted(names)
    assert dict(choices)["MA"] == country_name("MA", language)
    assert 240 < len(choices) < 270
    assert not {"EU", "UN", "ZZ", "001", "419"} & {code for code, _name in choices}
