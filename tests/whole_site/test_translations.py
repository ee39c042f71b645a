"""The interface catalogues: complete, certain, and typeset as each language is."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils import translation

from tests.demo_pages import LANGUAGES

SPACE = "[\u00a0\u202f]"


def catalogue(language):
    path = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language):
    """Return every message with the texts that a reader of the language sees."""
    found = []
    for message in catalogue(language):
        if message.id:
            words = message.string if isinstance(message.string, tuple) else (message.string,)
            found.append((message, words))
    assert len(found) > 200
    return found


def wrong(language, pattern):
    return [
        text
        for _message, words in entries(language)
        for text in words
        if re.search(pattern, re.sub(r"%\(\w+\)[sd]|%%", "X", text))
    ]


def test_the_three_catalogues_have_the_same_messages():
    keys = [
        {(message.context, str(message.id)) for message, _words in entries(code)}
        for code in LANGUAGES
    ]

    assert keys[0] == keys[1] == keys[2]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_message_is_translated(language):
    assert [message.id for message, words in entries(language) if not all(words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess(language):
    assert [message.id for message, _words in entries(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_is_kept(language):
    whole = catalogue(language)

    assert [
        (message.id, str(error))
        for message, words in entries(language)
        if all(words)
        for error in message.check(whole)
    ] == []


@pytest.mark.parametrize(("language", "forms"), [("fr", {2, 3}), ("en", {2}), ("ar", {6})])
def test_plurals_have_the_forms_of_the_language(language, forms):
    found = {len(words) for message, words in entries(language) if message.pluralizable}

    assert found <= forms
    assert found


def test_french_is_typeset():
    assert wrong("fr", rf"(?<!{SPACE})[;!?»]|(?<!{SPACE}):(?!//)|«(?!{SPACE})") == []
    assert wrong("fr", "'") == []


def test_arabic_is_typeset():
    assert wrong("ar", "[یکھہە\ufb50-\ufdff\ufe70-\ufeffـ٠-٩\ufffd]") == []
    assert wrong("ar", "[\u0621-\u064a] ?[,;?]") == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_compiled_catalogues_are_those_of_today(language):
    with translation.override(language):
        for message, words in entries(language):
            if not message.pluralizable and not message.context:
                assert translation.gettext(message.id) == words[0]
