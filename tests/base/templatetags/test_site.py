"""No address but one of the web is a link; days are those of the site's own time zone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from academy_site.base.templatetags.site import http_only
from academy_site.people.models import Person
from news.models import NewsPage
from tests.demo_pages import A_SPEAKER, page, path_of

LATE = datetime(2026, 5, 31, 23, 30, tzinfo=UTC)
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


@pytest.mark.parametrize(
    ("filtered", "written"),
    [("long_day", "1 يونيو 2026"), ("long_moment", "1 يونيو 2026 · 00:30")],
)
def test_a_moment_is_told_by_the_day_that_it_was_here(filtered, written):
    with timezone.override(ZoneInfo("Etc/GMT-1")), translation.override("ar"):
        assert Template(f"{{{{ when|{filtered} }}}}").render(Context({"when": LATE})) == written
