from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationsConfig(AppConfig):
    name = "academy_site.translations"
    label = "translations"
    verbose_name = _("Translation")

    def ready(self) -> None:
        from academy_site.translations import checks, signals  # noqa: F401 (registers the checks)

        signals.connect()
