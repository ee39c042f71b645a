"""The published programme against the printed one, row by row, in three languages.

The rows were copied from the Academy's booklet by hand; where its three documents disagree they
follow docs/content-decisions.md.
"""

import pytest

from sessions.reading import read_programme_of
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db
# Day, start, end, and who speaks: in Latin letters, in Arabic letters.
PROGRAMME = [
    (19, "14:00", "16:00", "", ""),
    (19, "16:00", "16:30", "", ""),
    (19, "16:30", "16:45", "", ""),
    (19, "16:45", "17:15", "Omar Fassi-Fehri", "عمر الفاسي الفهري"),
    (19, "17:15", "18:15", "Amine Khalil", "أمين خليل"),
    (20, "09:00", "09:30", "Christian Masquelier", "كريستيان ماسكولييه"),
    (20, "09:30", "10:00", "Abdellah Mouttaqi", "عبد الله المتقي"),
    (20, "10:00", "10:30", "Ismael Saadoune", "إسماعيل سعدون"),
    (20, "10:30", "11:00", "", ""),
    (20, "11:00", "11:30", "", ""),
    (20, "11:30", "12:00", "Jiangxuan Song", "جيانغشوان سونغ"),
    (20, "12:00", "12:30", "Hamza Faraji", "حمزة فرجي"),
    (20, "12:30", "13:00", "", ""),
    (20, "13:00", "14:30", "", ""),
    (20, "14:30", "15:00", "Abdelouahed Hajjaji", "عبد الواحد حجاجي"),
    (20, "15:00", "15:30", "Hamza El Jabbari", "حمزة الجباري"),
    (20, "15:30", "16:00", "Ismaïl Akalay", "إسماعيل أقلعي"),
    (20, "16:00", "16:30", "", ""),
    (20, "16:30", "17:00", "", ""),
    (21, "09:00", "09:30", "Jaafar Mrhardi", "جعفر مرغاردي"),
    (21, "09:30", "10:00", "Yang Chen", "يانغ تشن"),
    (21, "10:00", "10:30", "", ""),
    (21, "10:30", "11:00", "", ""),
    (
        21, "11:00", "12:30",
        "Amine Houssaim|MCI|CNRST|ONHYM|MASEN|AMICA",
        "أمين حسيم|MCI|CNRST|ONHYM|MASEN|AMICA",
    ),
    (21, "12:30", "13:00", "", ""),
    (21, "13:00", "13:30", "", ""),
    (21, "13:30", "14:30", "", ""),
    (21, "14:30", "16:30", "Omar Fassi-Fehri", "عمر الفاسي الفهري"),
    (21, "16:30", "17:00", "", ""),
]  # fmt: skip
# Day, start, number, continued, and who is there for the whole sitting.
SITTINGS = [
    (19, "14:00", None, False, ""),
    (19, "16:00", None, False, ""),
    (19, "16:45", None, False, ""),
    (19, "17:15", None, False, ""),
    (20, "09:00", 1, False, "rapporteur Abdelilah Benyoussef"),
    (20, "11:30", 2, False, "rapporteur Nadia Yousfi"),
    (20, "14:30", 3, False, "rapporteur Abderrahim Maazouz"),
    (21, "09:00", 3, True, "rapporteur Rajaâ Cherkaoui El Moursli"),
    (21, "11:00", 4, False, "moderator Mostapha Bousmina|rapporteur Philippe Tanguy"),
    (21, "13:00", 5, False, "moderator Mostapha Bousmina|rapporteur Tijani Bounahmidi"),
    (21, "14:30", None, False, ""),
    (21, "16:30", None, False, ""),
]
KINDS = """
    internal reception ceremony address keynote
    talk talk talk discussion pause talk talk discussion meal talk talk talk discussion pause
    talk talk discussion pause panel discussion discussion meal internal ceremony
"""


@pytest.fixture
def programme(language):
    """Return the programme as the public reads it."""
    return read_programme_of(page("plenary.ProgrammePage", language))


def named(part):
    """Name a participation by its person, else by what stands for its body."""
    if part.person:
        return part.person.name.text
    body = part.bodies[0].body
    return body.acronym or {"ministere-industrie-commerce": "MCI"}[body.slug]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_stands_where_the_booklet_has_it(programme, language):
    rows = [
        (
            day.date.day,
            f"{slot.start:%H:%M}",
            f"{slot.end:%H:%M}",
            "|".join(named(part) for part in slot.people),
        )
        for day in programme.days
        for sitting in day.sittings
        for slot in sitting.slots
    ]

    column = 4 if language == "ar" else 3
    assert rows == [(*row[:3], row[column]) for row in PROGRAMME]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sitting_has_its_number_and_its_people(programme, language):
    rows = [
        (
            day.date.day,
            f"{sitting.start:%H:%M}",
            sitting.number,
            sitting.continued,
            "|".join(f"{part.role} {part.person.latin_name}" for part in sitting.people),
        )
        for day in programme.days
        for sitting in day.sittings
    ]

    assert rows == SITTINGS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_is_of_its_kind(programme, language):
    kinds = [slot.kind for sitting in programme.sittings() for slot in sitting.slots]

    assert kinds == KINDS.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_slots_fill_their_sittings_without_gap_or_overlap(programme, language):
    for sitting in programme.sittings():
        ends = [sitting.start, *(slot.end for slot in sitting.slots)]
        starts = [*(slot.start for slot in sitting.slots), sitting.end]
        assert ends == starts


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_falls_back_to_another_language(programme, language):
    said = [programme.session.title, programme.session.lead, *programme.session.argument]
    for sitting in programme.sittings():
        said += [sitting.title, *(slot.title for slot in sitting.slots if slot.title)]
        for part in (*sitting.people, *(one for slot in sitting.slots for one in slot.people)):
            held = part.person.affiliations if part.person else part.bodies
            said += [part.person.name] if part.person else []
            said += [office.body.name for office in held]
            said += [office.title for office in held if office.title]

    assert {words.language for words in said} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_editor_would_be_told_of_no_problem(language):
    for label in ("plenary.SittingPage", "plenary.SessionPage", "news.NewsPage"):
        model = type(page(label))
        for shown in model.objects.filter(locale__language_code=language):
            assert shown.find_problems() == []
