"""The foot of a printed page: where it stands on the site, in letters and as a QR code."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import mark_safe

from academy_site.base.addresses import absolute
from academy_site.base.qr import qr_svg

register = template.Library()


@register.inclusion_tag("print/address.html", takes_context=True)
def printed_address(context: template.Context) -> dict[str, Any]:
    """Write the address of the page that is asked for; nothing where there is no request."""
    request = context.get("request")
    if request is None:
        return {}
    address = absolute(request.path)
    return {"address": address, "code": mark_safe(qr_svg(address))}  # noqa: S308 (our own drawing)
