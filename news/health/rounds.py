"""A round of checks: which addresses are asked, in which order, and how slowly."""

from __future__ import annotations

import logging
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import urlsplit

from django.apps import apps
from django.db.models import Q
from django.utils import timezone

from academy_site.base.visibility import live
from news.health.asking import Finding
from news.health.judging import due_before, judge
from news.models.source_link import DEAD, LinkState, SourceLink

logger = logging.getLogger(__name__)

# In one round at most, and between two questions to the same website at least.
MOST = 200
PAUSE = 5.0  # seconds


class Asks(Protocol):
    """Whoever can tell what is found at an address."""

    def ask(self, url: str) -> Finding: ...


@dataclass
class Report:
    """What came of a round."""

    asked: int = 0
    died: int = 0


def run(
    asker: Asks,
    *,
    most: int = MOST,
    now: Callable[[], datetime] = timezone.now,
    sleep: Callable[[float], None] = time.sleep,
) -> Report:
    """Check the sources that are due, and record what is found; each is saved by itself."""
    keep_in_step()
    report = Report()
    last_asked: dict[str, float] = {}
    for link in in_turns(due(now(), most)):
        _wait(link.host, last_asked, sleep)
        was_dead = link.is_dead
        judge(link, _found(asker, link.url), now())
        last_asked[link.host] = time.monotonic()
        link.save()
        report.asked += 1
        report.died += link.is_dead and not was_dead
    return report


def keep_in_step() -> None:
    """Make a record of each source that a published article names, and forget the others."""
    pages = live(apps.get_model("news", "NewsPage").objects.exclude(source_url=""))
    wanted = set(pages.order_by().values_list("source_url", flat=True).distinct())
    known = set(SourceLink.objects.values_list("url", flat=True))
    SourceLink.objects.bulk_create(
        [SourceLink(url=url, host=_host(url)) for url in sorted(wanted - known)],
        ignore_conflicts=True,
    )
    SourceLink.objects.filter(url__in=known - wanted).delete()


def due(now: datetime, most: int) -> list[SourceLink]:
    """Return the sources to be asked, those that waited longest first."""
    wanted = Q(checked_at=None)
    for state, moment in due_before(now).items():
        wanted |= Q(state=state, checked_at__lte=moment)
    found = SourceLink.objects.filter(wanted)
    return list(found.order_by("checked_at", "pk")[:most])


def in_turns(links: list[SourceLink]) -> Iterator[SourceLink]:
    """Yield the links, one of each website in turn, so that none is asked in a row."""
    waiting: dict[str, deque[SourceLink]] = defaultdict(deque)
    for link in links:
        waiting[link.host].append(link)
    while waiting:
        for host in list(waiting):
            yield waiting[host].popleft()
            if not waiting[host]:
                del waiting[host]


def dead_links() -> list[SourceLink]:
    """Return the sources that a reader would not find any more."""
    return list(SourceLink.objects.filter(state__in=DEAD))


def _found(asker: Asks, url: str) -> Finding:
    """Ask at an address; whatever goes wrong there, the round goes on with the next one."""
    try:
        return asker.ask(url)
    except Exception:
        logger.exception("The check of a source failed: %a", url)
        return Finding(LinkState.SILENT)


def _wait(host: str, last_asked: dict[str, float], sleep: Callable[[float], None]) -> None:
    if host in last_asked:
        left = PAUSE - (time.monotonic() - last_asked[host])
        if left > 0:
            sleep(left)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()[:255]
    except ValueError:
        return ""
