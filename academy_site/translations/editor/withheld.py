"""Acts of wagtail-localize that lose work or put French before the public: refused, and why.

- Convert to alias: writes the source over the translation, public or not, and deletes the work.
- Stop: hands the page to Wagtail's editor, whose words have no history, no review and no gate.
- Restart: the next publication writes over whatever was typed in between (wagtail-localize #876).
- Submit and sync: publish the source's words in another language; ours never publish.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST


def refusal(request: HttpRequest, said: str, url: str = "", label: str = "") -> HttpResponse:
    """Answer with a page that says why nothing was done and where the way is."""
    context = {"said": said, "url": url, "label": label}
    return render(request, "translations/editor/withheld.html", context, status=403)


@require_POST
def stop_translation(request: HttpRequest, translation_id: int) -> HttpResponse:
    return refusal(
        request,
        _(
            "A translation cannot be stopped: what would be written then has no history and no "
            "review, and would be lost when it starts again. If the page is no longer wanted in "
            "this language, unpublish or delete it."
        ),
    )


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    return refusal(
        request,
        _(
            "A translation cannot be converted into an alias: the page would show its source’s "
            "words as if they were in its own language, and the translation would be lost. If the "
            "page is no longer wanted in this language, unpublish or delete it."
        ),
    )


def restart_translation(request: HttpRequest) -> HttpResponse:
    return refusal(
        request,
        _(
            "This translation cannot simply be started again: its next publication would write "
            "over what is on the page now. Send the source page for translation instead."
        ),
    )
