"""The interface catalogues of locale/: compile them, check that they are complete, extract texts.

    python tools/catalogues.py compile | check | extract

Compiling and checking are pure Python (Babel); only extracting needs GNU gettext.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "en", "ar")
# As Django's own catalogues number them; Babel would give the last two Arabic forms the other
# way round.
PLURAL_FORMS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5);"
    ),
}
# The texts in the code are English: an empty English entry means "as in the code".
CODE_LANGUAGE = "en"
OUTSIDE = (".venv", ".git", "var", "node_modules", "__pycache__", "*.mo")


def catalogue_path(root: Path, language: str) -> Path:
    """Return the path of a language's catalogue under the project's root."""
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def read(root: Path, language: str) -> Catalog:
    """Read a language's catalogue; a missing or broken one ends the program with one line."""
    path = catalogue_path(root, language)
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, abort_invalid=True)
    except FileNotFoundError:
        sys.exit(f"The catalogue {path} is missing: restore it with git checkout -- locale/")
    except ValueError as error:
        sys.exit(f"The catalogue {path} cannot be read: {error}")


def compile_all(root: Path) -> None:
    """Compile every catalogue that is newer than its compiled form."""
    for language in LANGUAGES:
        path = catalogue_path(root, language)
        compiled = path.with_suffix(".mo")
        current = path.exists() and compiled.exists()
        if current and compiled.stat().st_mtime >= path.stat().st_mtime:
            continue
        catalogue = read(root, language)
        fresh = compiled.with_suffix(".mo.new")
        with fresh.open("wb") as file:
            write_mo(file, catalogue)
        fresh.replace(compiled)


def name_of(message: Message) -> str:
    """Return the text by which a person finds the message."""
    return message.id if isinstance(message.id, str) else message.id[0]


def faults_of(message: Message, catalogue: Catalog, language: str) -> Iterator[str]:
    """Say what is wrong with one message."""
    words = message.string if isinstance(message.string, tuple) else (message.string,)
    if message.fuzzy:
        yield "is only a guess (fuzzy)"
    elif not all(words):
        if language != CODE_LANGUAGE or any(words):
            yield "is not translated"
        return
    if message.pluralizable and len(words) != catalogue.num_plurals:
        yield f"has {len(words)} plural forms of {catalogue.num_plurals}"
    for error in message.check(catalogue):
        yield str(error)


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    """Return what identifies each message: its context and its text in the code."""
    return {(message.context, name_of(message)) for message in catalogue if message.id}


def extracted(root: Path) -> set[tuple[str | None, str]]:
    """Return what the code says today, extracted in a copy of the project."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*OUTSIDE))
        extract(copy)
        return keys(read(copy, "fr"))


def check(root: Path) -> int:
    """Print every fault of every catalogue and return how many there are."""
    faults = []
    today = extracted(root) if shutil.which("xgettext") else None
    if today is None:
        print("Texts missing from the catalogues: not looked for, GNU gettext is not installed.")
    for language in LANGUAGES:
        catalogue = read(root, language)
        path = catalogue_path(root, language).relative_to(root)
        if catalogue.plural_forms != PLURAL_FORMS[language]:
            faults.append(
                f"{path}:1: the header’s Plural-Forms are not those of tools/catalogues.py"
            )
        for message in catalogue:
            if message.id:
                faults += [
                    f"{path}:{message.lineno or 1}: “{name_of(message)}” {fault}"
                    for fault in faults_of(message, catalogue, language)
                ]
        if today is not None:
            known = keys(catalogue)
            faults += [
                f"{path}: “{text}” is missing, run make messages"
                for _, text in sorted(today - known, key=str)
            ]
            faults += [
                f"{path}: “{text}” is in no code any more, run make messages"
                for _, text in sorted(known - today, key=str)
            ]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(faults)} faults in {len(LANGUAGES)} catalogues")
    return len(faults)


def write_header(path: Path, language: str) -> None:
    """Give a catalogue the one header it needs: no dates, which would change with every run."""
    text = path.read_text("utf-8") if path.exists() else ""
    # The header is the entry with the empty text; the others begin after the first empty line.
    entries = text.partition("\n\n")[2]
    fields = (
        "Content-Type: text/plain; charset=UTF-8",
        f"Language: {language}",
        f"Plural-Forms: {PLURAL_FORMS[language]}",
    )
    lines = "".join(f'"{field}\\n"\n' for field in fields)
    path.write_text(f'msgid ""\nmsgstr ""\n{lines}\n{entries}'.rstrip("\n") + "\n", "utf-8")


def extract(root: Path) -> None:
    """Bring the catalogues up to date with the texts of the code and templates."""
    if not shutil.which("xgettext"):
        sys.exit("Extracting needs GNU gettext: install it (Debian: apt install gettext)")
    for language in LANGUAGES:
        path = catalogue_path(root, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Merging asks the header how many plural forms a text has.
        write_header(path, language)
    languages = [word for language in LANGUAGES for word in ("--locale", language)]
    ignored = [
        word
        for pattern in (".venv", "var", "tests", "tools")
        for word in ("--ignore", f"{pattern}/*")
    ]
    finished = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "makemessages",
            *languages,
            *ignored,
            "--no-obsolete",
            "--no-wrap",
            "--add-location",
            "file",
        ],
        cwd=root,
        check=False,
        capture_output=True,
        text=True,
    )
    if finished.returncode:
        sys.exit(f"Extracting failed:\n{finished.stderr}")
    for language in LANGUAGES:
        write_header(catalogue_path(root, language), language)


def main() -> None:
    """Do what the command line asks for."""
    tasks = {"compile": compile_all, "check": check, "extract": extract}
    task = tasks.get(sys.argv[1]) if len(sys.argv) == 2 else None
    if task is None:
        sys.exit(__doc__)
    # Only checking counts something.
    sys.exit(1 if task(ROOT) else 0)


if __name__ == "__main__":
    main()
