"""The form that a list is given in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.widgets import AdminDateInput

from academy_site.base.spreadsheets.tables import LARGEST_FILE, Line, TableError, read_table
from news.digest.models.reader import ReadingLanguage
from news.digest.readers.importing.columns import CONSENT_BY, CONSENT_ON, LANGUAGE, USUAL


class ListForm(forms.Form):
    """A list, pasted or uploaded, and what holds for its lines where they do not say it."""

    text = forms.CharField(
        label=gettext_lazy("List"), required=False,
        help_text=gettext_lazy(
            "One reader a line: address; language; day of the consent; how it was given."
        ),
        widget=forms.Textarea(attrs={"rows": 8, "dir": "ltr", "spellcheck": "false"}),
    )  # fmt: skip
    file = forms.FileField(
        label=gettext_lazy("or a file"), required=False,
        help_text=gettext_lazy("XLSX, or CSV in UTF-8 with semicolons or commas."),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
    )  # fmt: skip
    language = forms.ChoiceField(
        label=pgettext_lazy("of a reader", "language"), required=False,
        choices=[("", "–"), *ReadingLanguage.choices],
    )  # fmt: skip
    consent_on = forms.DateField(
        label=gettext_lazy("consent given on"), required=False, widget=AdminDateInput
    )
    consent_by = forms.CharField(
        label=gettext_lazy("how it was given"), required=False, max_length=200,
        help_text=gettext_lazy("These three hold for every line that does not say otherwise."),
    )  # fmt: skip

    @property
    def defaults(self) -> dict[str, str]:
        """What holds for every line, as cells."""
        day = self.cleaned_data[CONSENT_ON]
        return {
            LANGUAGE: self.cleaned_data[LANGUAGE],
            CONSENT_ON: day.isoformat() if day else "",
            CONSENT_BY: self.cleaned_data[CONSENT_BY],
        }

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        text, file = given.get("text"), given.get("file")
        if bool(text) == bool(file):
            raise ValidationError(_("Paste a list or choose a file, one of the two."))
        # One byte more than is allowed tells that there is more.
        content = bytes(file.read(LARGEST_FILE + 1)) if file else text.encode()
        try:
            given["lines"] = lines_of(content)
        except TableError as error:
            self.add_error("file" if file else "text", str(error))
        return given


def lines_of(content: bytes) -> list[Line]:
    """Return the lines of a list, under headings even where it has none. Raises TableError."""
    if content.startswith(b"PK") or "@" not in _first_line(content):
        return read_table(content)
    # A list of people usually begins with somebody.
    separator = next((one for one in ";,\t" if one in _first_line(content)), ";")
    headed = f"{separator.join(USUAL)}\n".encode() + content.removeprefix(b"\xef\xbb\xbf")
    return [Line(line.number - 1, line.cells) for line in read_table(headed)]


def _first_line(content: bytes) -> str:
    return content.lstrip().split(b"\n", 1)[0].decode("utf-8", "replace")
