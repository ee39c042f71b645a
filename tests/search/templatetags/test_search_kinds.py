"""The words of a search result: what was found is marked, other scripts keep their order."""

import html
import re

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from academy_site.base import bidi
from search.analysis.highlighting import Piece
from search.templatetags.search_kinds import marked, marked_in


def pieces(text):
    """Return pieces of a text in which square brackets stand round what was found."""
    parts = re.split(r"\[(.*?)\]", text)
    return [Piece(part, marked=bool(place % 2)) for place, part in enumerate(parts) if part]


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        (
            "مصنع [Gotion] [High-Tech] هنا",
            "ar",
            'مصنع <bdi dir="ltr"><mark>Gotion</mark> <mark>High-Tech</mark></bdi> هنا',
        ),
        ("شركة [Gotion] High", "ar", 'شركة <bdi dir="ltr"><mark>Gotion</mark> High</bdi>'),
        (
            "[بطارية LFP] و [CO]2",
            "ar",
            '<mark>بطارية </mark><bdi dir="ltr"><mark>LFP</mark></bdi>'
            ' و <bdi dir="ltr"><mark>CO</mark>2</bdi>',
        ),
        (
            "Amine – [أمين] خليل",
            "fr",
            'Amine – <bdi lang="ar" dir="rtl"><mark>أمين</mark> خليل</bdi>',
        ),
        ("[R&D] <b>", "fr", "<mark>R&amp;D</mark> &lt;b&gt;"),
        ("[R&D] هنا", "ar", '<bdi dir="ltr"><mark>R&amp;D</mark></bdi> هنا'),
    ],
)
def test_a_name_in_other_letters_is_isolated_as_a_whole(text, language, written):
    with translation.override(language):
        assert marked(pieces(text)) == written


def test_a_title_in_another_language_says_so():
    with translation.override("ar"):
        written = marked_in(pieces("[Batteries] redox – أمين"), "fr")

    assert written == (
        '<bdi lang="fr" dir="ltr"><mark>Batteries</mark> redox – '
        '<bdi lang="ar" dir="rtl">أمين</bdi></bdi>'
    )


@settings(deadline=None)
@given(st.lists(st.tuples(st.text("ابOé2 &<>\"'.-،()", max_size=6), st.booleans()), max_size=6))
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_character_is_lost_and_tags_are_nested(language, parts):
    with translation.override(language):
        written = marked([Piece(*part) for part in parts])

    assert html.unescape(re.sub("<[^>]*>", "", written)) == "".join(text for text, _ in parts)
    open_tags = []
    for closing, tag in re.findall("<(/?)([a-z]+)", written):
        if closing:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert open_tags == []


@settings(deadline=None)
@given(st.text(alphabet="ابتOCé₂0-9 &<>\"'.,()«»؛،\u00a0", max_size=40))
def test_runs_are_those_that_are_isolated(text):
    isolated = re.findall('<bdi dir="ltr">(.*?)</bdi>', bidi.isolate(text))

    assert [text[start:end] for start, end in bidi.runs(text)] == [*map(html.unescape, isolated)]
