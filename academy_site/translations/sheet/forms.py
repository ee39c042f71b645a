"""The forms of the sheet; each is whole without a script."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, strip_tags
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _

from academy_site.base.languages import direction
from academy_site.translations import added_texts, slugs
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.segments import Segment

APPROVE, RETURN = "approve", "return"
LONGEST_FOR_A_LINE = 100
ABOUT_LENGTH = 60


def _text(rows: int = 3, **attrs: str) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto", **attrs})


class ReviewForm(forms.Form):
    """The reviewer's word; whoever returns a translation says why."""

    comment = forms.CharField(label=_("Comment to the translator"), widget=_text(), required=False)
    act = forms.ChoiceField(
        choices=[(APPROVE, APPROVE), (RETURN, RETURN)], widget=forms.HiddenInput
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("act") == RETURN and not cleaned.get("comment"):
            self.add_error("comment", _("Say what has to be changed."))
        return cleaned


class OverrideForm(forms.Form):
    """Publication against the gate, never without a reason."""

    reason = forms.CharField(
        label=_("Reason"), widget=_text(2), help_text=_("It is kept in the page’s history.")
    )


class QuestionForm(forms.Form):
    """A question to those who wrote the source, of one segment or of the whole."""

    about = forms.TypedChoiceField(
        label=_("What it is about"), required=False, coerce=int, empty_value=None
    )
    text = forms.CharField(label=_("Question"), widget=_text())

    def __init__(self, *args: Any, listing: list[Segment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first: dict[int, Segment] = {}
        for segment in listing:
            first.setdefault(segment.context_id, segment)
        self.fields["about"].choices = [
            ("", _("The whole text")),
            *((context, _named(segment)) for context, segment in first.items()),
        ]


class AnswerForm(forms.Form):
    """The answer to one question; several stand on one sheet."""

    answer = forms.CharField(label=_("Your answer"), widget=_text(2))

    def __init__(self, *args: Any, question: int, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=f"answer-{question}-%s", **kwargs)


class SlugForm(forms.Form):
    """The last part of the page's address in this language."""

    slug = forms.CharField(label=_("Address of the page"), required=False)

    def __init__(self, *args: Any, job: TranslationJob, **kwargs: Any) -> None:
        super().__init__(*args, initial={"slug": job.slug}, **kwargs)
        self.job = job
        self.fields["slug"].widget.attrs |= {"dir": "ltr", "autocomplete": "off"}
        self.default = slugs.default_slug(job)
        self.fields["slug"].help_text = format_html(
            "{} <bdi>{}</bdi>", _("If left empty:"), self.default
        )

    def save(self, user: Any) -> bool:
        """Set the slug; return whether it could be, with the reason beside the field if not."""
        try:
            slugs.set_slug(self.job, self.cleaned_data["slug"], user)
        except ValidationError as error:
            self.add_error("slug", error)
            return False
        return True


class AddedTextsForm(forms.Form):
    """Texts of the translation alone, for fields that the source leaves empty."""

    def __init__(self, *args: Any, job: TranslationJob, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.job = job
        attrs = {"lang": job.language, "dir": direction(job.language)}
        for field in added_texts.fields(job):
            short = field.max_length is not None and field.max_length <= 255
            self.fields[field.name] = forms.CharField(
                label=capfirst(field.verbose_name),
                initial=field.value,
                required=False,
                max_length=field.max_length,
                widget=forms.TextInput(attrs=attrs)
                if short
                else forms.Textarea({"rows": 2, **attrs}),
            )

    def save(self, user: Any) -> bool:
        """Keep what changed; return whether all of it could be kept."""
        for name in self.changed_data:
            try:
                added_texts.save(self.job, name, self.cleaned_data[name], user)
            except ValidationError as error:
                self.add_error(name, error)
        return not self.errors


def _named(segment: Segment) -> str:
    words = Truncator(strip_tags(segment.source)).chars(ABOUT_LENGTH)
    return f"{segment.label}: {words}"
