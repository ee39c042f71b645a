"""The introduction of a digest in a letter: rich with absolute links, or as plain paragraphs."""

from __future__ import annotations

import re
from html import unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from wagtail.fields import StreamValue
from wagtail.rich_text import expand_db_html

from academy_site.base.addresses import absolute
from academy_site.base.links import without_dead_links
from academy_site.base.post.plain import one_line
from academy_site.base.templatetags.site import isolate

_OWN_LINK = re.compile(r'(<a [^>]*?href=")(/[^"]*)"')
_LINK = re.compile(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_END = re.compile(r"</p>|<br\s*/?>|</li>")


def rich_paragraphs(introduction: StreamValue) -> list[SafeString]:
    """Return the paragraphs as HTML whose links lead to the site from wherever they are read."""
    return [isolate(mark_safe(html)) for html in _expanded(introduction)]  # noqa: S308 (Wagtail's)


def plain_paragraphs(introduction: StreamValue) -> list[str]:
    """Return the paragraphs as lines of text, the address of a link after its words."""
    found = []
    for html in _expanded(introduction):
        text = _LINK.sub(r"\2 (\1)", html)
        for line in _END.split(text):
            if said := one_line(unescape(strip_tags(line))):
                found.append(said)
    return found


def _expanded(introduction: StreamValue) -> list[str]:
    return [_absolute(without_dead_links(expand_db_html(block.value.source)))
            for block in introduction]  # fmt: skip


def _absolute(html: str) -> str:
    return _OWN_LINK.sub(lambda link: f'{link[1]}{absolute(link[2])}"', html)
