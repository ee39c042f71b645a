from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+")
DEFAULT_SHARE = 25  # percent


def check_hosts(text: str) -> None:
    """Refuse what is not a list of host names, one a line."""
    for host in hosts_in(text):
        if not HOST.fullmatch(host):
            raise ValidationError(
                _("“%(host)s” is not the name of a website: write it as “example.org”."),
                params={"host": host},
            )


def hosts_in(text: str) -> list[str]:
    """Return the host names of a list, in small letters."""
    return [line.strip().lower() for line in text.splitlines() if line.strip()]


@register_setting(icon="cut", order=300)
class ClippingPolicy(BaseGenericSetting):
    """What an administrator allows: fetching pages, and how much of a source may be copied."""

    fetching_allowed = models.BooleanField(
        _("fetch pages from their addresses"),
        default=False,
        help_text=_(
            "The server then asks other websites for pages when an editor gives an address."
        ),
    )
    allowed_hosts = models.TextField(
        _("only from these websites"),
        blank=True,
        default="",
        validators=[check_hosts],
        help_text=_(
            "One name a line, such as “example.org”, which covers the names below it. Empty: any"
            " public website."
        ),
    )
    copied_share = models.PositiveSmallIntegerField(
        _("most that may be copied"),
        default=DEFAULT_SHARE,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_(
            "In percent of our text: with more of it word for word from its source, an article is"
            " only published under a recorded licence."
        ),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("fetching_allowed"), FieldPanel("allowed_hosts")],
            heading=_("Fetching"),
        ),
        FieldPanel("copied_share"),
    ]

    class Meta:
        verbose_name = _("Press clippings")

    def allows_host(self, host: str) -> bool:
        """Tell whether pages may be fetched from a host."""
        hosts = hosts_in(self.allowed_hosts)
        name = host.lower().rstrip(".")
        return not hosts or any(name == one or name.endswith(f".{one}") for one in hosts)
