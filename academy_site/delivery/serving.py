"""Serves a public page by its address: one query finds it, whatever its depth.

Wagtail's own routing walks down the tree with a query or more for each level; the address is
already stored with every page, so the longest stored address that begins the path is the page,
and what is left of the path is for the page itself to understand.
"""

from __future__ import annotations

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail.views import serve_chain
from wagtail.wagtail_hooks import check_view_restrictions

from academy_site.base.addresses import public_path, roots
from academy_site.base.visibility import Access, restricted, under_unpublished

DEEPEST = 12  # steps of an address; no page of the site lies as deep
FRESH = 60  # seconds for which a shared cache need not ask again; "now" is told by the minute


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Answer for the page at ``path`` below the active language's home page, else raise Http404."""
    language = get_language()
    found = _candidates(path)
    page = next((page for page in found if page.locale.language_code == language), None)
    if page is None:
        raise Http404  # too deep for any page, or no home page in this language yet
    rest = [part for part in _rest(page, path).split("/") if part]
    result = _route(page, request, rest)
    if result is None:
        request.elsewhere = [_offer(other) for other in found if _is_offered(other, language)]
        raise Http404
    request.subpath = "".join(f"{part}/" for part in rest)
    response = _run_hooks(page, request, result)
    if page.restricted:
        patch_cache_control(response, private=True, no_store=True)
    else:
        patch_cache_control(response, public=True, max_age=FRESH)
    return response


def _rest(page: Page, path: str) -> str:
    """Return what remains of ``path`` below ``page``."""
    root = roots()[page.locale.language_code]
    return path[len(page.url_path) - len(root) :]


def _candidates(path: str) -> list[Page]:
    """Return the pages whose address begins ``path``, the deepest first.

    In other languages only an exact match counts: it is offered when there is no page here.
    """
    steps = [part for part in path.split("/") if part]
    # PostgreSQL fails on a NUL character.
    if len(steps) > DEEPEST or "\0" in path:
        return []
    beginnings = ["".join(f"{part}/" for part in steps[:end]) for end in range(len(steps) + 1)]
    addresses = {
        root + start
        for language, root in roots().items()
        for start in (beginnings if language == get_language() else beginnings[-1:])
    }
    # Addresses have no index of their own; the slugs that they end in have one.
    slugs = {address.rstrip("/").rpartition("/")[2] for address in addresses}
    pages = (
        Page.objects.filter(slug__in=slugs, url_path__in=addresses)
        .annotate(
            restricted=ExpressionWrapper(Q(restricted()), output_field=BooleanField()),
            hidden=ExpressionWrapper(Q(under_unpublished()), output_field=BooleanField()),
        )
        .select_related("locale")
        .order_by("-depth")
    )
    return list(pages)


def _route(page: Page, request: HttpRequest, rest: list[str]) -> RouteResult | None:
    if not _is_published(page) or (rest and not _may_answer(page.specific_class, rest)):
        return None
    specific = page.specific
    specific.locale = page.locale
    try:
        return specific.route(request, rest)
    except Http404:
        return None


def _is_published(page: Page) -> bool:
    return page.live and not page.hidden


def _may_answer(model: type[Page], rest: list[str]) -> bool:
    """Ask the model, before the page is loaded, whether anything can be below its address."""
    may_answer = getattr(model, "may_answer", None)
    if may_answer is not None:
        return bool(may_answer(rest))
    return issubclass(model, RoutablePageMixin)


def _is_offered(page: Page, language: str) -> bool:
    return _is_published(page) and not page.restricted and page.locale.language_code != language


def _offer(page: Page) -> tuple[str, str, str]:
    language = page.locale.language_code
    return language, page.title, public_path(language, page.url_path)


def _serve_admitted(page: Page, request: HttpRequest, args: list, kwargs: dict) -> HttpResponse:
    """Serve a restricted page to a reader whom Wagtail's own check has let in."""
    page.access = Access.ADMITTED
    return serve_chain(page, request, args, kwargs)


def _run_hooks(page: Page, request: HttpRequest, result: RouteResult) -> HttpResponse:
    specific, args, kwargs = result
    for hook in hooks.get_hooks("before_serve_page"):
        answer = hook(specific, request, args, kwargs)
        if isinstance(answer, HttpResponse):
            return answer
    chain = _serve_admitted if page.restricted else serve_chain
    for link in reversed(hooks.get_hooks("on_serve_page")):
        # Wagtail's own check asks the database again for what `restricted` has answered.
        if link is not check_view_restrictions or page.restricted:
            chain = link(chain)
    return chain(specific, request, args, kwargs)
