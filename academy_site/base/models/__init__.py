"""Models that every kind of page shares."""

from academy_site.base.models.page import BasePage

__all__ = ["BasePage"]
