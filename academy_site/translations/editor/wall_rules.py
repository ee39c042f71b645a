"""What the locale wall lets through of the editor: the translations of one's own languages."""

from __future__ import annotations

from academy_site.translations.wall.rules import REFUSAL, Rule, rule
from academy_site.translations.wall.visits import own_translation

EDITOR = "translations_editor"


def editor_rules() -> list[tuple[Rule, str, str]]:
    """Return what the hook ``register_locale_wall_rules`` wants."""
    return [
        (
            rule("PUT DELETE", own_translation),
            EDITOR,
            "edit_string_translation edit_override",
        ),
        (rule("GET", own_translation), EDITOR, "download_pofile"),
        (rule("POST", own_translation), EDITOR, "upload_pofile machine_translate"),
        # They lead to the queue; the names of snippets are narrowed where they are listed.
        (rule("GET"), EDITOR, "translations_report translations_report_results"),
        (rule("GET"), EDITOR, "snippets_api_listing snippets_api_detail"),
        (
            REFUSAL,
            EDITOR,
            "convert_to_alias stop_translation submit_page_translation"
            " submit_snippet_translation update_translations",
        ),
    ]
