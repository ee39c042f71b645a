"""What follows from a check: no source is called dead by one failure, nor by many on one day."""

from __future__ import annotations

from datetime import datetime, timedelta

from news.health.asking import Finding
from news.models.source_link import DEAD, LinkState, SourceLink

FAILURES = 3
# How long it must have failed: what says itself that nothing is there is believed sooner.
PATIENCE = {LinkState.GONE: timedelta(days=3), LinkState.SILENT: timedelta(days=7)}
# When it is asked next.
DAILY, WEEKLY = timedelta(hours=20), timedelta(days=7)


def judge(link: SourceLink, finding: Finding, now: datetime) -> None:
    """Write what a check found into the record, which is not saved here."""
    link.finding = finding.state
    link.status = finding.status
    link.moved_to = finding.moved_to[:2000]
    link.checked_at = now
    if finding.state not in PATIENCE:
        link.state = finding.state
        link.failures = 0
        link.failing_since = None
        if finding.state is not LinkState.BLOCKED:
            link.answered_at = now
        return
    link.failures += 1
    link.failing_since = link.failing_since or now
    if link.state in DEAD or _is_certain(link, finding, now):
        link.state = finding.state
    else:
        link.state = LinkState.FAILING


def due_before(now: datetime) -> dict[str, datetime]:
    """Return, for each state, before which moment its last check must lie to be asked again."""
    return {
        state: now - (DAILY if state == LinkState.FAILING else WEEKLY) for state in LinkState.values
    }


def _is_certain(link: SourceLink, finding: Finding, now: datetime) -> bool:
    failing_for = now - link.failing_since
    return link.failures >= FAILURES and failing_for >= PATIENCE[finding.state]
