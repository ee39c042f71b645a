from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SessionsConfig(AppConfig):
    name = "sessions"
    # "sessions" is the label of Django's own login sessions; see docs/adr.
    label = "plenary"
    verbose_name = _("Plenary sessions")
