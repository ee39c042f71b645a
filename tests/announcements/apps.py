from django.apps import AppConfig


class AnnouncementsConfig(AppConfig):
    """A snippet in several languages, which the site itself has none of; for tests alone."""

    name = "tests.announcements"
    label = "announcements"
    default_auto_field = "django.db.models.BigAutoField"
