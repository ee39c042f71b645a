"""Every public page in three languages, as a reader, a browser and a search engine get it."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from PIL import Image

from academy_site.base.languages import LANGUAGES as KNOWN
from sessions.reading import read_programme_of
from tests.demo import content_files
from tests.demo_pages import DIRECTIONS, KINDS, LANGUAGES, page
from tests.whole_site.shown import Shown, ask, host_of, is_isolated, language_of, within

pytestmark = pytest.mark.django_db
ALL = {*LANGUAGES, "x-default"}
CSP = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'",
    "base-uri 'none'", "frame-ancestors 'none'",
}  # fmt: skip
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
ENGLISH = re.compile(r"\b(?:the|and|of|with|from|this|are|which|their|these|you)\b", re.I)
LEFTOVERS = re.compile(r"\{\{|\}\}|\{%|%\(|\bNone$|\bTODO\b|&amp;amp;|&lt;bdi|\[object")


def in_language(site: dict[str, Shown], language: str) -> Iterable[Shown]:
    found = [shown for shown in site.values() if shown.language == language]
    assert len(found) > 50
    return found


def faults(
    pages: Iterable[Shown], find: Callable[[Shown], Iterable[object]]
) -> dict[str, list[object]]:
    """Return what ``find`` finds wrong, by page."""
    found = {shown.path: list(find(shown)) for shown in pages}
    return {path: wrong for path, wrong in found.items() if wrong}


@pytest.fixture
def pages(site, language):
    return in_language(site, language)


each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_every_page_answers_in_its_language_and_direction(pages, language):
    for shown in pages:
        assert shown.response.status_code == 200, shown.path
        assert shown.response["Content-Type"] == "text/html; charset=utf-8", shown.path
        assert shown.response["Content-Language"] == language, shown.path
        assert shown.html.startswith("<!doctype html>"), shown.path
        html = shown.soup.html
        assert (html["lang"], html["dir"]) == (language, DIRECTIONS[language]), shown.path


def test_every_kind_of_page_is_among_them(site):
    found = [shown.response.context.get("page") for shown in site.values()]

    assert {one._meta.label for one in found if one} == set(KINDS)


@each_language
def test_headings_begin_with_one_h1_and_skip_no_level(pages):
    def wrong(shown):
        levels = [int(tag.name[1]) for tag in shown.soup.find_all(re.compile("^h[1-6]$"))]
        if levels.count(1) != 1:
            yield f"{levels.count(1)} h1"
        yield from (
            f"h{after} follows h{before}"
            for before, after in itertools.pairwise(levels)
            if after > before + 1
        )
        yield from (
            f"empty {tag.name}"
            for tag in shown.soup.find_all(re.compile("^h[1-6]$"))
            if not tag.get_text(strip=True)
        )

    assert faults(pages, wrong) == {}


@each_language
def test_every_page_has_a_title_and_says_what_it_is_about(pages):
    def wrong(shown):
        titles = [title.get_text(strip=True) for title in shown.soup.select("head title")]
        if len(titles) != 1 or not titles[0]:
            yield titles
        if len(titles[0]) > 250:
            yield titles[0]
        for name in ("description", "og:description"):
            if len(shown.meta(name)) > 1 or "" in shown.meta(name):
                yield name, shown.meta(name)
        if shown.is_indexed and len(shown.meta("og:title")) != 1:
            yield "og:title", shown.meta("og:title")

    assert faults(pages, wrong) == {}


@each_language
def test_the_head_names_the_translations_that_the_sitemap_names(site, alternates, language):
    listed = [path for path in alternates if path.startswith(f"/{language}/")]

    people = read_programme_of(page("plenary.SpeakersPage", language)).people()
    assert len(listed) == 31 + len(people)
    for path in listed:
        assert site[path].hreflang == alternates[path], path
        assert site[path].canonical == path


@each_language
def test_translations_are_complete_and_reciprocal(site, pages):
    def wrong(shown):
        if not shown.is_indexed:
            if shown.hreflang:
                yield "not indexed, but has translations"
            return
        if set(shown.hreflang) != ALL:
            yield shown.hreflang
        if shown.hreflang.get(shown.language) != shown.canonical:
            yield "its canonical address is not its own", shown.canonical
        if shown.hreflang["x-default"] != shown.hreflang["fr"]:
            yield "x-default", shown.hreflang
        for other in shown.hreflang.values():
            if site[other].hreflang != shown.hreflang:
                yield "not reciprocal", other

    assert faults(pages, wrong) == {}


@each_language
def test_only_the_search_is_kept_from_search_engines(pages):
    hidden = {shown.path.split("?")[0] for shown in pages if not shown.is_indexed}

    assert {path.split("/")[2] for path in hidden} == {"search"}


@each_language
def test_a_page_is_its_own_canonical_one(pages):
    assert (
        faults(
            [shown for shown in pages if shown.is_indexed],
            lambda shown: [shown.canonical] if shown.canonical != shown.path else [],
        )
        == {}
    )


@each_language
def test_the_switcher_leads_to_the_same_page_and_marks_the_current_language(pages):
    def wrong(shown):
        for switcher in shown.soup.select("nav.languages"):
            items = switcher.select("li")
            current = switcher.select("[aria-current]")
            if [one.get("lang") for one in current] != [shown.language]:
                yield "current", current
            named = [item.select_one("[lang]") for item in items]
            if [(one["lang"], one["dir"], one.get_text(strip=True)) for one in named] != [
                (one.code, one.direction, one.autonym) for one in KNOWN.values()
            ]:
                yield "names", named
            links = {str(link["hreflang"]): link["href"] for link in switcher.select("a")}
            expected = {
                code: path
                for code, path in shown.hreflang.items()
                if code not in {"x-default", shown.language}
            }
            if (
                shown.is_indexed
                and {code: within(f"http://localhost:8000{href}") for code, href in links.items()}
                != expected
            ):
                yield "links", links
            if len(links) != 2:
                yield "number of links", links
        if not shown.soup.select("header nav.languages"):
            yield "no switcher in the header"

    assert faults(pages, wrong) == {}


@each_language
def test_a_search_switches_language_with_its_words(site, language):
    for shown in in_language(site, language):
        if "/search/" in shown.path:
            query = unquote(urlsplit(shown.path).query)
            for link in shown.soup.select("nav.languages a"):
                assert within(f"http://localhost:8000{link['href']}").endswith(
                    f"/search/{'?' + query if query else ''}"
                )


@each_language
def test_every_page_has_a_card_in_its_language(site, alternates, client, language):
    for path in alternates:
        if not path.startswith(f"/{language}/"):
            continue
        shown = site[path]
        (address,) = shown.meta("og:image")
        response = client.get(within(address))
        assert response.status_code == 200, address
        assert response["Content-Type"] == "image/png"
        picture = Image.open(io.BytesIO(response.content))
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
        assert shown.meta("og:image:width") == ["1200"]
        assert shown.meta("og:image:height") == ["630"]
        assert all(shown.meta("og:image:alt"))
        assert len(shown.meta("og:image:alt")) == 1


@each_language
def test_open_graph_names_the_page_and_its_languages(pages, language):
    def wrong(shown):
        if not shown.is_indexed:
            return
        if shown.meta("og:locale") != [KNOWN[language].open_graph]:
            yield shown.meta("og:locale")
        if set(shown.meta("og:locale:alternate")) != {
            other.open_graph for code, other in KNOWN.items() if code != language
        }:
            yield shown.meta("og:locale:alternate")
        if [within(address) for address in shown.meta("og:url")] != [shown.path]:
            yield shown.meta("og:url")

    assert faults(pages, wrong) == {}


@each_language
def test_every_picture_has_an_alternative_and_its_measures(pages):
    def wrong(shown):
        for picture in shown.soup.find_all("img"):
            if not picture.has_attr("alt"):
                yield picture
            if not (picture.get("width") and picture.get("height")):
                yield "without measures", picture
        for drawing in shown.soup.find_all("svg"):
            holder = drawing.find_parent(attrs={"aria-hidden": "true"})
            hidden = drawing.get("aria-hidden") == "true" or holder is not None
            if not hidden and not (drawing.get("role") == "img" and drawing.get("aria-label")):
                yield "neither hidden nor named", str(drawing)[:120]

    assert faults(pages, wrong) == {}


def empty_values(node, place="") -> list[str]:
    if isinstance(node, dict):
        return [p for key, one in node.items() for p in empty_values(one, f"{place}/{key}")] + (
            [] if node else [place]
        )
    if isinstance(node, list):
        return [
            p for number, one in enumerate(node) for p in empty_values(one, f"{place}/{number}")
        ] + ([] if node else [place])
    return [place] if node is None or (isinstance(node, str) and not node.strip()) else []


def ids_of(node) -> tuple[set[str], set[str]]:
    """Return the ids that a graph defines and those that it only refers to."""
    defined, named = set(), set()
    nodes = [node]
    while nodes:
        one = nodes.pop()
        if isinstance(one, list):
            nodes += one
        elif isinstance(one, dict):
            if "@id" in one:
                (named if set(one) == {"@id"} else defined).add(one["@id"])
            nodes += one.values()
    return defined, named


@each_language
def test_the_data_for_machines_is_whole(pages, language):
    def wrong(shown):
        yield from empty_values(shown.graph)
        defined, named = ids_of(shown.graph)
        if named - defined:
            yield "undefined", named - defined
        types = [node["@type"] for node in shown.graph]
        if types[:2] != ["Organization", "WebSite"]:
            yield types
        if shown.is_indexed and "BreadcrumbList" not in types:
            yield types
        for node in shown.graph:
            if node["@type"] == "BreadcrumbList":
                last = node["itemListElement"][-1]["item"]
                if within(last) != shown.canonical:
                    yield "trail", last

    assert faults(pages, wrong) == {}


@each_language
def test_no_page_sets_a_cookie_or_varies_by_one(pages):
    def wrong(shown):
        if shown.response.cookies:
            yield shown.response.cookies
        if "cookie" in shown.response.get("Vary", "").lower():
            yield shown.response["Vary"]

    assert faults(pages, wrong) == {}


@each_language
def test_no_page_admits_anything_that_is_not_its_own(pages):
    def wrong(shown):
        if set(shown.response["Content-Security-Policy"].split("; ")) != CSP:
            yield shown.response["Content-Security-Policy"]
        for name, value in (
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ):
            if shown.response.get(name) != value:
                yield name, shown.response.get(name)

    assert faults(pages, wrong) == {}


@each_language
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(pages):
    def wrong(shown):
        yield from shown.soup.find_all("style")
        yield from (tag for tag in shown.soup.find_all(True) if tag.has_attr("style"))
        for script in shown.soup.find_all("script"):
            if script.get("type") != "application/ld+json" and not script.get("src"):
                yield script
        for tag in shown.soup.find_all(True):
            yield from (f"{tag.name} {name}" for name in tag.attrs if name.startswith("on"))
        yield from (url for url in shown.resources() if host_of(url) != "localhost:8000")
        yield from shown.soup.find_all(["iframe", "object", "embed", "base"])
        yield from shown.soup.select('a[href^="javascript:"], meta[http-equiv]')

    assert faults(pages, wrong) == {}


def english_texts(language: str) -> set[str]:
    """Return the texts of the code whose translation into a language is another text."""
    path = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    by_text: dict[str, set[str]] = {}
    for message in catalogue:
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        words = message.string if isinstance(message.string, tuple) else (message.string,)
        for one in ids:
            by_text.setdefault(str(one), set()).update(words)
    # A text that some context translates by itself (Programme, Discussion) is no sign of a gap.
    return {
        text for text, words in by_text.items() if text and LATIN.search(text) and text not in words
    }


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_text_of_the_code_is_left_untranslated(pages, language):
    sentences = english_texts(language)
    assert sentences, "the catalogue is empty"
    own = {text for _place, text in content_files.texts(language)}
    long = [text for text in sentences if len(text) > 15 and " " in text and "%" not in text]

    def wrong(shown):
        for text, element in shown.said():
            if language_of(element) == "en" or text in own:
                continue
            if text in sentences or any(sentence in text for sentence in long):
                yield text

    assert faults(pages, wrong) == {}


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_english_sentence_stands_in_a_page_of_another_language(pages, language):
    def wrong(shown):
        for text, element in shown.said():
            is_address = "://" in text and " " not in text
            if language_of(element) == language and ENGLISH.search(text) and not is_address:
                yield text

    assert faults(pages, wrong) == {}


@pytest.mark.parametrize("language", ["ar"])
def test_latin_words_in_arabic_are_isolated(pages):
    def wrong(shown):
        for text, element in shown.texts():
            if LATIN.search(text) and not is_isolated(element) and element.name != "title":
                yield text

    assert faults(pages, wrong) == {}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_arabic_words_elsewhere_say_that_they_are_arabic(pages):
    def wrong(shown):
        for text, element in shown.texts():
            if re.search("[\u0600-\u06ff]", text) and language_of(element) != "ar":
                yield text

    assert faults(pages, wrong) == {}


@each_language
def test_every_change_of_language_has_its_direction(pages):
    def wrong(shown):
        for element in shown.soup.select("[lang]"):
            code = str(element["lang"])
            if code not in {*KNOWN, "es"}:
                yield "unknown", code
            elif DIRECTIONS.get(code, "ltr") != DIRECTIONS[shown.language] and not element.get(
                "dir"
            ):
                yield str(element)[:150]

    assert faults(pages, wrong) == {}


@each_language
def test_nothing_of_the_machine_shows(pages):
    assert (
        faults(
            pages, lambda shown: [text for text, _element in shown.said() if LEFTOVERS.search(text)]
        )
        == {}
    )


@pytest.mark.exhaustive
@each_language
def test_no_link_leads_nowhere(site, pages, client):
    known: dict[str, Shown] = dict(site)

    def answer(path):
        if path not in known:
            known[path] = ask(client, path)
        return known[path]

    def wrong(shown):
        for address in shown.links():
            parts = urlsplit(address)
            if parts.scheme in {"mailto", "tel"} or parts.netloc != "localhost:8000":
                continue
            path = within(address.split("#")[0])
            found = answer(path)
            if found.response.status_code != 200:
                yield found.response.status_code, address
            elif parts.fragment and parts.fragment not in found.ids:
                yield "no such place", address

    assert faults(pages, wrong) == {}


@each_language
def test_every_link_has_words_and_leads_away_safely(pages):
    def wrong(shown):
        for link in shown.soup.select("a"):
            named = link.get_text(strip=True) or link.get("aria-label") or link.select("img[alt]")
            if not named:
                yield "without words", str(link)[:150]
            if not link.has_attr("href"):
                yield "without address", str(link)[:150]
            if link.get("target"):
                yield "opens a window", str(link)[:150]
        for address in shown.links():
            if urlsplit(address).scheme not in {"http", "https", "mailto", "tel"}:
                yield address

    assert faults(pages, wrong) == {}


def test_everything_that_pages_load_is_there(site, client):
    wanted = set().union(*(shown.resources() for shown in site.values()))

    for address in sorted(wanted):
        response = client.get(within(address))
        assert response.status_code == 200, address
        if response.streaming:
            assert b"".join(response.streaming_content), address


@each_language
def test_ids_are_unique_and_what_refers_to_them_finds_them(pages):
    def wrong(shown):
        ids = shown.ids
        yield from {one for one in ids if ids.count(one) > 1}
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for element in shown.soup.select(f"[{name}]"):
                yield from (one for one in str(element[name]).split() if one not in ids)

    assert faults(pages, wrong) == {}


@each_language
def test_every_page_has_its_landmarks(pages):
    def wrong(shown):
        if len(shown.soup.select("main")) != 1:
            yield "main"
        first = shown.soup.select_one("body a[href]")
        if first is None or first["href"] != "#main" or "main" not in shown.ids:
            yield "the first link does not lead to the content"
        for name in ("body > header", "body > footer"):
            if len(shown.soup.select(name)) != 1:
                yield name
        for nav in shown.soup.select("nav"):
            if not (nav.get("aria-label") or nav.get("aria-labelledby")):
                yield "a navigation without a name"
        labels = [nav["aria-label"] for nav in shown.soup.select("nav[aria-label]")]
        if len(set(labels)) != len(labels):
            yield "two navigations of one name", labels

    assert faults(pages, wrong) == {}


@each_language
def test_machine_readable_times_are_times(pages):
    def wrong(shown):
        for element in shown.soup.select("time"):
            stamp = str(element.get("datetime", ""))
            try:
                (datetime if "T" in stamp else date).fromisoformat(stamp)
            except ValueError:
                yield str(element)

    assert faults(pages, wrong) == {}


@each_language
def test_fields_have_labels(pages):
    def wrong(shown):
        for field in shown.soup.select("input:not([type=hidden]), select, textarea"):
            labelled = shown.soup.select(f'label[for="{field.get("id")}"]')
            if not labelled and not field.get("aria-label") and not field.find_parent("label"):
                yield str(field)

    assert faults(pages, wrong) == {}
