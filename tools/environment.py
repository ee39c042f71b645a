"""Make the virtual environment and install a locked requirements file into it.

    python tools/environment.py .venv requirements/base.txt

Uses uv where it is on the PATH, and pip where it is not or where uv cannot reach its registry.
Every file is checked against its hash, and nothing outside the locked list is installed.
"""

import shutil
import subprocess
import sys
from pathlib import Path


def run(*command: str) -> None:
    """Run a command and end this program with its exit code when it fails."""
    finished = subprocess.run(command, check=False)
    if finished.returncode:
        sys.exit(finished.returncode)


def make_environment(folder: Path, uv: "str | None") -> Path:
    """Return the Python of the virtual environment, which is made when it is missing or broken."""
    python = folder / "bin" / "python"
    usable = python.exists() and not subprocess.run([str(python), "-c", ""], check=False).returncode
    if usable:
        return python
    if uv:
        run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder))
        return python
    try:
        import ensurepip  # noqa: F401 (Debian ships Python without it)
    except ImportError:
        sys.exit(
            "This Python cannot make virtual environments: install its venv package "
            "(Debian: apt install python3-venv), or uv."
        )
    run(sys.executable, "-m", "venv", "--clear", str(folder))
    return python


def install(python: Path, requirements: str, uv: "str | None") -> None:
    """Install the locked requirements, with hashes and without resolving anything anew."""
    options = ["--quiet", "--no-deps", "--require-hashes", "--requirement", requirements]
    if uv:
        command = [uv, "pip", "install", "--python", str(python), *options]
        if not subprocess.run(command, check=False).returncode:
            return
        print("uv could not install it, pip is tried …", flush=True)
    missing = subprocess.run([str(python), "-c", "import pip"], check=False, capture_output=True)
    if missing.returncode:
        run(str(python), "-m", "ensurepip")
    run(str(python), "-m", "pip", "install", "--disable-pip-version-check", *options)


def main() -> None:
    """Make and fill the environment that the command line names."""
    folder, requirements = Path(sys.argv[1]), sys.argv[2]
    uv = shutil.which("uv")
    print(f"Installing {requirements} into {folder} with {'uv' if uv else 'pip'} …", flush=True)
    install(make_environment(folder, uv), requirements, uv)


if __name__ == "__main__":
    main()
