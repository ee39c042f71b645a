from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale


class RoleKind(models.TextChoices):
    """What somebody does in a language."""

    TRANSLATOR = "translator", _("Translator")
    REVIEWER = "reviewer", _("Reviewer")


class LanguageRole(models.Model):
    """A group's part in a language; whoever is in the group has it.

    An administrator grants it in the form of the group, where a user's other rights come from too.
    """

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="language_roles")
    locale = models.ForeignKey(
        Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language")
    )
    kind = models.CharField(_("role"), max_length=16, choices=RoleKind.choices)

    class Meta:
        verbose_name = _("role in a language")
        verbose_name_plural = _("roles in languages")
        constraints = [
            models.UniqueConstraint(
                fields=["group", "locale", "kind"], name="translations_one_role_a_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.get_kind_display()} ({self.locale.language_code})"
