"""Clippings: what the press wrote, kept privately beside the article that we make of it."""

from news.clippings.models.clipping import Clipping, Form, Original
from news.clippings.models.policy import ClippingPolicy

__all__ = ["Clipping", "ClippingPolicy", "Form", "Original"]
