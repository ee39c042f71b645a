"""Serve the site with granian, as production does, and say so once it really answers."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60


def answers(address: str) -> bool:
    """Tell whether the process behind the address is up."""
    try:
        with urlopen(address, timeout=2) as response:  # noqa: S310 (our own http address)
            return bool(response.status == 200)
    except (URLError, OSError):
        return False


def wait_until_up(server: "subprocess.Popen[bytes]", address: str) -> None:
    """Return once the server answers; end the program if it stops or stays silent."""
    limit = time.monotonic() + PATIENCE
    while not answers(address):
        if server.poll() is not None:
            sys.exit(f"The server stopped while starting (exit code {server.returncode}).")
        if time.monotonic() > limit:
            server.terminate()
            sys.exit(f"The server did not answer at {address} within {PATIENCE} seconds.")
        time.sleep(0.1)


def main() -> None:
    """Start granian, wait for it, print the address, and stay until it stops."""
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    granian = Path(sys.executable).with_name("granian")
    server = subprocess.Popen(
        [
            *(str(granian), "--interface", "wsgi", "--host", host, "--port", port),
            *("--workers", "1", "--blocking-threads", "4", "--log-level", "warning"),
            "academy_site.wsgi:application",
        ],
        cwd=ROOT,
    )
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    shown = "localhost" if host in {"127.0.0.1", "::1"} else host
    try:
        wait_until_up(server, f"http://{host}:{port}/healthz")
        print(f"\n  The site:      http://{shown}:{port}/")
        print(f"  Its editing:   http://{shown}:{port}/admin/")
        print("  To stop it:    Ctrl+C\n", flush=True)
        code = server.wait()
    except KeyboardInterrupt:
        code = server.wait()
    sys.exit(0 if code in {0, -signal.SIGTERM, -signal.SIGINT} else code)


if __name__ == "__main__":
    main()
