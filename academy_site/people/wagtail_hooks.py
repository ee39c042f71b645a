"""What the register adds to the admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from academy_site.base.register import register_menu
from academy_site.people.deletion import refuse_deletion
from academy_site.people.viewsets import OrganisationViewSet, PersonViewSet

hooks.register("register_admin_menu_item", register_menu)
hooks.register("before_delete_snippet", refuse_deletion)
register_snippet(PersonViewSet)
register_snippet(OrganisationViewSet)
