"""Files that a list of the admin is exported to."""

from __future__ import annotations

from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from academy_site.base.spreadsheets.formulas import shielded


class ShieldedExport(SpreadsheetExportMixin):
    """Lets no text that somebody typed be a formula, or keep the file from being written."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        told = super().preprocess_field_value(field, value, export_format)
        return shielded(told) if isinstance(told, str) else told
