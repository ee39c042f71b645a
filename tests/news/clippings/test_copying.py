"""The measure of what is copied: runs of eight words, whatever signs they wear."""

from __future__ import annotations

import pytest

from news.clippings.copying import Passage, compare

FRENCH = (
    "L’usine débutera avec une capacité de 20 GWh, ce qui permettra d’équiper 400.000 voitures"
    " électriques dès la première année."
)
ARABIC = "أعلنت الشركة، يوم الثلاثاء، أنها ستقيم بالقرب من القنيطرة مصنعا لخلايا الليثيوم والحديد"
ENGLISH = (
    "The company said on Tuesday that it would build a factory near Kenitra, its first in Africa."
)


def share(ours: str, theirs: str, **options: bool) -> int:
    return compare([Passage(ours, **options)], theirs).share()


@pytest.mark.parametrize("text", [FRENCH, ARABIC, ENGLISH])
def test_a_copy_is_all_copied(text: str) -> None:
    found = compare([Passage(text)], text)

    assert (found.share(), found.copied) == (100, found.words)
    assert len(found.passages) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (FRENCH.upper().replace("’", "'"), FRENCH),
        (FRENCH.replace("é", "e\u0301"), FRENCH),
        (FRENCH.replace("équiper", "équi\u00adper").replace(" GWh", "\u202fGWh"), FRENCH),
        (ARABIC.replace("أ", "ا").replace("ة", "ه"), ARABIC),
        (ARABIC.replace("الشركة", "الشَّرِكَةُ").replace("مصنعا", "مصنعـــا"), ARABIC),
    ],
)
def test_other_signs_make_no_other_words(ours: str, theirs: str) -> None:
    assert share(ours, theirs) == 100


def test_seven_words_in_a_row_are_no_copy() -> None:
    theirs = "un deux trois quatre cinq six sept"

    assert share(f"avant {theirs} après", f"{theirs} huit") == 0
    assert share(f"avant {theirs} huit après", f"{theirs} huit") == 80


def test_a_quotation_that_says_by_whom_is_counted_apart() -> None:
    said = "nous voulions montrer que ce pays producteur de phosphate peut fermer la boucle"
    found = compare([Passage(f"« {said} », explique la responsable du projet à Rabat.")], said)

    assert (found.copied, found.quoted) == (0, 13)
    assert found.passages == []


def test_a_quotation_by_nobody_is_a_copy() -> None:
    said = "nous voulions montrer que ce pays producteur de phosphate peut fermer la boucle"

    assert share(f"« {said} »", said) == 100


def test_a_text_that_is_all_quotation_is_a_copy_in_the_end() -> None:
    said = "nous voulions montrer que ce pays producteur de phosphate peut fermer la boucle"
    found = compare([Passage(said, quoted=True), Passage("Une phrase de nous.")], said)

    assert found.copied == 0
    assert found.share(allowed=25) > 25


def test_nothing_written_is_nothing_copied() -> None:
    assert compare([], FRENCH).share() == 0
    assert compare([Passage("")], FRENCH).share() == 0
