"""What goes along with a French page, for the dialogs that ask about it."""

from __future__ import annotations

from django import template

from academy_site.translations import restricting

register = template.Library()

register.simple_tag(restricting.public_languages, name="public_languages")
