"""How often somebody wants mail, as a form."""

from __future__ import annotations

from django import forms

from academy_site.translations.models.notice import NoticePreference


class PaceForm(forms.ModelForm):
    class Meta:
        model = NoticePreference
        fields = ["pace"]
        widgets = {"pace": forms.RadioSelect}
