"""The languages that the staff's wishes are for, each named in the reader's own words."""

from django.utils.translation import gettext_lazy as _

LANGUAGE_CHOICES = [("fr", _("French")), ("en", _("English")), ("ar", _("Arabic"))]
