"""Production settings, the base of all others: safe by default, every value from the environment.

The variables are described in docs/operations.md; a test keeps that table complete.
"""

import zoneinfo
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from academy_site.settings import content_security, storage
from academy_site.settings import environment as env

# The tzdata package that requirements/ pins, never the operating system's: Morocco left UTC+1
# on 2026-09-20 and a stale system database is an hour wrong (checked by delivery.checks).
zoneinfo.reset_tzpath(to=())

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = env.path("VAR_DIR", BASE_DIR / "var")

# Core
DEBUG = False
SECRET_KEY = env.text("SECRET_KEY")
SITE_URL = env.site_url("SITE_URL")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", urlsplit(SITE_URL).hostname or "")
ROOT_URLCONF = "academy_site.urls"
WSGI_APPLICATION = "academy_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = True

INSTALLED_APPS = [
    "home",
    "sessions",
    "news",
    "news.clippings",
    "news.digest",
    "search",
    "academy_site.demo",
    "academy_site.editorial",
    "academy_site.translations",
    "academy_site.delivery",
    "academy_site.people",
    "academy_site.glossary",
    "academy_site.base",
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "academy_site.delivery.probes.ProbeMiddleware",
    "academy_site.delivery.unavailable.DatabaseUnavailableMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "academy_site.delivery.roots.RootsMiddleware",
    "academy_site.delivery.language.PathLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "academy_site.translations.wall.middleware.LocaleWallMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "academy_site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "academy_site.base.templatetags.site",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "wagtail.templatetags.wagtailcore_tags",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
        },
    }
]

# Databases and caches
DATABASES = {"default": env.database("DATABASE_URL", VAR_DIR / "academy.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
CACHES = {"default": env.cache("CACHE_URL")}

# Files
STATIC_URL = env.text("STATIC_URL", "/static/")
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "academy_site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": storage.uploads(),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_PERMISSIONS = 0o644

# Security
SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.whole_number("SECURE_HSTS_SECONDS", 63_072_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
# Nothing to other sites; "no-referrer" would make browsers send our own forms with a null origin,
# and Django's protection against forged requests would refuse every one of them.
SECURE_REFERRER_POLICY = "same-origin"
if env.flag("BEHIND_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
FILE_ORIGINS = sorted(
    {
        f"https://{host}"
        for host in (urlsplit(STATIC_URL).netloc, env.text("S3_PUBLIC_HOST", ""))
        if host
    }
)
CONTENT_SECURITY_POLICY = {"DIRECTIVES": content_security.public(FILE_ORIGINS)}
ADMIN_CONTENT_SECURITY_POLICY = content_security.admin(FILE_ORIGINS)

# Accounts
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"

# Languages and time
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("ar", _("Arabic"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Africa/Casablanca"
# A rehearsal of the event's days, for example 2026-05-20T11:45 (the session's own time).
CLOCK = env.moment("CLOCK")

# Logging: to the standard streams, one line a record, without personal data.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.choice("LOG_LEVEL", env.LEVELS, "INFO")},
    # Two lines for every object that is indexed, and one for every word of an editor's act.
    "loggers": {name: {"level": "WARNING"} for name in ("django_tasks", "wagtail")},
}

from academy_site.settings.mail import *  # noqa: E402, F403 (continues this file: mail)
from academy_site.settings.wagtail import *  # noqa: E402, F403 (continues this file: Wagtail's own settings)
