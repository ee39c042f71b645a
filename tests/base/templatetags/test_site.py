"""No address but one of the web is written as a link."""

import pytest

from academy_site.base.templatetags.site import http_only
from academy_site.people.models import Person
from news.models import NewsPage
from tests.demo_pages import A_SPEAKER, page, path_of

SCRIPT = "javascript:alert(1)"


@pytest.mark.parametrize("address", ["https://example.org/", "HTTP://example.org/"])
def test_an_address_of_the_web_stays(address):
    assert http_only(address) == address


@pytest.mark.parametrize("address", [SCRIPT, " javascript:a", "//example.org", "data:,x", ""])
def test_any_other_is_left_out(address):
    assert http_only(address) == ""


@pytest.mark.django_db
def test_a_persons_page_elsewhere_is_no_script(client):
    path = f"{path_of('plenary.SpeakersPage')}{A_SPEAKER}/"
    people = Person.objects.filter(slug=A_SPEAKER)
    people.update(url="https://example.org/moi")
    assert 'href="https://example.org/moi"' in client.get(path).content.decode()

    people.update(url=SCRIPT)

    assert f'href="{SCRIPT}' not in client.get(path).content.decode()


@pytest.mark.django_db
def test_the_source_of_an_article_is_no_script(client):
    article = page("news.NewsPage")
    articles = NewsPage.objects.filter(pk=article.pk)
    articles.update(source_url="https://example.org/article")
    path = path_of("news.NewsPage")
    assert 'href="https://example.org/article"' in client.get(path).content.decode()

    articles.update(source_url=SCRIPT)

    assert f'href="{SCRIPT}' not in client.get(path).content.decode()
