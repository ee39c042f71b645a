"""Whom a digest goes to: letters are made for all who have none of it yet, and counted."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from academy_site.base.post.outbox import new_message_id
from news.digest.models import DigestLetter, Reader

AT_ONCE = 500  # rows of one statement


@dataclass(frozen=True)
class Tally:
    """Where the letters of a digest in one language stand, in numbers of readers.

    ``failing`` are among the ``waiting``: they were tried and will be tried again.
    """

    to_reach: int = 0
    sent: int = 0
    waiting: int = 0
    failing: int = 0
    refused: int = 0

    @property
    def asked_for(self) -> bool:
        """Whether somebody has sent the digest to readers of this language."""
        return bool(self.sent or self.waiting or self.refused)


def to_reach(digest: UUID, language: str) -> QuerySet[Reader]:
    """Return the readers of a language who have no letter of a digest, in whatever language."""
    letters = DigestLetter.objects.filter(digest=digest, reader=OuterRef("pk"))
    return Reader.objects.filter(~Exists(letters), active=True, language=language)


@transaction.atomic
def address(digest: UUID, language: str) -> None:
    """Make a letter for every reader who has none.

    The database refuses a second one to the same reader, however many ask at once.
    """
    keys = to_reach(digest, language).order_by("pk").values_list("pk", flat=True)
    letters = [
        DigestLetter(
            digest=digest, language=language, reader_id=key, message_id=new_message_id("digest")
        )
        for key in keys
    ]
    DigestLetter.objects.bulk_create(letters, batch_size=AT_ONCE, ignore_conflicts=True)


def tallies(digest: UUID) -> dict[str, Tally]:
    """Return how a digest stands with its readers, by language, in two questions."""
    unsent = Q(sent_at=None)
    letters = DigestLetter.objects.filter(digest=digest).order_by().values("language")
    counted = {
        row.pop("language"): row
        for row in letters.annotate(
            sent=Count("pk", filter=~unsent),
            waiting=Count("pk", filter=unsent & Q(refused=False)),
            failing=Count("pk", filter=unsent & Q(refused=False) & ~Q(failure="")),
            refused=Count("pk", filter=unsent & Q(refused=True)),
        )
    }
    own = DigestLetter.objects.filter(digest=digest, reader=OuterRef("pk"))
    readers = Reader.objects.filter(~Exists(own), active=True).order_by().values("language")
    coming = dict(readers.annotate(number=Count("pk")).values_list("language", "number"))
    languages = counted.keys() | coming.keys()
    return {
        language: Tally(to_reach=coming.get(language, 0), **counted.get(language, {}))
        for language in languages
    }


@transaction.atomic
def stop(digest: UUID, language: str) -> int:
    """Take back the letters that nobody is sending yet; return how many.

    Whoever should have got them has none, and gets one when the digest is sent again. Django reads
    what it deletes first: a letter claimed in between would go out, and a second one later.
    """
    waiting = DigestLetter.objects.unsent().filter(digest=digest, language=language)
    free = waiting.filter(claimed_at=None).select_for_update().values_list("pk", flat=True)
    taken, _by_model = DigestLetter.objects.filter(pk__in=list(free)).delete()
    return taken


def try_again(digest: UUID, language: str) -> int:
    """Let every letter that failed or was refused be tried now; return how many."""
    failed = DigestLetter.objects.unsent().filter(digest=digest, language=language)
    return failed.filter(~Q(failure=""), claimed_at=None).update(
        refused=False, failure="", retry_at=None
    )
