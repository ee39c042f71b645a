from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BaseConfig(AppConfig):
    name = "academy_site.base"
    label = "base"
    verbose_name = _("Common ground")

    def ready(self) -> None:
        # wagtail-localize would cut a sentence at every sub- or superscript (CO₂, 10³).
        from wagtail_localize.strings import INLINE_TAGS

        INLINE_TAGS.extend(tag for tag in ("sub", "sup") if tag not in INLINE_TAGS)
