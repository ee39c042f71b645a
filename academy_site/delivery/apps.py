from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    name = "academy_site.delivery"
    label = "delivery"
    verbose_name = _("Delivery")

    def ready(self) -> None:
        from academy_site.delivery import checks  # noqa: F401 (registers the system checks)
        from academy_site.delivery.connections import answer_at_once

        connection_created.connect(answer_at_once, dispatch_uid="answer-at-once")
