from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from academy_site.base.addresses import public_path
from academy_site.base.models import RoutedPage
from news.choices import Choices
from news.digest import past
from news.feeds import answering
from news.listing import featured_news, leaf_of_news
from news.offers import offered
from news.positions import Position
from news.selection import exists_in_any_language


class NewsIndexPage(RoutedPage):
    """The news of a language, by date, topic, body and keyword, with its feeds."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage", "digest.DigestPage"]
    max_count_per_parent = 1
    translated_as_whole = True
    schema_type = "CollectionPage"
    list_parameters = ("year", "month", "topic", "body", "keyword", "page")
    # Thousands, which the list itself reads ten at a time.
    names_children = False

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    @classmethod
    def may_answer(cls, rest: list[str]) -> bool:
        """Tell cheaply whether an address below this page can be one of its own routes."""
        return answering.is_feed(rest) or rest == [past.BELOW]

    @classmethod
    def sub_addresses(cls) -> dict[int, list[str]]:
        """Return what lies below the address of each public list: the digests, once there are."""
        return past.addresses(cls)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            choices = Choices.read(request.GET)
            place = _place(request.GET.get("page"))
        except ValueError as error:
            raise Http404 from error
        leaf = leaf_of_news(self.language, choices, place)
        groups = offered(self.language, choices)
        unknown = any(getattr(choices, group.kind) and not group.chosen for group in groups)
        nothing = place is not None and not leaf.headlines
        if nothing or (unknown and not exists_in_any_language(choices)):
            raise Http404
        topic = next(group.chosen for group in groups if group.kind == "topic")
        return {
            **super().get_context(request, *args, **kwargs),
            "leaf": leaf,
            "groups": groups,
            "choices": choices,
            "chosen": [group.chosen.name for group in groups if group.chosen],
            "featured": [] if choices or place else featured_news(self.language),
            "feeds": self.feeds(),
            "topic_feeds": self.feeds(str(topic.value)) if topic else [],
            "topic_name": topic.name if topic else "",
            "digests": past.path(self),
        }

    def feeds(self, topic: str = "") -> list[tuple[str, str, str]]:
        """Return the feeds of the list, or of a topic in it: name, media type and path."""
        below = public_path(self.language, self.url_path)
        middle = f"{topic}/" if topic else ""
        return [
            (answering.NAMES[form], writer.TYPE.partition(";")[0],
             f"{below}{answering.BELOW}/{middle}{form}/")
            for form, writer in answering.FORMS.items()
        ]  # fmt: skip

    @path("feed/<slug:form>/", name="feed")
    def feed(self, request: HttpRequest, form: str) -> HttpResponse:
        """Give the latest articles to a feed reader."""
        return answering.answer(request, self, form)

    @path("feed/<slug:topic>/<slug:form>/", name="topic_feed")
    def topic_feed(self, request: HttpRequest, topic: str, form: str) -> HttpResponse:
        """Give the latest articles of a topic to a feed reader."""
        return answering.answer(request, self, form, topic)

    @path("digests/", name="digests")
    def digests(self, request: HttpRequest) -> HttpResponse:
        """Show the digests of the weeks."""
        return past.answer(request, self)


def _place(text: str | None) -> Position | None:
    """Return the place that the list goes on from; the first leaf has none."""
    return Position.read(text) if text and text != "1" else None
