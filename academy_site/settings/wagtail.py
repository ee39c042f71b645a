"""Settings of Wagtail and wagtail-localize, the same in every environment."""

from django.utils.translation import gettext_lazy as _

from academy_site.settings import environment as env

WAGTAIL_SITE_NAME = "Académie Hassan II des Sciences et Techniques"
WAGTAILADMIN_BASE_URL = env.site_url("SITE_URL", "http://localhost:8000")
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = [("fr", _("French")), ("en", _("English")), ("ar", _("Arabic"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fr", "Français"), ("en", "English"), ("ar", "العربية")]
WAGTAILADMIN_LOGIN_URL = "wagtailadmin_login"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_AUTOSAVE_INTERVAL = 500  # milliseconds

# Nothing calls home: no update check, no avatar service.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None

# The database's own backend over words that are analysed beforehand; see docs/search.md.
WAGTAILSEARCH_BACKENDS: dict[str, dict[str, object]] = {
    "default": {"BACKEND": env.text("SEARCH_BACKEND", "search.backends.database")}
}
if env.text("SEARCH_URL", ""):
    WAGTAILSEARCH_BACKENDS["default"] |= {"URLS": [env.text("SEARCH_URL")], "INDEX": "academy"}

# Seconds for which counts of searches wait in memory to be written together.
SEARCHES_WRITTEN_EVERY: int | None = 60

# Pictures: no bomb passes (a 40-megapixel image needs about 160 MB while it is resized).
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "svg", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS = []

WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {
            "features": ["bold", "italic", "superscript", "subscript", "link", "document-link"]
        },
    }
}

WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = "password_required.html"  # noqa: S105 (a template)
WAGTAILDOCS_PASSWORD_REQUIRED_TEMPLATE = "password_required.html"  # noqa: S105 (a template)

# Submitting a page for translation must never publish French words under /en/ or /ar/.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# An approved translation is published by the gate, alone or together with the other languages.
WAGTAIL_FINISH_WORKFLOW_ACTION = "academy_site.translations.finishing.finish_workflow"
