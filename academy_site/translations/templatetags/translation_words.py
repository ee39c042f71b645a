"""Words of a segment, as HTML that carries their look and, between two versions, the difference."""

from __future__ import annotations

from django import template

from academy_site.base.languages import direction
from academy_site.translations import differences

register = template.Library()

register.filter("wording", differences.shown)
register.filter("direction_of", direction)
register.simple_tag(differences.difference, name="difference")
