"""The targets explain themselves, and an absent Python is said in one line."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INNER = {"preflight", "python", "machine"}


def make(*words: str) -> "subprocess.CompletedProcess[str]":
    """Run make in the project without the settings of the make that runs the tests."""
    inherited = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "MAKEOVERRIDES"}
    kept = {key: value for key, value in os.environ.items() if key not in inherited}
    return subprocess.run(
        ["make", *words], cwd=ROOT, env=kept, capture_output=True, text=True, check=False
    )


def test_help_lists_every_target():
    text = (ROOT / "Makefile").read_text().replace("\\\n", " ")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.M)
    assert phony

    said = make("help")

    listed = set(re.findall(r"^  make ([a-z]+) ", said.stdout, re.M))
    assert listed == set(phony[1].split()) - INNER


def test_no_python_new_enough_is_said_with_the_remedy():
    said = make("python", "PYTHON=")

    assert said.returncode == 2
    assert said.stderr.startswith("No Python 3.11 or newer was found: install one")


def test_a_python_that_is_not_there_is_said_with_the_remedy():
    said = make("python", "PYTHON=no-such-python")

    assert said.returncode == 2
    assert said.stderr.startswith("No Python called no-such-python: ")


def test_a_python_too_old_is_said_with_the_remedy(tmp_path):
    old = tmp_path / "python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)

    said = make("python", f"PYTHON={old}")

    assert said.returncode == 2
    assert said.stderr.startswith(f"{old} is too old, the site needs Python 3.11 or newer: ")
