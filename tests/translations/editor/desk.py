"""Somebody at the editor of a translation: opens the page, saves segments as its script does."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from academy_site.translations import segments
from academy_site.translations.models import TranslationJob


class _Props(HTMLParser):
    found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = dict(attrs).get("data-props") or self.found


class Desk:
    """One person with one translation open."""

    def __init__(self, user: Any, job: TranslationJob) -> None:
        self.user, self.job = user, job
        self.client = Client()
        self.client.force_login(user)
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})

    def page(self) -> str:
        """Return the editor's page."""
        url = self.job.translation.get_target_instance_edit_url()
        return self.client.get(url).content.decode()

    def props(self) -> dict[str, Any]:
        """Return what the editor's script is given."""
        reader = _Props()
        reader.feed(self.page())
        return json.loads(reader.found)

    def segment(self, path: str = "title") -> segments.Segment:
        """Return the first segment of a place as it stands."""
        found = segments.listing(self.job)
        return next(segment for segment in found if segment.path.startswith(path))

    def url(self, segment: segments.Segment, seen: int | None = None) -> str:
        place = [self.job.translation_id, segment.id]
        url = reverse("wagtail_localize:edit_string_translation", args=place)
        return url if seen is None else f"{url}?seen={seen}"

    def save(self, segment: segments.Segment, words: str, seen: int | None = None) -> HttpResponse:
        """Save words over the version ``seen``, by default the one that the segment shows."""
        seen = segment.seen if seen is None else seen
        return self.put(self.url(segment, seen), words)

    def put(self, url: str, words: str) -> HttpResponse:
        body = encode_multipart(BOUNDARY, {"value": words})
        return self.client.put(url, body, content_type=MULTIPART_CONTENT)

    def empty(self, segment: segments.Segment) -> HttpResponse:
        return self.client.delete(self.url(segment, segment.seen))

    def row(self, segment: segments.Segment) -> StringTranslation | None:
        return StringTranslation.objects.filter(
            translation_of=segment.string_id,
            context=segment.context_id,
            locale=self.job.translation.target_locale_id,
        ).first()

    def words(self, segment: segments.Segment) -> str | None:
        """Return what is stored for a segment."""
        row = self.row(segment)
        return row and row.data
