from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    name = "academy_site.editorial"
    label = "editorial"
    verbose_name = _("Editors’ house")
