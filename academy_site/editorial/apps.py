from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    name = "academy_site.editorial"
    label = "editorial"
    verbose_name = _("Editors’ house")

    def ready(self) -> None:
        from wagtail.signals import page_unpublished

        from academy_site.editorial.unpublishing import unpublish_translations

        page_unpublished.connect(unpublish_translations)
