"""Links in rich text: one query for all of a page's, and none to what nobody may read."""

import json

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction
from wagtail.rich_text import expand_db_html

from academy_site.base import links
from academy_site.base.addresses import public_path
from academy_site.base.models import BasePage
from academy_site.translations.guarding import gate_open
from tests.demo_pages import KINDS, LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db


def link(kind, key, words="là"):
    return f'<a linktype="{kind}" id="{key}">{words}</a>'


def write(paragraphs, language="fr"):
    """Give a plain page of text these paragraphs, one a block, and return it."""
    about = page("home.StandardPage", language)
    stored = [{"type": "paragraph", "value": f"<p>{text}</p>"} for text in paragraphs]
    stored.append({
        "type": "list", "value": {"items": [f"<p>{text}</p>" for text in paragraphs]},
    })  # fmt: skip
    about.body = json.dumps(stored)
    # What is tested is where links lead, not whose words they stand in.
    with gate_open(about):
        about.save()
    return about


def document(number=1):
    made = get_document_model()(title=f"Document {number}")
    made.file.save(f"d{number}.txt", ContentFile(b"x"))
    return made


@pytest.fixture
def count(client):
    def ask(path):
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(path)
        assert response.status_code == 200
        return len(captured), response.content.decode()

    return ask


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_number_of_links_costs_one_query(count, language):
    targets = [page(label, language) for label in KINDS]
    path = path_of("home.StandardPage", language)
    counted = []
    for linked in (0, 1, len(targets)):
        write([link("page", target.pk) for target in targets[:linked]], language)
        queries, text = count(path)
        counted.append(queries)
        for target in targets[:linked]:
            assert f'<a href="{public_path(language, target.url_path)}">' in text

    assert counted[1] == counted[2] == counted[0] + 1


def test_documents_cost_one_more(count):
    papers = [document(number) for number in range(3)]
    path = path_of("home.StandardPage")
    write(["rien"])
    without, _text = count(path)

    write([link("document", paper.pk) for paper in papers] + [link("page", papers[0].pk)])
    queries, text = count(path)

    assert queries <= without + 2
    assert all(f'<a href="{paper.url}">' in text for paper in papers)


@pytest.mark.parametrize("how", ["unpublished", "restricted", "below", "deleted", "nonsense"])
def test_a_hidden_page_is_plain_text(client, how):
    target = page("news.NewsPage")
    key = target.pk
    Page.objects.filter(translation_key=target.translation_key).exclude(pk=key).delete()
    if how == "unpublished":
        target.unpublish()
    elif how == "restricted":
        PageViewRestriction.objects.create(page=target, restriction_type="login")
    elif how == "below":
        PageViewRestriction.objects.create(
            page=page("news.NewsIndexPage"), restriction_type="login"
        )
    elif how == "deleted":
        target.delete()
    else:
        key = "javascript"
    about = write([f"voir {link('page', key, 'cet <b>article</b>')} ici"])

    text = client.get(public_path("fr", about.url_path)).content.decode()

    assert "voir cet <b>article</b> ici" in text


def test_a_link_leads_to_the_readers_language_where_the_page_has_it(client):
    french, english = page("news.NewsPage"), page("news.NewsPage", "en")
    about = write([link("page", french.pk)], "en")
    path = public_path("en", about.url_path)
    assert f'<a href="{public_path("en", english.url_path)}">' in client.get(path).content.decode()

    english.unpublish()

    assert f'<a href="{public_path("fr", french.url_path)}">' in client.get(path).content.decode()


def test_a_page_that_was_shown_is_forgotten_with_its_request(client):
    target = page("news.NewsPage")
    Page.objects.filter(translation_key=target.translation_key).exclude(pk=target.pk).delete()
    about = write([link("page", target.pk)])
    client.get(public_path("fr", about.url_path))
    client.get("/robots.txt")
    target.unpublish()

    assert expand_db_html(link("page", target.pk)) == "<a>là</a>"


def test_what_another_page_links_to_is_found_beside_it(client):
    about = write([link("page", page("news.NewsPage").pk)])
    links.show(about)
    other = page("plenary.ProgrammePage")

    with translation.override("fr"):
        html = expand_db_html(link("page", other.pk))

    assert html == f'<a href="{path_of("plenary.ProgrammePage")}">là</a>'
    client.get("/robots.txt")


def test_a_preview_resolves_its_links_too(admin_client):
    about = write([link("page", page("news.NewsPage").pk)])
    assert isinstance(about, BasePage)

    response = about.make_preview_request()

    assert f'<a href="{path_of("news.NewsPage")}">' in response.rendered_content
