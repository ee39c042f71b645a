"""What a word is sorted by."""

from academy_site.base.alphabet import folded


def test_folding_keeps_the_letters():
    assert folded("Élodie Ça") == "elodie ca"
    assert folded("أحمد") == "احمد"
