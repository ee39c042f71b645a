"""What would stop `make run` is said first, in one line, with the remedy."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools import preflight

ROOT = Path(__file__).resolve().parents[2]


def test_a_taken_port_is_said_in_one_line_before_any_work():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = subprocess.run(
            [sys.executable, "tools/preflight.py"],
            cwd=ROOT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": port},
            capture_output=True,
            text=True,
            check=False,
        )

    assert said.returncode == 1
    assert said.stderr.count("\n") == 1
    assert f"Port {port} of 127.0.0.1 cannot be used" in said.stderr
    assert f"make run PORT={int(port) + 1}" in said.stderr


@pytest.mark.parametrize("port", ["", "0", "web", "65536", "-1"])
def test_what_is_no_port_is_refused(port):
    with pytest.raises(SystemExit, match="is not a port"):
        preflight.check_port("127.0.0.1", port)


def test_a_free_port_passes():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        free = taken.getsockname()[1]

    preflight.check_port("127.0.0.1", str(free))


def test_a_missing_catalogue_is_named(tmp_path):
    for language in ("fr", "en"):
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "django.po").touch()

    with pytest.raises(SystemExit, match="git checkout -- locale/ar"):
        preflight.check_catalogues(tmp_path)
