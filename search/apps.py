from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = pgettext_lazy("noun", "Search")

    def ready(self) -> None:
        from search import checks, listening

        checks.register_checks()
        listening.connect()
