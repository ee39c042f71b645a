"""Roles are named according to gender and number in each language."""

import pytest
from django.utils import translation

from academy_site.people.roles import Role, role_name

NAMES = {
    ("fr", Role.RAPPORTEUR): ("Rapporteur", "Rapporteure", "Rapporteurs"),
    ("en", Role.RAPPORTEUR): ("Rapporteur", "Rapporteur", "Rapporteurs"),
    ("en", Role.PANELLIST): ("Panellist", "Panellist", "Panellists"),
    ("en", Role.CHAIR): ("Chair", "Chair", "Chairs"),
    ("ar", Role.RAPPORTEUR): ("المقرر", "المقررة", "المقررون"),
}


@pytest.mark.parametrize(("language", "role"), NAMES, ids=str)
def test_a_role_agrees_with_those_who_hold_it(language, role):
    with translation.override(language):
        named = tuple(str(role_name(role, held)) for held in (["m"], ["f"], ["m", "f"]))

    assert named == NAMES[language, role]


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("role", [Role.SPEAKER, Role.MODERATOR, Role.RAPPORTEUR])
def test_one_man_one_woman_and_several_are_named_differently(language, role):
    with translation.override(language):
        names = {str(role_name(role, held)) for held in (["m"], ["f"], ["f", "f"])}

    assert len(names) == 3


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("role", Role.values)
def test_every_role_has_a_name_for_somebody_unknown_and_for_a_body(language, role):
    with translation.override(language):
        assert str(role_name(role, [""])).strip()


@pytest.mark.parametrize("role", Role.values)
def test_arabic_names_are_in_arabic(role):
    with translation.override("ar"):
        names = [str(role_name(role, held)) for held in (["m"], ["f"], [""], ["m", "m"])]

    assert not [name for name in names if any("A" <= letter <= "z" for letter in name)]
