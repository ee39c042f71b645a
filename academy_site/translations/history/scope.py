"""Whose numbers a user may see in the statistics, and what there is to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.timezone import get_default_timezone
from django.utils.translation import get_language_info
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Locale

from academy_site.translations import access, roles
from academy_site.translations.models.language_role import RoleKind
from academy_site.translations.models.round import TranslationRound
from academy_site.translations.models.segment import SegmentVersion


@dataclass(frozen=True)
class Scope:
    """Narrows the records to a user's business: versions, and finished rounds of translation."""

    versions: Q
    rounds: Q

    def narrowed(self, *, person: str = "", locale: str = "") -> Scope:
        """Return the part of it that is one person's, or of one language."""
        versions, rounds = self.versions, self.rounds
        if person:
            versions, rounds = versions & Q(made_by=person), rounds & Q(translator=person)
        if locale:
            versions &= Q(locale=locale)
            rounds &= Q(job__translation__target_locale=locale)
        return Scope(versions, rounds)

    def years(self) -> list[int]:
        """Return the years of which there is something to tell, the latest first."""
        zone = get_default_timezone()
        found = {
            moment.year
            for moments in (
                SegmentVersion.objects.filter(self.versions).datetimes(
                    "made_at", "year", tzinfo=zone
                ),
                TranslationRound.objects.filter(self.rounds, ended_at__isnull=False).datetimes(
                    "ended_at", "year", tzinfo=zone
                ),
            )
            for moment in moments
        }
        return sorted(found, reverse=True)

    def people(self) -> dict[int, str]:
        """Return the names of the people in it, by their keys, in their order."""
        versions = SegmentVersion.objects.filter(self.versions).order_by()
        rounds = TranslationRound.objects.filter(self.rounds)
        users = get_user_model().objects.filter(
            Q(pk__in=versions.values("made_by")) | Q(pk__in=rounds.values("translator"))
        )
        names = {user.pk: str(get_user_display_name(user)) for user in users}
        return dict(sorted(names.items(), key=lambda item: item[1].casefold()))


def scope_of(user: Any) -> Scope | None:
    """Return what the user may see: everybody's, those of what they review, or their own."""
    if access.may_manage_jobs(user) or access.may_override(user):
        return Scope(Q(), Q())
    if not roles.locales_of(user):
        return None
    reviewed = roles.locales_of(user, RoleKind.REVIEWER)
    return Scope(
        Q(made_by=user) | Q(locale__in=reviewed),
        Q(translator=user) | Q(job__translation__target_locale__in=reviewed),
    )


def languages() -> dict[int, str]:
    """Return the names of the languages in that of the interface, by the keys of their locales."""
    return {
        locale.pk: str(get_language_info(locale.language_code)["name_translated"]).capitalize()
        for locale in Locale.objects.order_by("pk")
    }
