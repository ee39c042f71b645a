from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _

from academy_site.base.models import BasePage
from academy_site.glossary.models.concept import Domain


class GlossaryPage(BasePage):
    """The glossary of a language, in its alphabet: what a reader or a search result comes to."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    list_parameters = ("domain",)

    class Meta:
        verbose_name = _("glossary page")
        verbose_name_plural = _("glossary pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # They read the models, which are complete only after this one.
        from academy_site.glossary import reading, structured_data

        domain = request.GET.get("domain", "")
        if domain and domain not in Domain.values:
            raise Http404
        concepts = reading.named_in(reading.concepts(), self.language)
        shown = [one for one in concepts if not domain or one.domain == domain]
        return {
            **super().get_context(request, *args, **kwargs),
            "domain": domain,
            "domain_name": Domain(domain).label if domain else "",
            "domains": reading.domains_of(concepts),
            "letters": reading.by_letter(shown, self.language),
            "count": len(shown),
            "structured_data": structured_data.term_set(self, shown),
        }
