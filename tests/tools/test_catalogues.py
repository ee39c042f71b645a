"""The catalogue tool: what it compiles, and what it calls a fault."""

import gettext
from pathlib import Path

import pytest

from tools import catalogues

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"

"""
ARABIC_SITTINGS = ["لا جلسات", "جلسة واحدة", "جلستان", "%(n)s جلسات", "%(n)s جلسةً", "%(n)s جلسة"]


def write(root: Path, language: str, body: str) -> Path:
    """Write a catalogue with the right header and return its path."""
    path = catalogues.catalogue_path(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        HEADER.format(language=language, plurals=catalogues.PLURAL_FORMS[language]) + body, "utf-8"
    )
    return path


def write_sound(root: Path) -> None:
    """Write three catalogues without a fault."""
    write(root, "fr", 'msgid "Speaker"\nmsgstr "Conférencier"\n')
    write(root, "en", 'msgid "Speaker"\nmsgstr ""\n')
    write(root, "ar", 'msgid "Speaker"\nmsgstr "محاضر"\n')


@pytest.fixture
def without_extracting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check the catalogues alone, without comparing them with the code."""
    monkeypatch.setattr(catalogues.shutil, "which", lambda _name: None)


def test_compiled_arabic_has_its_six_plural_forms(tmp_path):
    write_sound(tmp_path)
    forms = "".join(f'msgstr[{i}] "{words}"\n' for i, words in enumerate(ARABIC_SITTINGS))
    body = '#, python-format\nmsgid "%(n)s sitting"\nmsgid_plural "%(n)s sittings"\n' + forms
    path = write(tmp_path, "ar", body)

    catalogues.compile_all(tmp_path)

    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    numbers = (0, 1, 2, 3, 11, 100)
    answers = [compiled.ngettext("%(n)s sitting", "%(n)s sittings", n) for n in numbers]
    assert answers == ARABIC_SITTINGS


def test_a_catalogue_is_compiled_again_only_when_it_changed(tmp_path):
    write_sound(tmp_path)
    catalogues.compile_all(tmp_path)
    compiled = catalogues.catalogue_path(tmp_path, "fr").with_suffix(".mo")
    first = compiled.stat().st_mtime_ns

    catalogues.compile_all(tmp_path)

    assert compiled.stat().st_mtime_ns == first


def test_a_missing_catalogue_is_one_line_with_the_remedy(tmp_path):
    with pytest.raises(SystemExit, match=r"django\.po is missing: restore it with git checkout"):
        catalogues.compile_all(tmp_path)


@pytest.mark.usefixtures("without_extracting")
def test_sound_catalogues_have_no_fault(tmp_path):
    write_sound(tmp_path)

    assert catalogues.check(tmp_path) == 0


@pytest.mark.usefixtures("without_extracting")
@pytest.mark.parametrize(
    ("language", "body", "fault"),
    [
        ("ar", 'msgid "Speaker"\nmsgstr ""\n', "is not translated"),
        ("fr", '#, fuzzy\nmsgid "Speaker"\nmsgstr "Orateur"\n', "is only a guess"),
        (
            "fr",
            '#, python-format\nmsgid "%(n)s days"\nmsgstr "%(jours)s jours"\n',
            "unknown named placeholder",
        ),
        (
            "ar",
            'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "يوم"\nmsgstr[1] "أيام"\n',
            "is not translated",
        ),
        (
            "en",
            'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "day"\nmsgstr[1] ""\n',
            "is not translated",
        ),
    ],
)
def test_each_fault_is_named(tmp_path, capsys, language, body, fault):
    write_sound(tmp_path)
    write(tmp_path, language, body)

    assert catalogues.check(tmp_path) == 1
    assert fault in capsys.readouterr().out


def test_the_header_is_written_anew_and_every_entry_kept(tmp_path):
    path = catalogues.catalogue_path(tmp_path, "ar")
    path.parent.mkdir(parents=True)
    entries = 'msgid "Speaker"\nmsgstr "محاضر"\n\nmsgid "Day"\nmsgstr "يوم"\n'
    path.write_text('msgid ""\nmsgstr ""\n"POT-Creation-Date: today\\n"\n\n' + entries, "utf-8")

    catalogues.write_header(path, "ar")
    first = path.read_text("utf-8")
    catalogues.write_header(path, "ar")

    assert path.read_text("utf-8") == first
    assert first.endswith("\n\n" + entries)
    assert "nplurals=6" in first
    assert "POT-Creation-Date" not in first
