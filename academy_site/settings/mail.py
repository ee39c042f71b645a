"""Settings of mail, and of the notices that go out by it."""

from urllib.parse import urlsplit

from academy_site.settings import environment as env

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
EMAIL_PORT = env.port("EMAIL_PORT", 587)
if env.text("EMAIL_HOST", ""):
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = env.text("EMAIL_HOST")
    EMAIL_HOST_USER = env.text("EMAIL_USER", "")
    EMAIL_HOST_PASSWORD = env.text("EMAIL_PASSWORD", "")
    EMAIL_USE_TLS = env.flag("EMAIL_TLS", True)
    # A server that does not answer keeps nobody's request, and no claim of the outbox, for long.
    EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text(
    "DEFAULT_FROM_EMAIL", f"no-reply@{urlsplit(env.site_url('SITE_URL')).hostname}"
)
# From this hour on, at the Academy, digests and reminders go out.
NOTICES_HOUR = env.hour("NOTICES_HOUR", 7)
