"""A question's life: asked, answered or taken back, and counted all the while."""

from __future__ import annotations

import pytest

from academy_site.translations import events, segments
from academy_site.translations.models import Question, Review
from academy_site.translations.sheet import asking
from tests.translations.visiting import (
    act,
    address,
    elements,
    enter,
    somebody,
    text_of,
    was_refused,
)
from tests.translations.workplace import BODY, edit

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    """What was told of questions, in the order in which it happened."""
    heard = []

    def asked(sender, question, **kwargs):
        heard.append(("asked", question.pk))

    def answered(sender, question, **kwargs):
        heard.append(("answered", question.pk))

    events.question_asked.connect(asked)
    events.question_answered.connect(answered)
    yield heard
    events.question_asked.disconnect(asked)
    events.question_answered.disconnect(answered)


def ask(job, text="Que veut dire « fr-deux » ?", about="", name="translator-ar"):
    return act(enter(name), "ask", job.pk, text=text, about=about)


def test_a_translator_asks_about_the_whole(work, told):
    ask(work)

    work.refresh_from_db()
    (question,) = work.questions.all()
    assert (question.text, question.context, question.asked_by, question.is_open) == (
        "Que veut dire « fr-deux » ?", None, somebody("translator-ar"), True,
    )  # fmt: skip
    assert work.open_questions == 1
    assert told == [("asked", question.pk)]


def test_or_about_a_segment_which_the_link_beside_it_chooses(work):
    segment = segments.listing(work)[2]
    client = enter("translator-ar")
    form = client.get(address("job", work.pk), {"about": segment.context_id})
    (chosen,) = elements(form, "option", selected="")

    ask(work, about=segment.context_id)

    assert chosen.get("value") == str(segment.context_id)
    assert work.questions.get().context_id == segment.context_id
    listed = elements(client.get(address("job", work.pk)), "article", class_="sheet-question")
    assert text_of(listed[0]).startswith("Body – Paragraph translator-ar")


@pytest.mark.parametrize("about", ["0", "x", "99999999"])
def test_not_about_a_segment_of_another_page(work, about):
    assert ask(work, about=about).status_code == 422
    assert not work.questions.exists()


def test_not_without_words(work):
    assert ask(work, text="  ").status_code == 422
    assert not work.questions.exists()


@pytest.mark.parametrize("name", ["officer", "translator-en"])
def test_who_does_not_translate_asks_nothing(work, name):
    assert was_refused(ask(work, name=name))


@pytest.mark.parametrize("name", ["officer", "admin"])
def test_who_wrote_the_source_answers(work, told, name):
    ask(work)
    question = work.questions.get()

    act(enter(name), "answer", work.pk, question.pk, answer="La deuxième partie.")

    question.refresh_from_db()
    work.refresh_from_db()
    assert (question.answer, question.answered_by) == ("La deuxième partie.", somebody(name))
    assert (work.open_questions, question.is_open) == (0, False)
    assert told == [("asked", question.pk), ("answered", question.pk)]
    shown = enter("translator-ar").get(address("job", work.pk)).content.decode()
    assert "La deuxième partie." in shown
    assert "1 answered question" in shown


@pytest.mark.parametrize("name", ["translator-ar", "reviewer", "translator-en"])
def test_nobody_else_answers(work, name):
    ask(work)
    question = work.questions.get()

    assert was_refused(act(enter(name), "answer", work.pk, question.pk, answer="Oui."))

    question.refresh_from_db()
    assert question.is_open


def test_an_answer_has_words(work):
    ask(work)

    response = act(enter("officer"), "answer", work.pk, work.questions.get().pk, answer="")

    assert response.status_code == 422
    assert work.questions.get().is_open


def test_the_first_answer_stays(work, told):
    question = asking.ask(work, somebody("translator-ar"), "Quoi ?")
    assert asking.answer(question, somebody("officer"), "Ceci.") is True

    response = act(enter("admin"), "answer", work.pk, question.pk, answer="Cela.")

    question.refresh_from_db()
    assert question.answer == "Ceci."
    assert "answered this question already" in response.content.decode()
    assert told == [("asked", question.pk), ("answered", question.pk)]


def test_a_question_of_one_s_own_is_taken_back(work):
    ask(work)
    question = work.questions.get()

    act(enter("translator-ar"), "take_back", work.pk, question.pk)

    work.refresh_from_db()
    assert not Question.objects.exists()
    assert work.open_questions == 0


def test_but_not_somebody_else_s_nor_one_with_an_answer(work):
    question = asking.ask(work, somebody("translator-ar"), "Quoi ?")
    assert was_refused(act(enter("reviewer"), "take_back", work.pk, question.pk))
    asking.answer(question, somebody("officer"), "Ceci.")

    act(enter("translator-ar"), "take_back", work.pk, question.pk)

    assert Question.objects.count() == 1


def test_a_question_of_another_job_has_no_address_here(work, changed):
    question = asking.ask(changed, somebody("translator-ar"), "Quoi ?")

    response = act(enter("officer"), "answer", work.pk, question.pk, answer="Ceci.")

    assert response.status_code == 404


def test_an_open_question_holds_the_review_up(translated):
    ask(translated)

    response = act(enter("translator-ar"), "request_review", translated.pk)

    translated.refresh_from_db()
    assert translated.review == Review.NONE
    assert "1 question is still open." in response.content.decode()


def test_a_question_outlives_its_segment(work):
    segment = next(one for one in segments.listing(work) if "fr-un" in one.source)
    ask(work, about=segment.context_id)
    edit(work.source_page, body=[BODY[1]])

    response = enter("translator-ar").get(address("job", work.pk))

    assert "A segment that is no longer there" in response.content.decode()
