"""Development settings: what `make run` uses, on SQLite, over plain HTTP, on this machine only."""

import os

os.environ.setdefault("SITE_URL", f"http://localhost:{os.environ.get('PORT', '8000')}")
os.environ.setdefault("SECRET_KEY", "development-only-and-never-a-secret-of-production")
os.environ.setdefault("SECURE_SSL_REDIRECT", "no")
os.environ.setdefault("SECURE_HSTS_SECONDS", "0")

from academy_site.settings.production import *  # noqa: F403 (the defaults above come first)

ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", ".localhost"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_PRELOAD = SECURE_HSTS_INCLUDE_SUBDOMAINS = False
# Nothing is collected and compressed beforehand here, so stylesheets are compressed as they go.
MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *MIDDLEWARE]  # noqa: F405
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
