"""Test settings: production's, with fast password hashing and files in a temporary folder."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("VAR_DIR", str(Path(tempfile.gettempdir()) / "academy-tests"))
os.environ.setdefault("SITE_URL", "http://localhost:8000")

from academy_site.settings.dev import *  # noqa: F403 (the defaults above come first)

ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
# Only when a test says so: none counts the queries of another one's searches.
SEARCHES_WRITTEN_EVERY = None
# A snippet in several languages, to try what the site's own models do not need.
INSTALLED_APPS = [*INSTALLED_APPS, "tests.announcements"]  # noqa: F405
