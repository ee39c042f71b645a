from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClippingsConfig(AppConfig):
    name = "news.clippings"
    label = "clippings"
    verbose_name = _("Press clippings")

    def ready(self) -> None:
        """Look for copied words where problems are looked for, and where a row becomes public."""
        from django.db.models.signals import pre_save
        from wagtail.models import Revision

        from news import validation
        from news.clippings.checking import find_copied, refuse_copied, refuse_scheduled
        from news.models import NewsPage

        validation.further_checks.append(find_copied)
        pre_save.connect(refuse_copied, sender=NewsPage, dispatch_uid="clippings.refuse_copied")
        pre_save.connect(
            refuse_scheduled, sender=Revision, dispatch_uid="clippings.refuse_scheduled"
        )
