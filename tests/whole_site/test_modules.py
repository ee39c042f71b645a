"""The shape of the code: small modules, names that say something, no machine's own paths."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "mixins", "services", "managers"}
LONGEST = 200
# Folders of programs that are started by their path, and of tests.
SCRIPTS = ("benchmarks/", "tests/", "tools/")
# A path of somebody's own machine has no business in a project.
ABSOLUTE = re.compile(r"""(?<![\w.~-])/(?:home|Users|root|work|tmp|mnt|opt)/[\w.-]""")
# This rule itself, and addresses on the web.
OF_NO_MACHINE = re.compile(r"^ABSOLUTE = |https?://")
# Documents and containers name folders of the machine that they set up.
ABSOLUTE_ALLOWED = {"Dockerfile", "compose.yaml", "docs/operations.md"}
TEXT = {".py", ".html", ".css", ".js", ".toml", ".md", ".txt", ".yaml", ".yml", ".po", ".sh", ""}


def project_files() -> list[str]:
    """Return the files of the project, new ones included, as git sees them."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("not a git checkout: the list of the project's files is git's")
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def files():
    return project_files()


def modules(files):
    found = [name for name in files if name.endswith(".py") and "/migrations/" not in name]
    assert len(found) > 100
    return found


def test_no_module_is_longer_than_a_reader_keeps_in_mind(files):
    own = [name for name in modules(files) if not name.startswith("tests/")]
    lengths = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in own}

    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_no_module_is_a_drawer_for_everything(files):
    assert [
        name
        for name in modules(files)
        if FORBIDDEN_NAMES & {part.lower() for part in Path(name).with_suffix("").parts}
    ] == []


def test_no_file_knows_somebodys_machine(files):
    found = []
    for name in files:
        if name in ABSOLUTE_ALLOWED or Path(name).suffix not in TEXT or name.startswith("deploy/"):
            continue
        for number, line in enumerate((ROOT / name).read_text("utf-8").splitlines(), 1):
            if ABSOLUTE.search(line) and not OF_NO_MACHINE.search(line):
                found.append(f"{name}:{number}: {line.strip()[:120]}")

    assert found == []


def test_every_package_below_the_apps_can_be_imported(files):
    folders = {Path(name).parent for name in modules(files) if not name.startswith(SCRIPTS)}

    assert [
        folder.as_posix()
        for folder in sorted(folders)
        if folder != Path() and not (ROOT / folder / "__init__.py").exists()
    ] == []


def test_locale_holds_catalogues_only(files):
    names = [name for name in files if name.startswith("locale/")]

    assert {Path(name).suffix for name in names} == {".po"}


def test_every_module_says_what_it_is_for(files):
    own = [name for name in modules(files) if not name.startswith("tests/")]
    without = [
        name
        for name in own
        if (text := (ROOT / name).read_text("utf-8")).strip()
        and not re.match(r'\s*"""', text)
        and Path(name).name not in {"apps.py", "manage.py"}
        # One model or block a file: the class says it.
        and not re.search(r'^class \w+.*:\n    """', text, re.M)
        and Path(name).name != "urls.py"
    ]

    assert without == []
