"""Languages in the form of a group: where an administrator says who translates and reviews what."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.formsets import BaseFormSetMixin
from wagtail.models import Locale

from academy_site.base.languages import SOURCE
from academy_site.translations.models.language_role import LanguageRole, RoleKind


class LanguageRoleForm(forms.Form):
    """One part of a group in one language."""

    locale = forms.ModelChoiceField(
        Locale.objects.exclude(language_code=SOURCE), label=gettext_lazy("Language")
    )
    kind = forms.ChoiceField(choices=RoleKind.choices, label=gettext_lazy("Role"))


class BaseLanguageRoleFormSet(BaseFormSetMixin, forms.BaseFormSet):
    """A group's parts in languages, as one of the panels of Wagtail's form of a group."""

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        instance: Group | None = None,
        prefix: str = "language_roles",
    ) -> None:
        self.instance = instance or Group()
        roles = self.instance.language_roles.order_by("locale", "kind") if self.instance.pk else ()
        initial = [{"locale": role.locale_id, "kind": role.kind} for role in roles]
        super().__init__(data, files, initial=initial, prefix=prefix)

    def clean(self) -> None:
        """Refuse the same role in the same language twice."""
        granted = self._granted()
        if len(set(granted)) != len(granted):
            raise ValidationError(_("Each role in a language can be given once only."))

    @transaction.atomic
    def save(self) -> None:
        """Give the group the roles that are in the form, and take the others."""
        granted = set(self._granted())
        for role in self.instance.language_roles.all():
            if (role.locale_id, role.kind) in granted:
                granted.remove((role.locale_id, role.kind))
            else:
                role.delete()
        LanguageRole.objects.bulk_create(
            LanguageRole(group=self.instance, locale_id=locale, kind=kind)
            for locale, kind in sorted(granted)
        )

    def as_admin_panel(self) -> SafeString:
        return render_to_string("translations/language_panel.html", {"formset": self})

    def _granted(self) -> list[tuple[int, str]]:
        return [
            (form.cleaned_data["locale"].pk, form.cleaned_data["kind"])
            for form in self.forms
            if form not in self.deleted_forms
            and form.is_valid()
            and {"locale", "kind"} <= form.cleaned_data.keys()
        ]


LanguageRoleFormSet = forms.formset_factory(
    LanguageRoleForm, formset=BaseLanguageRoleFormSet, extra=0, can_delete=True
)


def language_panel() -> type[BaseLanguageRoleFormSet]:
    """Return what the hook ``register_group_permission_panel`` wants."""
    return LanguageRoleFormSet
