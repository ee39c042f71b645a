"""The addresses of the admin that are nobody's business behind the locale wall.

They make, move, publish or delete, list what is in every language, or govern the house. Each is
named, so that one that nobody has thought of is not taken for one of them.
"""

from __future__ import annotations

# A namespace (or more) and the names in it, as in ``rules.OPEN``.
CLOSED: tuple[tuple[str, str], ...] = (
    (
        "wagtailadmin_pages",
        "add add_subpage choose_parent confirm_workflow_cancellation"
        " convert_alias copy delete move move_confirm preview_on_add preview_on_edit"
        " revisions_revert revisions_unschedule search search_results set_page_position"
        " set_privacy type_use type_use_results unpublish usage",
    ),
    ("", "translations_set_privacy"),
    ("", "wagtail_bulk_action wagtailadmin_block_preview wagtailadmin_error_test"),
    # Wagtail shows its own 404 page there; the address has no name but that of its view.
    ("", "django.views.generic.base.TemplateView"),
    ("", "wagtailadmin_tag_autocomplete wagtailadmin_tag_model_autocomplete"),
    # They name any page at all, by the title of its draft.
    ("wagtailadmin_api:pages", "listing detail find action"),
    ("wagtailadmin_api:documents", "listing detail find"),
    ("wagtailadmin_api:images", "listing detail find"),
    (
        "",
        "wagtailadmin_choose_page_anchor_link wagtailadmin_choose_page_email_link"
        " wagtailadmin_choose_page_external_link wagtailadmin_choose_page_phone_link",
    ),
    # Only Wagtail's own forms of pages and snippets report who has them open.
    ("wagtailadmin_editing_sessions", "ping release"),
    (
        "wagtailadmin_reports",
        "aging_pages aging_pages_results locked_pages locked_pages_results page_types_usage"
        " page_types_usage_results site_history site_history_results workflow workflow_results"
        " workflow_tasks workflow_tasks_results",
    ),
    ("wagtailadmin_collections", "index add edit delete set_privacy"),
    (
        "wagtailadmin_workflows",
        "add add_task disable disable_task edit edit_task enable enable_task index index_results"
        " remove select_task_type task_chooser task_chooser_create task_chooser_results task_chosen"
        " task_index task_index_results usage usage_results",
    ),
    (
        "wagtail_localize translations_editor",
        "convert_to_alias stop_translation submit_page_translation submit_snippet_translation"
        " update_translations",
    ),
    ("wagtail_localize", "translations_report translations_report_results"),
    ("wagtailredirects", "add delete edit index index_results process_import start_import"),
    ("wagtailsettings", "edit preview_on_edit"),
    ("wagtailembeds", "chooser chooser_upload"),
    ("wagtailsnippets", "index"),
    (
        "wagtailsnippets_*",
        "add confirm_workflow_cancellation copy delete import inspect list list_results"
        " preview_on_add preview_on_edit reorder revisions_revert revisions_unschedule"
        " unpublish usage",
    ),
    ("wagtailsnippetchoosers_*", "create"),
    (
        "wagtaildocs",
        "add add_multiple create_multiple_from_uploaded_document delete delete_multiple"
        " delete_upload_multiple document_usage edit edit_multiple index index_results",
    ),
    ("wagtaildocs_chooser", "create"),
    (
        "wagtailimages",
        "add add_multiple create_multiple_from_uploaded_image delete delete_multiple"
        " delete_upload_multiple edit edit_multiple image_usage index index_results preview"
        " url_generator url_generator_output",
    ),
    ("wagtailimages_chooser", "create select_format"),
    ("wagtaillocales", "add delete edit history history_results index index_results usage"),
    ("wagtailsites", "add copy delete edit history history_results index index_results usage"),
    (
        "wagtailusers_users",
        "add copy delete edit history history_results index index_results usage",
    ),
    ("wagtailusers_groups", "add delete edit history history_results index index_results usage"),
)
