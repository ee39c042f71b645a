"""The form behind every page in the admin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import BlockField, StreamBlockValidationError, StructBlockValidationError

from academy_site.base.languages import LANGUAGES, direction
from academy_site.base.problems import Problem
from academy_site.base.sayable import sayable


class PageForm(WagtailAdminPageForm):
    """Runs the page's own checks before a publication: what they find stops it.

    A draft is saved whatever they find; the editors' house then warns whoever opens it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._speak_the_pages_language()

    def _speak_the_pages_language(self) -> None:
        # The admin's own language may read the other way; the script page-language.js carries
        # these two attributes on to rich text and to blocks that are added later.
        language = self.instance.locale.language_code if self.instance.locale_id else None
        if language in LANGUAGES and "title" in self.fields:
            self.fields["title"].widget.attrs.update(
                {"data-page-language": language, "data-page-direction": direction(language)}
            )

    def clean(self) -> dict[str, Any]:
        """Leave out characters that no page can say: Word's line breaks, pasted into a title."""
        cleaned = super().clean()
        for name, value in cleaned.items():
            if isinstance(value, str):
                cleaned[name] = sayable(value)
        return cleaned

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if not self.is_deferred_validation:
            self._refuse([problem for problem in self.find_problems() if problem.blocking])
        return not self.errors

    def _refuse(self, problems: list[Problem]) -> None:
        by_field: dict[str | None, list[Problem]] = defaultdict(list)
        for problem in problems:
            by_field[problem.field if problem.field in self.fields else None].append(problem)
        for field, found in by_field.items():
            if field and isinstance(self.fields[field], BlockField):
                self.add_error(field, _beside_blocks(found))
            else:
                self.add_error(field, [problem.message for problem in found])

    def find_problems(self) -> list[Problem]:
        """Return the page's problems; the instance already carries the values just entered.

        Rows of inline panels reach the instance only when the form is saved: a form whose checks
        look at them overrides this and passes ``entered()`` on.
        """
        return self.instance.find_problems()

    def entered(self, relation: str) -> list[models.Model]:
        """Return the rows of an inline panel as entered, without those to be deleted."""
        formset = self.formsets[relation]
        return [
            row.instance
            for row in formset.forms
            if row not in formset.deleted_forms and row.cleaned_data
        ]


def _beside_blocks(problems: Iterable[Problem]) -> ValidationError:
    """Return one error, all that a StreamField shows, that says each problem at its own block."""
    by_block: dict[int | None, list[str]] = defaultdict(list)
    for problem in problems:
        by_block[problem.block].append(problem.message)
    whole = by_block.pop(None, [])
    return StreamBlockValidationError(
        non_block_errors=whole,
        block_errors={
            block: StructBlockValidationError(non_block_errors=messages)
            for block, messages in by_block.items()
        },
    )
