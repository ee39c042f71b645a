"""Spreadsheets that come in from outside and go out: read within bounds, and never as formulas."""
