from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DigestConfig(AppConfig):
    name = "news.digest"
    label = "digest"
    verbose_name = _("Digest of the week")

    def ready(self) -> None:
        from news.digest.readers import forgetting

        forgetting.connect()
