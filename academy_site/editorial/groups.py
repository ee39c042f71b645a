"""The groups of the editors' house: made, and completed, from ``roles``."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import get_resolver
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
)

from academy_site.base.register import registered_models
from academy_site.editorial.roles import ROLES, WHOLE_TREE, Role
from academy_site.translations.models import LanguageRole

# Made by Wagtail's first migration; their scope is the whole tree, in every language.
STOCK_GROUPS = ("Editors", "Moderators")


@transaction.atomic
def create_groups() -> list[str]:
    """Make the groups and give them what they lack; return the groups whose home page is missing.

    Nothing is taken away, so what an administrator grants besides stays.
    """
    homes = home_pages()
    homeless = []
    for role in ROLES:
        group, _created = Group.objects.get_or_create(name=role.group)
        group.permissions.add(*_permissions(role))
        _allow_files(group, role)
        _give_language(group, role)
        if home := homes.get(role.home):
            _allow_pages(group, role, home)
        else:
            homeless.append(role.group)
    _retire_stock_groups()
    return homeless


def home_pages() -> dict[str, Page]:
    """Return the home page of each language, and the root of all pages as the whole tree."""
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    homes = site.root_page.get_translations(inclusive=True).select_related("locale")
    return {
        WHOLE_TREE: Page.get_first_root_node(),
        **{home.locale.language_code: home for home in homes},
    }


def _permissions(role: Role) -> list[Permission]:
    if role.everything:
        return list(_offered_permissions())
    names = ["wagtailadmin.access_admin", *role.permissions]
    for model in registered_models() if role.register else ():
        names += [
            f"{model._meta.app_label}.{action}_{model._meta.model_name}" for action in role.register
        ]
    return [_permission(name) for name in names]


def _permission(name: str) -> Permission:
    label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=label, codename=codename)


def _offered_permissions() -> QuerySet[Permission]:
    """Return what Wagtail itself offers in its form of a group."""
    # Wagtail's sets of views register their permissions when the addresses are made, which a
    # command may not have asked for yet.
    _ = get_resolver().url_patterns
    registered = [function() for function in hooks.get_hooks("register_permissions")]
    return Permission.objects.filter(reduce(or_, (Q(pk__in=found) for found in registered)))


def _allow_pages(group: Group, role: Role, home: Page) -> None:
    for action in role.pages:
        permission = Permission.objects.get(
            content_type=ContentType.objects.get_for_model(Page), codename=f"{action}_page"
        )
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)


def _allow_files(group: Group, role: Role) -> None:
    root = Collection.get_first_root_node()
    for model in (get_image_model(), get_document_model()):
        for action in role.files:
            permission = Permission.objects.get(
                content_type=ContentType.objects.get_for_model(model),
                codename=f"{action}_{model._meta.model_name}",
            )
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=root, permission=permission
            )


def _give_language(group: Group, role: Role) -> None:
    locale = Locale.objects.filter(language_code=role.home).first()
    if role.part and locale:
        LanguageRole.objects.get_or_create(group=group, locale=locale, kind=role.part)


def _retire_stock_groups() -> None:
    """Remove Wagtail's example groups and the workflow that asks them, unless they are in use."""
    unused = Group.objects.filter(name__in=STOCK_GROUPS, user__isnull=True)
    for task in GroupApprovalTask.objects.filter(groups__in=unused).distinct():
        asked = set(task.groups.values_list("name", flat=True))
        if asked <= set(STOCK_GROUPS) and not task.task_states.exists():
            for step in task.workflow_tasks.select_related("workflow"):
                if not step.workflow.workflow_states.exists():
                    step.workflow.delete()
            if not task.workflow_tasks.exists():
                task.delete()
    for group in unused:
        if not GroupApprovalTask.objects.filter(groups=group).exists():
            group.delete()
