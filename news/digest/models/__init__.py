"""The digest of a week, those who read it by mail, and the letters that carry it to them."""

from news.digest.models.letter import DigestLetter
from news.digest.models.page import DigestArticle, DigestPage
from news.digest.models.reader import Reader

__all__ = ["DigestArticle", "DigestLetter", "DigestPage", "Reader"]
