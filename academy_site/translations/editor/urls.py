"""The addresses of wagtail-localize that are answered here, under the same paths.

They come before its own, which therefore still give the links (``wagtail_localize:…``) and are
never reached.
"""

from __future__ import annotations

from django.urls import URLResolver, include, path

from academy_site.translations.editor import forwarding, machine, po_files, withheld
from academy_site.translations.editor.overrides import edit_override
from academy_site.translations.editor.snippet_listing import OwnSnippetViewSet
from academy_site.translations.editor.strings import edit_string_translation

TRANSLATION = "translate/<int:translation_id>"
SNIPPETS = "api/snippets/<slug:app_label>/<slug:model_name>"

urlpatterns = [
    path(
        f"{TRANSLATION}/strings/<int:string_segment_id>/edit/",
        edit_string_translation,
        name="edit_string_translation",
    ),
    path(
        f"{TRANSLATION}/overrides/<int:overridable_segment_id>/edit/",
        edit_override,
        name="edit_override",
    ),
    path(f"{TRANSLATION}/pofile/download/", po_files.download_pofile, name="download_pofile"),
    path(f"{TRANSLATION}/pofile/upload/", po_files.upload_pofile, name="upload_pofile"),
    path(f"{TRANSLATION}/machine_translate/", machine.machine_translate, name="machine_translate"),
    path(f"{TRANSLATION}/disable/", withheld.stop_translation, name="stop_translation"),
    path(
        "page/<int:page_id>/convert_to_alias/", withheld.convert_to_alias, name="convert_to_alias"
    ),
    path("submit/page/<int:page_id>/", forwarding.submit_page, name="submit_page_translation"),
    path(
        "submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        forwarding.submit_snippet,
        name="submit_snippet_translation",
    ),
    path(
        "update/<int:translation_source_id>/",
        forwarding.update_translations,
        name="update_translations",
    ),
    path("reports/translations/", forwarding.translations_report, name="translations_report"),
    path(
        "reports/translations/results/",
        forwarding.translations_report,
        name="translations_report_results",
    ),
    path(f"{SNIPPETS}/", OwnSnippetViewSet.as_view({"get": "list"}), name="snippets_api_listing"),
    path(
        f"{SNIPPETS}/<str:pk>/",
        OwnSnippetViewSet.as_view({"get": "retrieve"}),
        name="snippets_api_detail",
    ),
]


def localize_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    named = (urlpatterns, "translations_editor")
    return [path("localize/", include(named, namespace="translations_editor"))]
