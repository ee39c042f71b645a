"""Industry news: what the press writes, told in our own words with its source."""

from news.models.article import NewsPage
from news.models.index import NewsIndexPage
from news.models.keyword import Keyword

__all__ = ["Keyword", "NewsIndexPage", "NewsPage"]
