"""The form that takes a clipping in, and the one that takes a figure over."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from academy_site.base.quantities import LIMITS
from news.clippings.fetching.fetcher import Fetcher
from news.clippings.models import Form
from news.clippings.problems import ClippingError
from news.clippings.taking.intake import MOST_BYTES, MOST_LETTERS, Taken
from news.clippings.taking.sniffing import MARKUP, form_of

ACCEPTED = ".html,.htm,.txt,.docx,.pdf"
FETCHED_AS = {"application/pdf": Form.PDF, "text/plain": Form.TEXT}


class ClippingForm(forms.Form):
    """One of three: pasted text, a file, or the address of a page.

    Without a ``fetcher`` there is no field for an address: an administrator has not allowed it.
    """

    text = forms.CharField(
        label=gettext_lazy("Paste the text"),
        required=False,
        strip=False,
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto"}),
    )
    file = forms.FileField(
        label=gettext_lazy("or upload a file"),
        required=False,
        help_text=gettext_lazy("Web page, text, Word (.docx) or PDF, at most 5 MB."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    url = forms.CharField(
        label=gettext_lazy("or give the address of the page"),
        required=False,
        max_length=500,
        widget=forms.URLInput(attrs={"dir": "ltr", "placeholder": "https://"}),
    )

    def __init__(self, *args: Any, fetcher: Fetcher | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._fetcher = fetcher
        if fetcher is None:
            del self.fields["url"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        given = [name for name in self.fields if self._is_given(data.get(name))]
        if self.errors:
            return data
        if len(given) != 1:
            raise forms.ValidationError(
                _("Give one thing: either a text, or a file, or an address.")
                if given
                else _("Paste a text, or choose a file.")
            )
        try:
            data["taken"] = getattr(self, f"_taken_{given[0]}")(data[given[0]])
        except ClippingError as error:
            self.add_error(given[0], str(error))
        return data

    @staticmethod
    def _is_given(value: Any) -> bool:
        return bool(value.strip()) if isinstance(value, str) else value is not None

    @staticmethod
    def _taken_text(text: str) -> Taken:
        content = text.encode("utf-8")
        document = Form.HTML if MARKUP.search(content[:4096]) else Form.TEXT
        return Taken(content, Form.PASTED, "text/plain", "utf-8", document=document)

    @staticmethod
    def _taken_file(file: Any) -> Taken:
        if file.size > MOST_BYTES:
            raise ClippingError(
                _("The file is larger than %(most)d MB.") % {"most": MOST_BYTES >> 20}
            )
        content = file.read()
        form = form_of(content)
        return Taken(content, form, file.content_type or "", file_name=file.name)

    def _taken_url(self, url: str) -> Taken:
        fetched = self._fetcher.fetch(url)
        form_of(fetched.content)  # (refuses what is not what it says)
        document = FETCHED_AS.get(fetched.content_type, Form.HTML)
        return Taken(
            fetched.content, Form.FETCHED, fetched.content_type, fetched.charset,
            address=fetched.url[:500], document=document,
        )  # fmt: skip


class FigureForm(forms.Form):
    """A figure as it is taken over into the article."""

    value = forms.DecimalField(label=gettext_lazy("Number"), localize=True, **LIMITS)
    unit = forms.CharField(label=gettext_lazy("Unit"), required=False, max_length=60)
    label = forms.CharField(label=gettext_lazy("What it counts"), max_length=200)
    as_of = forms.DateField(label=gettext_lazy("As of"), required=False, widget=AdminDateInput)

    @classmethod
    def of(cls, figure: dict[str, Any], place: int, data: Any = None) -> FigureForm:
        """Return the form of a figure that was found, the ``place``th."""
        initial = {**figure, "value": Decimal(figure["value"])}
        return cls(data, initial=initial, prefix=f"figure-{place}")
