"""Latin runs inside Arabic text are isolated, and nothing else is touched."""

import html
import re

import pytest
from django.utils.safestring import SafeString
from hypothesis import given, settings
from hypothesis import strategies as st

from academy_site.base.bidi import isolate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شركة OCP المغربية", 'شركة <bdi dir="ltr">OCP</bdi> المغربية'),
        ("كلمة Tanger Med Zones كلمة", 'كلمة <bdi dir="ltr">Tanger Med Zones</bdi> كلمة'),
        ("غاز CO₂ هنا", 'غاز <bdi dir="ltr">CO₂</bdi> هنا'),
        ("مادة LiFePO₄.", 'مادة <bdi dir="ltr">LiFePO₄</bdi>.'),
        ("سعة 20 GWh سنويا", 'سعة 20 <bdi dir="ltr">GWh</bdi> سنويا'),
        ("بطارية NMC 811", 'بطارية <bdi dir="ltr">NMC 811</bdi>'),
        ("اسم L’Opinion هنا", 'اسم <bdi dir="ltr">L’Opinion</bdi> هنا'),
        ("وOCP وIBMو", 'و<bdi dir="ltr">OCP</bdi> و<bdi dir="ltr">IBM</bdi>و'),
        ("طباعة 3D هنا", 'طباعة <bdi dir="ltr">3D</bdi> هنا'),
        ("مادة H2O", 'مادة <bdi dir="ltr">H2O</bdi>'),
        ("مساحة 40 m² هنا", 'مساحة 40 <bdi dir="ltr">m²</bdi> هنا'),
        ("درجة 25 °C هنا", 'درجة 25 <bdi dir="ltr">°C</bdi> هنا'),
        ("سعة 3.5GWh.", 'سعة <bdi dir="ltr">3.5GWh</bdi>.'),
        ("أبعاد 2 × 3", "أبعاد 2 × 3"),
        ("شركة R&D هنا", 'شركة <bdi dir="ltr">R&amp;D</bdi> هنا'),
        ("اسم L'Opinion هنا", 'اسم <bdi dir="ltr">L&#x27;Opinion</bdi> هنا'),
        ("شركة Managem S.A. هنا", 'شركة <bdi dir="ltr">Managem S.A.</bdi> هنا'),
        ("شركة S.A.R.L.، هنا", 'شركة <bdi dir="ltr">S.A.R.L.</bdi>، هنا'),
        ("جملة عن OCP.", 'جملة عن <bdi dir="ltr">OCP</bdi>.'),
        (
            "راسلوا info@hassan2academie.ma.",
            'راسلوا <bdi dir="ltr">info@hassan2academie.ma</bdi>.',
        ),
        (
            "أو a.b+c@example.org، أو",
            'أو <bdi dir="ltr">a.b+c@example.org</bdi>، أو',
        ),
        (
            "انظر (https://www.example.org/a-b/?q=1&p=2#c).",
            'انظر (<bdi dir="ltr">https://www.example.org/a-b/?q=1&amp;p=2#c</bdi>).',
        ),
        ("في www.example.org/x/، هنا", 'في <bdi dir="ltr">www.example.org/x/</bdi>، هنا'),
        ("بدون لاتينية 2026", "بدون لاتينية 2026"),
        ("", ""),
    ],
)
def test_runs_of_latin_words_are_wrapped(text, expected):
    assert isolate(text) == expected


def test_plain_text_is_escaped_and_its_entities_stay_whole():
    assert isolate("أ & ب") == "أ &amp; ب"
    assert isolate("<script>") == '&lt;<bdi dir="ltr">script</bdi>&gt;'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("غاز CO<sub>2</sub> هنا", 'غاز <bdi dir="ltr">CO<sub>2</sub></bdi> هنا'),
        (
            "مادة LiNi<sub>0.8</sub>Co<sub>0.1</sub>O<sub>2</sub>.",
            'مادة <bdi dir="ltr">LiNi<sub>0.8</sub>Co<sub>0.1</sub>O<sub>2</sub></bdi>.',
        ),
        ("أيون Li<sup>+</sup>، هنا", 'أيون <bdi dir="ltr">Li<sup>+</sup></bdi>، هنا'),
        ("نظير <sup>7</sup>Li هنا", 'نظير <bdi dir="ltr"><sup>7</sup>Li</bdi> هنا'),
        ("وزن Wh·kg<sup>−1</sup>", 'وزن <bdi dir="ltr">Wh·kg<sup>−1</sup></bdi>'),
        ("<b>غاز CO<sub>2</sub></b>", '<b>غاز <bdi dir="ltr">CO<sub>2</sub></bdi></b>'),
        ("س<sub>أ</sub>", "س<sub>أ</sub>"),
        ("<a title=\"A > B\" href='x?a>b'>نص</a>", "<a title=\"A > B\" href='x?a>b'>نص</a>"),
        ("<!-- A > B -->نص", "<!-- A > B -->نص"),
    ],
)
def test_markup_inside_a_run_and_inside_attributes(source, expected):
    assert isolate(SafeString(source)) == expected


def test_tags_and_entities_of_safe_html_stay_as_they_are():
    source = SafeString('<p><a href="https://example.org/ABC">نص OCP</a>&nbsp;&#39;</p>')

    assert isolate(source) == (
        '<p><a href="https://example.org/ABC">نص <bdi dir="ltr">OCP</bdi></a>&nbsp;&#39;</p>'
    )


@settings(deadline=None)
@given(st.text(alphabet="ابتOCPé₂0-9 ،", max_size=30))
def test_no_latin_letter_stays_outside(text):
    outside = re.sub('<bdi dir="ltr">.*?</bdi>', "", isolate(text))

    assert not re.search("[OCPé]", outside)


@settings(deadline=None)
@given(st.text(alphabet="ابتOCP₂0-9 &<>\"'.,()«»؛،\u00a0\u202f", max_size=40))
def test_no_character_is_ever_lost(text):
    plain = html.unescape(isolate(text).replace('<bdi dir="ltr">', "").replace("</bdi>", ""))

    assert plain == text


PIECES = st.sampled_from(
    ["<sub>", "</sub>", "<sup>", "</sup>", "<b>", "</b>", '<a href="x>y">', "</a>", "&amp;",
     "&nbsp;", "&#x27;", "CO", "S.A.", "a@b.org", "https://a.b/c?d", "نص", "و", "2", "3.5", " ",
     ".", "،", "<", ">", '"', "'", "&", "°", "_", "²"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_markup_is_only_added_to(source):
    isolated = isolate(SafeString(source))

    assert isolated.replace('<bdi dir="ltr">', "").replace("</bdi>", "") == source


@settings(deadline=None)
@given(st.lists(PIECES.filter(lambda piece: piece not in "<>\"'"), max_size=14).map("".join))
def test_no_run_begins_or_ends_inside_a_tag(source):
    isolated = isolate(SafeString(source))

    assert "<bdi" not in "".join(re.findall(r'href="[^"]*"', isolated))
    for run in re.findall('<bdi dir="ltr">(.*?)</bdi>', isolated):
        tags = re.findall("</?(su[bp])>", run)
        assert tags[::2] == tags[1::2]


@pytest.mark.parametrize("piece", ["1.", "1,1", "a@", "a-", "www.", "https://", "<", "&", "<sub>"])
def test_a_long_text_is_isolated_whole(piece):
    source = piece * (200_000 // len(piece))
    isolated = isolate(SafeString(source))

    assert isolated.replace('<bdi dir="ltr">', "").replace("</bdi>", "") == source
