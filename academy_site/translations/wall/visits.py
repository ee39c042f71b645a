"""One request to the admin by somebody behind the wall, and what about it is their business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import ResolverMatch
from wagtail.admin.views.chooser import page_models_from_string
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import Translation

from academy_site.translations import roles
from academy_site.translations.models import RoleKind, TranslationJob


@dataclass(frozen=True)
class Visit:
    """Who asks for which address of the admin; ``match`` is how Django resolved it."""

    request: HttpRequest
    match: ResolverMatch

    def value(self, parameter: str | int) -> Any:
        """Return a part of the address: by name, or by place where the pattern has no names."""
        if isinstance(parameter, int):
            return self.match.args[parameter]
        return self.match.kwargs[parameter]

    def locales(self, *kinds: RoleKind) -> set[int]:
        return roles.locales_of(self.request.user, *kinds)


Business = Callable[[Visit], bool]


def always(_visit: Visit) -> bool:
    """Tell that the address shows and changes only what everybody in the admin may."""
    return True


def never(_visit: Visit) -> bool:
    """Tell that the address is the business of nobody behind the wall."""
    return False


def own_page(parameter: str | int = "page_id", *kinds: RoleKind) -> Business:
    """Return whether the page is in a language of the user's (in which they are a ``kind``)."""

    def is_own(visit: Visit) -> bool:
        return _pages(visit, *kinds).filter(pk=visit.value(parameter)).exists()

    return is_own


def own_page_or_root(parameter: str) -> Business:
    """Return whether the page is in a language of the user's, or the root, which has no words."""

    def is_own(visit: Visit) -> bool:
        in_reach = Page.objects.filter(Q(locale__in=visit.locales()) | Q(depth=1))
        return in_reach.filter(pk=visit.value(parameter)).exists()

    return is_own


def translated_page(visit: Visit) -> bool:
    """Tell whether the page is a translation under way, so that its editor is the translators'."""
    page = _pages(visit).filter(pk=visit.value("page_id"))
    return _with_translation(page).exists()


def chosen_pages(visit: Visit) -> bool:
    """Tell whether all pages whose titles are asked for are in the user's languages."""
    asked = set(visit.request.GET.getlist("id"))
    own = {str(key) for key in _pages(visit).values_list("pk", flat=True)}
    return asked <= own


def start_of_chooser(visit: Visit) -> bool:
    """Tell whether the page from which Wagtail lets the user choose is theirs, or the root."""
    kinds = visit.request.GET.get("page_type")
    if not kinds:
        return True
    try:
        models = page_models_from_string(kinds)
    except (LookupError, ValueError):
        return False
    if models == (Page,):
        return True
    top = Page.objects.type(*models).first_common_ancestor()
    return top.is_root() or top.locale_id in visit.locales()


def own_translation(visit: Visit) -> bool:
    """Tell whether the translation is into a language of the user's."""
    found = Translation.objects.filter(pk=visit.value("translation_id"))
    return found.filter(target_locale__in=visit.locales(), enabled=True).exists()


def own_job(parameter: str = "job_id") -> Business:
    """Return whether the job is in a language of the user's."""

    def is_own(visit: Visit) -> bool:
        jobs = TranslationJob.objects.filter(pk=visit.value(parameter))
        return jobs.filter(translation__target_locale__in=visit.locales()).exists()

    return is_own


def own_record(*kinds: RoleKind, translated: bool = False) -> Business:
    """Return whether a snippet has a language and it is one of the user's."""

    def is_own(visit: Visit) -> bool:
        model = _model_of(visit)
        if model is None or not issubclass(model, TranslatableMixin):
            return False
        records = model._default_manager.filter(locale__in=visit.locales(*kinds))
        if translated:
            records = _with_translation(records)
        try:
            return records.filter(pk=visit.value("pk")).exists()
        except (ValueError, ValidationError):
            return False

    return is_own


def record_without_language(visit: Visit) -> bool:
    """Tell whether the snippets are rows for all languages, as those of the register are."""
    model = _model_of(visit)
    return model is not None and not issubclass(model, TranslatableMixin)


def _pages(visit: Visit, *kinds: RoleKind) -> QuerySet[Page]:
    return Page.objects.filter(locale__in=visit.locales(*kinds), depth__gt=1)


def _with_translation(instances: QuerySet[Any]) -> QuerySet[Any]:
    under_way = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"),
        target_locale=OuterRef("locale"),
        enabled=True,
    )
    return instances.filter(Exists(under_way))


def _model_of(visit: Visit) -> type[Model] | None:
    """Return the model of a snippet's address, which names it or has a namespace of its own."""
    named = (visit.match.kwargs.get("app_label"), visit.match.kwargs.get("model_name"))
    for model in get_snippet_models():
        viewset = model.snippet_viewset
        own = (viewset.get_admin_url_namespace(), viewset.get_chooser_admin_url_namespace())
        if visit.match.namespace in own or (model._meta.app_label, model._meta.model_name) == named:
            return model
    return None
