"""A clipping that is fetched from its address, through the form that an editor fills in."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from news.clippings.models import Clipping, ClippingPolicy, Form
from news.clippings.views.new import NewClippingView
from tests.news.clippings.fetching.conftest import Website, fetcher_to, serving
from tests.news.clippings.samples import article, page, paragraphs

pytestmark = pytest.mark.django_db
HEAD = """<meta property="og:site_name" content="Le Journal">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-04-02T08:00:00Z",
"author": {"@type": "Person", "name": "Salma Idrissi"}, "isAccessibleForFree": false}</script>"""


def give(website: Website, path: str) -> HttpResponse:
    """Give an address to the form, whose fetcher may ask the website of this test."""
    policy = ClippingPolicy.load()
    policy.fetching_allowed = True
    policy.save()
    request = RequestFactory().post(reverse("clippings:new"), {"url": website.url(path)})
    request.user = get_user_model().objects.get(username="officer")
    request._messages = CookieStorage(request)
    view = NewClippingView.as_view(make_fetcher=lambda _policy: fetcher_to(website))
    return view(request)


def test_a_page_is_fetched_and_its_facts_are_filled_in(officer: object) -> None:
    with serving() as website:
        website.leads("/short", "/article")
        website.says("/article", page(article("fr"), head=HEAD).encode())
        answer = give(website, "/short")

    clipping = Clipping.objects.get()
    draft = clipping.article
    assert answer.status_code == 302
    assert (clipping.form, clipping.address) == (Form.FETCHED, website.url("/article"))
    assert [one.text for one in clipping.pieces if not one.reason] == paragraphs(article("fr"))
    assert (draft.source_outlet, draft.source_author) == ("Le Journal", "Salma Idrissi")
    assert (f"{draft.source_date}", draft.source_access) == ("2025-04-02", "paywall")
    assert draft.source_url == website.url("/article")


def test_what_cannot_be_fetched_leaves_nothing_behind(officer: object) -> None:
    with serving() as website:
        website.leads("/", "http://10.0.0.1/")
        answer = give(website, "/")

    assert answer.status_code == 200
    assert not Clipping.objects.exists()
