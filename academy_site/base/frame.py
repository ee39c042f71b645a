"""What surrounds a page: menu, footer, trail, local navigation and translations, in one query."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID
from zlib import crc32

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db.models import Q
from django.db.models.functions import Coalesce
from wagtail.models import Locale, Page, get_page_models

from academy_site.base import addresses
from academy_site.base.visibility import Access, live, restricted

ROOT_DEPTH = 2
STEP = Page.steplen
KEPT = 60  # seconds


@dataclass(frozen=True)
class Neighbour:
    """A public page as a link sees it; ``kind`` is its model's name, such as ``programmepage``."""

    title: str
    url: str
    language: str
    path: str
    depth: int
    in_menus: bool
    translation_key: UUID
    kind: str


@dataclass(frozen=True)
class Frame:
    """The surroundings of one page, or of an error page when there is none."""

    language: str
    home: Neighbour | None = None
    header: tuple[Neighbour, ...] = ()
    footer: tuple[Neighbour, ...] = ()
    trail: tuple[Neighbour, ...] = ()
    section: tuple[Neighbour, ...] = ()
    children: tuple[Neighbour, ...] = ()
    translations: dict[str, Neighbour] = field(default_factory=dict)


def form_of(*kept: type) -> str:
    """Return a short mark of how records are made, to keep one release's from another's."""
    made = [(record.__module__, record.__qualname__, record.__annotations__) for record in kept]
    return f"{crc32(repr(made).encode()):08x}"


FORM = form_of(Frame, Neighbour)


def frame_without_page(language: str) -> Frame:
    """Return the frame of the search and of error pages, kept for a minute.

    A flood of addresses that lead nowhere then costs no query for the menu.
    """
    return cache.get_or_set(f"frame-{FORM}-{language}", lambda: frame_for(language), KEPT)


def frame_for(language: str, page: Page | None = None) -> Frame:
    """Read the frame of ``page`` (or of no page) in ``language``.

    Top-level pages with "show in menus" make the header, the other top-level pages the footer.
    The section is a third-level page with its children, for example one session.
    """
    own = Locale.objects.filter(language_code=language).values("pk")
    wanted = Q(locale__in=own, depth__lte=ROOT_DEPTH + 1, content_type__in=_kinds_at_top())
    if page is not None:
        wanted |= Q(translation_key=page.translation_key)
        wanted |= Q(path__in=[page.path[:end] for end in range(STEP, len(page.path), STEP)])
        # Those of a home page are at the top already; the range below it holds all of a language.
        if page.depth > ROOT_DEPTH and getattr(page, "names_children", True):
            wanted |= Q(path__range=below(page.path), depth=page.depth + 1)
        if page.depth >= ROOT_DEPTH + 2:
            section = page.path[: STEP * (ROOT_DEPTH + 2)]
            wanted |= Q(path=section) | Q(path__range=below(section), depth=ROOT_DEPTH + 3)
    rows = (
        # Almost every page is no alias: SQLite would take that for the rarest thing to look for.
        live(Page.objects.alias(copied=Coalesce("alias_of_id", 0)).filter(copied=0))
        .filter(wanted, _open_to(page), depth__gte=ROOT_DEPTH)
        .order_by("path")
        .values_list(
            "title", "url_path", "locale__language_code", "path", "depth",
            "show_in_menus", "translation_key", "content_type__model",
        )
    )  # fmt: skip
    roots = addresses.roots()
    pages = [
        Neighbour(title, addresses.public_path(code, url_path), code, path, depth, menu, key, kind)
        for title, url_path, code, path, depth, menu, key, kind in rows
        if code in roots and url_path.startswith(roots[code])
    ]
    return _arrange(language, page, pages)


def below(path: str) -> tuple[str, str]:
    """Return between which paths the pages below one lie: an index finds them by that.

    SQLite finds what merely begins alike by reading all paths there are.
    """
    return path + Page.alphabet[0] * STEP, path + Page.alphabet[-1] * STEP


def _kinds_at_top() -> list[int]:
    """Return the kinds of page that may stand at home or right below it.

    There are few such pages, and an index of kinds; of the pages of a language there are thousands.
    """
    at_home = {model for model in get_page_models() if Page in model.allowed_parent_page_models()}
    at_top = {
        model for model in get_page_models() if at_home & {*model.allowed_parent_page_models()}
    }
    kinds = ContentType.objects.get_for_models(*at_home, *at_top, for_concrete_models=False)
    return [kind.pk for kind in kinds.values()]


def _open_to(page: Page | None) -> Q:
    """Who was admitted to a restricted page also sees the section that it belongs to."""
    public = ~Q(restricted())
    if page is None or getattr(page, "access", Access.PUBLIC) is not Access.ADMITTED:
        return public
    return public | Q(path__startswith=page.path[: STEP * (ROOT_DEPTH + 2)])


def _arrange(language: str, page: Page | None, pages: list[Neighbour]) -> Frame:
    own = [other for other in pages if other.language == language]
    top = [other for other in own if other.depth == ROOT_DEPTH + 1]
    home = next((other for other in own if other.depth == ROOT_DEPTH), None)
    header = tuple(other for other in top if other.in_menus)
    footer = tuple(other for other in top if not other.in_menus)
    if page is None:
        return Frame(language, home, header, footer)
    section_path = page.path[: STEP * (ROOT_DEPTH + 2)]
    section = [
        other
        for other in own
        if page.depth >= ROOT_DEPTH + 2
        and other.path.startswith(section_path)
        and ROOT_DEPTH + 2 <= other.depth <= ROOT_DEPTH + 3
    ]
    return Frame(
        language=language,
        home=home,
        header=header,
        footer=footer,
        trail=tuple(
            other for other in own if other.depth < page.depth and page.path.startswith(other.path)
        ),
        section=tuple(section) if len(section) > 1 else (),
        children=tuple(
            other
            for other in own
            if other.depth == page.depth + 1 and other.path.startswith(page.path)
        ),
        translations={
            other.language: other
            for other in pages
            if other.translation_key == page.translation_key
        },
    )
