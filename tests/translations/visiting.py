"""The demo's people at work in the admin, and what they read there."""

from __future__ import annotations

import re
from typing import Any

import html5lib
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

XHTML = "{http://www.w3.org/1999/xhtml}"


def somebody(name: str) -> Any:
    """Return the person with a demo account; ask for ``accounts`` before."""
    return get_user_model().objects.get(username=name)


def enter(name: str, language: str = "en") -> Client:
    """Let the person with a demo account in, the admin in a language."""
    user = somebody(name)
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client = Client()
    client.force_login(user)
    return client


def address(name: str, *parts: Any) -> str:
    return reverse(f"translations:{name}", args=parts)


def act(client: Client, name: str, *parts: Any, **data: Any) -> HttpResponse:
    """Send one of the sheet's forms and follow to where it leads."""
    return client.post(address(name, *parts), data, follow=True)


def was_refused(response: HttpResponse) -> bool:
    """Tell whether the locale wall refused the user, or Wagtail sent them away."""
    away = reverse("wagtailadmin_home")
    return response.status_code == 403 or any(to == away for to, _ in response.redirect_chain)


def text_of(element: Any) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def elements(response: HttpResponse, tag: str, **attributes: str) -> list[Any]:
    """Return the elements of an answer with a tag and attributes (``class_`` by one of them)."""
    tree = html5lib.parse(response.content.decode())
    wanted_class = attributes.pop("class_", "")
    return [
        element
        for element in tree.iter(f"{XHTML}{tag}")
        if all(element.get(name) == value for name, value in attributes.items())
        and (not wanted_class or wanted_class in (element.get("class") or "").split())
    ]


def actions(response: HttpResponse) -> set[str]:
    """Return the addresses that the forms of an answer send to."""
    return {form.get("action") for form in elements(response, "form", method="post")}
