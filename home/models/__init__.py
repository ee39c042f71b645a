"""The home page and the pages of plain text."""

from home.models.home import HomePage
from home.models.standard import StandardPage

__all__ = ["HomePage", "StandardPage"]
