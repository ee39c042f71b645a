"""Industry news: what the press writes, told in our own words with its source."""

from news.models.article import NewsPage
from news.models.index import NewsIndexPage
from news.models.keyword import Keyword
from news.models.source_link import DEAD, LinkState, SourceLink
from news.models.topic import Topic

__all__ = ["DEAD", "Keyword", "LinkState", "NewsIndexPage", "NewsPage", "SourceLink", "Topic"]
