"""The foot of a printed page: where it stands on the site, in letters and as a QR code."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

from academy_site.base.qr import qr_svg

register = template.Library()


@register.inclusion_tag("print/address.html")
def printed_address(address: str) -> dict[str, str | SafeString]:
    """Write the full address of a page for its print; nothing for a page without one."""
    if not address:
        return {}
    return {"address": address, "code": mark_safe(qr_svg(address))}  # noqa: S308 (our own drawing)
