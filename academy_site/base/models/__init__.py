"""Models that every kind of page shares."""

from academy_site.base.models.body import BodyPage
from academy_site.base.models.page import BasePage, RoutedPage

__all__ = ["BasePage", "BodyPage", "RoutedPage"]
