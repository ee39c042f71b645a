"""The search in the admin: the report, the staff's wishes, who may do what."""

import csv
import io

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page

from academy_site.base import dates
from academy_site.editorial.groups import create_groups
from academy_site.editorial.roles import OFFICERS
from search.backends.standing import is_rebuild_due
from search.models import PinnedResult, SearchLog, Synonym, WordException
from search.wishes import reindexing
from tests.demo_pages import page

pytestmark = pytest.mark.django_db
REPORT = "/admin/search/searches/"


@pytest.fixture
def officer(client):
    create_groups()
    user = get_user_model().objects.create_user("officer")
    user.groups.add(Group.objects.get(name=OFFICERS))
    client.force_login(user)
    return client


@pytest.fixture
def searches():
    today = timezone.localdate()
    for words, results in (("batteries", 9), ("=1+1", 0), ("introuvable", 0)):
        SearchLog.objects.create(
            day=today, language="fr", query=words, written=words, searches=2, results=results
        )


def rows(response):
    return [row["words"] for row in response.context["object_list"]]


def test_an_officer_reads_what_was_not_found(officer, searches):
    assert set(rows(officer.get(REPORT))) == {"batteries", "=1+1", "introuvable"}
    assert set(rows(officer.get(REPORT, {"found": "no"}))) == {"=1+1", "introuvable"}
    assert rows(officer.get(REPORT, {"found": "yes", "language": "fr"})) == ["batteries"]
    assert rows(officer.get(REPORT, {"language": "ar"})) == []


def test_the_last_search_is_told_as_the_day_that_is_known(officer, searches):
    shown = BeautifulSoup(officer.get(REPORT).content, "html.parser")
    told = {cell.get_text(strip=True) for cell in shown.select("tbody td:last-child")}

    assert told == {dates.day(timezone.localdate(), "fr")}


@pytest.mark.parametrize("model", ["synonym", "wordexception", "pinnedresult"])
def test_columns_of_wishes_have_names(officer, model):
    table = officer.get(reverse(f"wagtailsnippets_search_{model}:list")).context["table"]

    assert "method" not in {str(column.label) for column in table.columns.values()}


def test_what_readers_typed_is_no_formula_in_a_file(officer, searches):
    told = officer.get(REPORT, {"export": "csv"})
    written = list(csv.reader(io.StringIO(b"".join(told.streaming_content).decode())))
    book = officer.get(REPORT, {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(book.streaming_content))).active

    assert "'=1+1" in {row[0] for row in written}
    assert {cell.data_type for row in sheet.iter_rows(min_row=2, max_col=1) for cell in row} == {
        "s"
    }


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_a_file_cannot_hold_is_left_out_of_it(officer, form):
    typed = "a\x08b\x1b\ufffe"
    SearchLog.objects.create(
        day=timezone.localdate(), language="fr", query=typed, written=typed, searches=1, results=0
    )

    content = b"".join(officer.get(REPORT, {"export": form}).streaming_content)

    if form == "csv":
        assert content.decode().splitlines()[1].startswith("ab,")
    else:
        assert load_workbook(io.BytesIO(content)).active["A2"].value == "ab"


def test_who_has_no_part_in_it_is_kept_out(client):
    user = get_user_model().objects.create_user("nobody")
    client.force_login(user)

    assert client.get(REPORT).status_code == 302
    assert client.post(reverse("search_rebuild")).status_code in {302, 403}


def test_an_officer_may_add_and_take_back_wishes(officer):
    about = page("home.StandardPage")
    for name, values in (
        ("synonym", {"language": "fr", "expressions": "quagga\nzorille"}),
        ("pinnedresult", {"language": "fr", "words": "quagga", "page": about.pk, "place": 1}),
        ("wordexception", {"language": "fr", "word": "quaggas", "found_as": "zorille"}),
    ):
        family = f"wagtailsnippets_search_{name}"
        assert officer.post(reverse(f"{family}:add"), values).status_code == 302, name
        [made] = {"synonym": Synonym, "pinnedresult": PinnedResult}.get(
            name, WordException
        ).objects.all()
        delete = reverse(f"{family}:delete", args=[made.pk])
        assert officer.post(delete).status_code == 302, name


@pytest.mark.parametrize(
    ("name", "values", "field"),
    [
        ("synonym", {"language": "fr", "expressions": "seul"}, "expressions"),
        ("synonym", {"language": "", "expressions": "\n".join(map(str, range(30)))}, "expressions"),
        ("wordexception", {"language": "fr", "word": "deux mots", "found_as": "x"}, "word"),
        ("wordexception", {"language": "ar", "word": "…", "found_as": "x"}, "word"),
        ("wordexception", {"language": "fr", "word": "mot", "found_as": "mot"}, "found_as"),
        ("pinnedresult", {"language": "fr", "words": " \n ", "page": "", "place": 1}, "words"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field(officer, name, values, field):
    response = officer.post(reverse(f"wagtailsnippets_search_{name}:add"), values)

    assert response.status_code == 200
    assert field in response.context["form"].errors


def test_a_page_of_another_language_cannot_be_pinned(officer):
    values = {
        "language": "fr",
        "words": "x",
        "page": page("home.StandardPage", "en").pk,
        "place": 1,
    }
    response = officer.post(reverse("wagtailsnippets_search_pinnedresult:add"), values)

    assert "page" in response.context["form"].errors


@pytest.mark.parametrize(
    ("language", "word", "asked", "other"),
    [("fr", "cathodes", "katodd", "katozz"), ("ar", "البطاريات", "زقزوقيات", "زغزوغيات")],
)
def test_an_exception_holds_at_once_and_goes_at_once(language, word, asked, other):
    public = Page.objects.descendant_of(page("home.HomePage", language))
    assert public.search(asked).count() == 0

    exception = WordException.objects.create(language=language, word=word, found_as=asked)
    found = public.search(asked).count()
    assert found > 2
    assert public.search(word).count() >= found
    assert not is_rebuild_due()

    exception.found_as = other
    exception.save()
    assert public.search(asked).count() == 0
    assert public.search(other).count() == found

    exception.delete()
    assert public.search(other).count() == 0
    assert public.search(word).count() >= found


def test_exceptions_that_lead_in_a_circle_do_no_harm(client):
    WordException.objects.create(language="fr", word="batteries", found_as="cathodes")
    WordException.objects.create(language="fr", word="cathodes", found_as="batteries")

    assert client.get("/fr/search/", {"q": "batteries cathode"}).status_code == 200


def test_a_word_that_is_everywhere_waits_for_a_rebuild(monkeypatch):
    monkeypatch.setattr(reindexing, "MOST", 2)

    WordException.objects.create(language="fr", word="batteries", found_as="katodd")

    assert is_rebuild_due()
