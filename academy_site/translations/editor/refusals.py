"""What the editor's addresses answer when they will not do what was asked, and why."""

from __future__ import annotations

from typing import Any

from rest_framework.exceptions import APIException

FORBIDDEN, CONFLICT, GONE, UNSOUND = 403, 409, 410, 422


class RefusedError(APIException):
    """A change that is not made; ``message`` says why, to the translator.

    ``seen`` is the version that is in use, where the refusal tells of it: whoever sends it back has
    read it.
    """

    def __init__(self, message: str, status: int, seen: int | None = None) -> None:
        said: dict[str, Any] = {"error": message}
        if seen is not None:
            said["seen"] = seen
        super().__init__(said)
        self.detail = said  # as it is: the base class would turn numbers into text
        self.message = message
        self.status_code = status
