"""Next year's session shares nothing with this year's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page

from academy_site.demo.accounts import refresh_accounts
from academy_site.editorial.block_ids import renewed, stream_fields
from sessions.blocks import NoteBodyBlock, SlotsBlock
from sessions.copying import NewEdition, copy_session
from sessions.models import ConceptNotePage, OutcomesPage, ProgrammePage, SessionPage, SittingPage

NEXT = NewEdition(title="L’eau", slug="2027", number=20, first_day=date(2027, 5, 18))


@pytest.fixture
def session(db: None) -> SessionPage:
    """The French session of the demo."""
    return SessionPage.objects.get(locale__language_code="fr")


def ids_in(stored: Any) -> Iterator[str]:
    """Yield every block id in a stored stream, at any depth."""
    if isinstance(stored, list):
        for entry in stored:
            yield from ids_in(entry)
    elif isinstance(stored, dict):
        if "type" in stored and "value" in stored and stored.get("id"):
            yield stored["id"]
        for value in stored.values():
            yield from ids_in(value)


def identities(top: Page) -> set[str]:
    """Return everything by which a page, or what is below it, can be pointed at."""
    found = set()
    for page in top.get_descendants(inclusive=True).specific():
        found |= {str(page.pk), str(page.translation_key)}
        for field in stream_fields(page):
            found |= set(ids_in(getattr(page, field.name).get_prep_value()))
        if isinstance(page, SittingPage):
            found |= {f"row {row.pk}" for row in page.people.all()}
        for revision in page.revisions.all():
            for field in stream_fields(page):
                found |= set(ids_in(json.loads(revision.content[field.name] or "[]")))
    return found


def words(top: Page) -> list[Any]:
    """Return what can be read on a page and below, without identities."""

    def bare(stored: Any) -> Any:
        if isinstance(stored, list):
            return [bare(entry) for entry in stored]
        if isinstance(stored, dict):
            return {name: bare(value) for name, value in stored.items() if name != "id"}
        return stored

    return [
        (
            page.title,
            page.slug,
            page.lead,
            [bare(getattr(page, field.name).get_prep_value()) for field in stream_fields(page)],
            [
                (row.role, row.person_id, row.organisation_id)
                for row in (page.people.all() if isinstance(page, SittingPage) else ())
            ],
        )
        for page in top.get_descendants(inclusive=True).specific()
    ]


def test_nothing_is_shared(session: SessionPage) -> None:
    copied = copy_session(session, NEXT)

    assert identities(session) & identities(copied) == set()


def test_everything_but_outcomes_is_copied_as_drafts(session: SessionPage) -> None:
    session.add_child(instance=OutcomesPage(title="Recommandations", slug="outcomes"))
    before = words(session)

    copied = copy_session(session, NEXT)

    kinds = [page.specific_class for page in copied.get_descendants(inclusive=True)]
    assert kinds == [
        page.specific_class
        for page in session.get_descendants(inclusive=True)
        if page.specific_class is not OutcomesPage
    ]
    assert not copied.get_descendants(inclusive=True).live().exists()
    assert words(copied)[1:] == [entry for entry in before[1:] if entry[0] != "Recommandations"]
    assert words(session) == before


def test_the_new_session_has_its_own_facts(session: SessionPage) -> None:
    copied = copy_session(session, NEXT)
    draft = copied.get_latest_revision_as_object()

    for page in (copied, draft):
        assert (page.title, page.slug, page.number) == ("L’eau", "2027", 20)
        assert (page.start_date, page.end_date) == (date(2027, 5, 18), date(2027, 5, 20))
        assert page.poster is None
        assert page.locale == session.locale
    assert copied.draft_title == "L’eau"


def test_what_is_not_public_is_copied_as_last_drafted(session: SessionPage) -> None:
    sitting = SittingPage.objects.descendant_of(session).first()
    sitting.unpublish()
    draft = sitting.get_latest_revision_as_object()
    draft.title, draft.lead = "Titre du brouillon", "Mots du brouillon"
    draft.people = [*draft.people.all()][:0]
    draft.save_revision()
    programme = sitting.get_parent().specific
    changed = programme.get_latest_revision_as_object()
    changed.lead = "Pas encore publié"
    changed.save_revision()

    copied = copy_session(session, NEXT)

    taken = SittingPage.objects.descendant_of(copied).get(slug=sitting.slug)
    for page in (taken, taken.get_latest_revision_as_object()):
        assert (page.title, page.lead) == ("Titre du brouillon", "Mots du brouillon")
        assert list(page.people.all()) == []
    assert not taken.live
    assert taken.date == sitting.date + (NEXT.first_day - session.start_date)
    published = ProgrammePage.objects.get(pk=programme.pk).lead
    assert ProgrammePage.objects.child_of(copied).get().lead == published != "Pas encore publié"
    assert identities(session) & identities(copied) == set()


def test_a_session_that_is_not_public_is_copied_as_last_drafted(session: SessionPage) -> None:
    session.unpublish()
    draft = session.get_latest_revision_as_object()
    draft.venue, draft.start_date, draft.end_date = "Salle", date(2026, 6, 2), date(2026, 6, 5)
    draft.save_revision()

    copied = copy_session(SessionPage.objects.get(pk=session.pk), NEXT)

    assert (copied.venue, copied.end_date) == ("Salle", date(2027, 5, 21))


def test_the_days_move_together(session: SessionPage) -> None:
    shift = NEXT.first_day - session.start_date
    copied = copy_session(session, NEXT)

    old = SittingPage.objects.descendant_of(session).order_by("path")
    new = SittingPage.objects.descendant_of(copied).order_by("path")
    assert [(page.date + shift, page.start, page.end) for page in old] == [
        (page.date, page.start, page.end) for page in new
    ]
    assert all(page.get_latest_revision_as_object().date == page.date for page in new)
    assert [problem for page in new for problem in page.find_problems()] == []


def test_without_words_the_note_begins_empty(session: SessionPage) -> None:
    copied = copy_session(
        session, NewEdition("L’eau", "2027", 20, date(2027, 5, 18), with_words=False)
    )
    note = ConceptNotePage.objects.child_of(copied).get()

    assert (note.lead, len(note.body)) == ("", 0)
    assert (copied.lead, len(copied.argument)) == ("", 0)
    assert len(ConceptNotePage.objects.child_of(session).get().body) > 0


def test_changing_one_leaves_the_other(session: SessionPage) -> None:
    copied = copy_session(session, NEXT)
    original = words(session)
    sitting = SittingPage.objects.descendant_of(copied).filter(people__isnull=False).first()
    sitting.title = "Autre titre"
    sitting.slots = []
    sitting.people.all().delete()
    sitting.save_revision(clean=False).publish()

    assert words(session) == original

    begun = words(copied)
    session.delete()

    assert words(SessionPage.objects.get(pk=copied.pk)) == begun


def test_a_failure_leaves_nothing_behind(
    session: SessionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("sessions.copying._copy_sittings", fail)
    before = Page.objects.count()

    with pytest.raises(RuntimeError):
        copy_session(session, NEXT)

    assert Page.objects.count() == before


_people = st.lists(
    st.builds(
        lambda identity: {
            "type": "item",
            "id": identity,
            "value": {"role": "speaker", "person": None, "organisation": None},
        },
        st.uuids().map(str),
    ),
    max_size=3,
)
_slots = st.lists(
    st.builds(
        lambda identity, kind, people: {
            "type": kind,
            "id": identity,
            "value": {"start": "09:00:00", "end": "10:00:00", "title": "x", "people": people},
        },
        st.uuids().map(str),
        st.sampled_from(["talk", "pause"]),
        _people,
    ),
    max_size=4,
)


@given(stored=_slots, owner=st.uuids(), other=st.uuids())
def test_renewed_ids(stored: list[Any], owner: Any, other: Any) -> None:
    before = list(ids_in(stored))
    after = list(ids_in(renewed(SlotsBlock(), stored, owner)))

    assert len(after) == len(before)
    assert len(set(after)) == len(set(before))
    assert not set(after) & set(before)
    assert after == list(ids_in(renewed(SlotsBlock(), stored, owner)))
    if owner != other:
        assert not set(after) & set(ids_in(renewed(SlotsBlock(), stored, other)))


def test_lists_in_lists_are_renewed(session: SessionPage) -> None:
    stored = ConceptNotePage.objects.child_of(session).get().body.get_prep_value()
    nested = [entry for entry in stored if entry["type"] in {"list", "axis"}]
    assert nested

    fresh = renewed(NoteBodyBlock(), nested, session.translation_key)

    assert not set(ids_in(fresh)) & set(ids_in(nested))


# In the admin


@pytest.fixture
def officer(session: SessionPage) -> Client:
    """A communications officer, in the admin."""
    refresh_accounts("password")
    client = Client()
    client.force_login(get_user_model().objects.get(username="officer"))
    return client


def form(**fields: str) -> dict[str, str]:
    return {
        "title": "L’eau",
        "number": "20",
        "first_day": "2027-05-18",
        "slug": "2027",
        "with_words": "on",
        **fields,
    }


def test_the_form_knows_next_year(officer: Client, session: SessionPage) -> None:
    answer = officer.get(reverse("plenary_copy_session", args=[session.pk]))

    assert answer.context["form"].initial == {
        "number": 20,
        "first_day": session.start_date + timedelta(weeks=52),
        "slug": "2027",
    }


def test_copying_leads_to_the_new_session(officer: Client, session: SessionPage) -> None:
    answer = officer.post(reverse("plenary_copy_session", args=[session.pk]), form())

    copied = SessionPage.objects.get(slug="2027", locale__language_code="fr")
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[copied.pk])
    assert copied.owner.username == "officer"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"slug": "2026"}, "slug"),
        ({"slug": "deux mille"}, "slug"),
        ({"number": "19"}, "number"),
        ({"number": "201"}, "number"),
        ({"number": "99999"}, "number"),
        ({"first_day": "2026-05-19"}, "first_day"),
        ({"first_day": "2025-05-20"}, "first_day"),
        ({"first_day": "2036-05-20"}, "first_day"),
        ({"first_day": "9999-12-31"}, "first_day"),
        ({"first_day": ""}, "first_day"),
        ({"title": ""}, "title"),
    ],
)
def test_what_the_form_refuses(
    officer: Client, session: SessionPage, fields: dict[str, str], wrong: str
) -> None:
    answer = officer.post(reverse("plenary_copy_session", args=[session.pk]), form(**fields))

    assert list(answer.context["form"].errors) == [wrong]
    assert SessionPage.objects.filter(locale__language_code="fr").count() == 1


def test_a_session_without_a_first_day_leads_back_to_it(
    officer: Client, session: SessionPage
) -> None:
    SessionPage.objects.filter(pk=session.pk).update(start_date=None)

    answer = officer.get(reverse("plenary_copy_session", args=[session.pk]))

    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[session.pk])


def test_the_days_that_a_copy_may_have_are_said(officer: Client, session: SessionPage) -> None:
    answer = officer.post(
        reverse("plenary_copy_session", args=[session.pk]), form(first_day="2036-05-20")
    )

    assert answer.context["form"].errors["first_day"] == [
        "Le premier jour doit venir après le 19 mai 2026 et au plus tard le 19 mai 2036."
    ]


@pytest.mark.parametrize("day", ["2026-05-20", "2036-05-19"])
def test_the_days_in_between_are_admitted(officer: Client, session: SessionPage, day: str) -> None:
    officer.post(reverse("plenary_copy_session", args=[session.pk]), form(first_day=day))

    copied = SessionPage.objects.get(slug="2027", locale__language_code="fr")
    assert copied.start_date == date.fromisoformat(day)


@pytest.mark.parametrize("day", [date(2028, 2, 29), date(9999, 12, 31)])
def test_no_first_day_breaks_the_form(officer: Client, session: SessionPage, day: date) -> None:
    SessionPage.objects.filter(pk=session.pk).update(start_date=day, end_date=day)

    answer = officer.get(reverse("plenary_copy_session", args=[session.pk]))

    assert answer.status_code == 200


def test_the_draft_of_a_session_that_is_not_public_is_what_the_form_begins_from(
    officer: Client, session: SessionPage
) -> None:
    session.unpublish()
    draft = session.get_latest_revision_as_object()
    draft.number, draft.start_date, draft.end_date = 30, date(2030, 5, 21), date(2030, 5, 23)
    draft.save_revision()

    answer = officer.get(reverse("plenary_copy_session", args=[session.pk]))

    assert answer.context["form"].initial == {
        "number": 31, "first_day": date(2031, 5, 20), "slug": "2031",
    }  # fmt: skip


@pytest.mark.parametrize("account", ["translator-ar", "reviewer"])
def test_others_may_not_copy(officer: Client, session: SessionPage, account: str) -> None:
    client = Client()
    client.force_login(get_user_model().objects.get(username=account))
    arabic = session.get_translations().get(locale__language_code="ar")

    for page in (session, arabic):
        answer = client.post(reverse("plenary_copy_session", args=[page.pk]), form())
        assert answer.status_code in {302, 403}
    assert not SessionPage.objects.filter(slug="2027").exists()


@pytest.mark.parametrize("view", ["edit", "index"])
def test_the_action_is_offered(officer: Client, session: SessionPage, view: str) -> None:
    url = (
        reverse("wagtailadmin_pages:edit", args=[session.pk])
        if view == "edit"
        else reverse("wagtailadmin_explore", args=[session.get_parent().pk])
    )

    page = officer.get(url).content.decode()

    assert reverse("plenary_copy_session", args=[session.pk]) in page


def test_wagtails_own_copy_shares_no_blocks(officer: Client, session: SessionPage) -> None:
    officer.post(
        reverse("wagtailadmin_pages:copy", args=[session.pk]),
        {
            "new_title": "Copie",
            "new_slug": "copie",
            "new_parent_page": str(session.get_parent().pk),
            "copy_subpages": "on",
        },
    )

    copied = SessionPage.objects.get(slug="copie")
    assert copied.get_descendants().count() == session.get_descendants().count()
    assert identities(session) & identities(copied) == set()
