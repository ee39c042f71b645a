from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "academy_site.people"
    label = "people"
    verbose_name = _("Register of persons and bodies")
