"""The queue costs the same however much there is to do; an admin page allows it twelve queries."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from academy_site.translations.models import TranslationJob
from tests.translations.queue.crowd import crowd
from tests.translations.visiting import address, enter, somebody

MOST = 12
FEW, MANY = 3, 297
ACCOUNTS = ("translator-ar", "reviewer", "officer", "admin")


def cost(client: Client, url: str) -> int:
    client.get(url)  # what is the same for everybody is kept (content types, choices)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.mark.parametrize("account", ACCOUNTS)
@pytest.mark.parametrize(
    "query",
    ["", "ordering=-progress", "q=note", "state=to_check&assignee=nobody&due=overdue&whole=others"],
)
def test_the_queue_costs_the_same_at_3_and_at_300(account: str, query: str) -> None:
    TranslationJob.objects.all().delete()
    client, url = enter(account), f"{address('queue')}?{query}"
    crowd(FEW)
    few = cost(client, url)

    crowd(MANY)
    many = cost(client, url)

    assert few == many <= MOST


@pytest.mark.parametrize("account", ACCOUNTS)
def test_so_does_the_matrix(account: str) -> None:
    TranslationJob.objects.all().delete()
    client = enter(account)
    crowd(FEW)
    few = cost(client, address("matrix"))

    crowd(MANY)

    assert few == cost(client, address("matrix")) <= MOST + 1


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_so_does_the_spreadsheet(form: str) -> None:
    TranslationJob.objects.all().delete()
    client, url = enter("officer"), f"{address('queue')}?export={form}"
    crowd(FEW)
    few = cost(client, url)

    crowd(MANY)

    assert few == cost(client, url) <= MOST


def test_the_panel_of_the_first_page_takes_one_query() -> None:
    from academy_site.translations.queue.dashboard import TranslationsPanel

    crowd(MANY)
    request = enter("admin").get(reverse("wagtailadmin_home")).wsgi_request
    request.user = somebody("admin")
    panel = TranslationsPanel()
    panel.get_context_data({"request": request})

    with CaptureQueriesContext(connection) as queries:
        panel.get_context_data({"request": request})

    assert len(queries) == 1
