from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = pgettext_lazy("noun", "Search")

    def ready(self) -> None:
        from academy_site.people import own_pages
        from search import checks, listening
        from search.places.people import paths_of

        own_pages.finders.append(paths_of)
        checks.register_checks()
        listening.connect()
