"""What a browser may load and from where, after the W3C's Content Security Policy Level 3."""

from __future__ import annotations

from csp.constants import NONE, SELF, UNSAFE_INLINE

Policy = dict[str, list[str]]


def public(file_origins: list[str]) -> Policy:
    """Return the policy of public pages: our own files and nothing inline, framed by nobody."""
    files = [SELF, *file_origins]
    return {
        "default-src": [NONE],
        "script-src": files,
        "style-src": files,
        "img-src": files,
        "font-src": files,
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }


def admin(file_origins: list[str]) -> Policy:
    """Return the policy of the editing interface, whose widgets start from inline scripts."""
    return {
        **public(file_origins),
        "script-src": [SELF, UNSAFE_INLINE, *file_origins],
        "style-src": [SELF, UNSAFE_INLINE, *file_origins],
        "img-src": [SELF, "data:", "blob:", *file_origins],
        "frame-src": [SELF],
        "frame-ancestors": [SELF],
    }
