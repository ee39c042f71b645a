from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GlossaryConfig(AppConfig):
    name = "academy_site.glossary"
    label = "glossary"
    verbose_name = _("Glossary")

    def ready(self) -> None:
        from academy_site.glossary import signals

        signals.connect()
