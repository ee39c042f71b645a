"""What the wall lets through, address by address: the one place where that is said.

Every address of the admin has a rule, found by its name: one of ``OPEN``, the refusal of those in
``closed``, or one that another app gives to its own addresses with the hook ``HOOK``. An address
without a rule is refused too, and fails the tests, which crawl them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import ResolverMatch
from wagtail import hooks

from academy_site.translations.models.language_role import RoleKind
from academy_site.translations.wall import visits
from academy_site.translations.wall.closed import CLOSED
from academy_site.translations.wall.visits import Business, Visit

HOOK = "register_locale_wall_rules"
REVIEWER = RoleKind.REVIEWER


@dataclass(frozen=True)
class Rule:
    """Who passes: whoever comes with one of ``methods`` on business of their own."""

    methods: frozenset[str]
    business: Business

    def lets_pass(self, visit: Visit) -> bool:
        method = "GET" if visit.request.method == "HEAD" else visit.request.method
        return method in self.methods and self.business(visit)


def rule(methods: str, business: Business = visits.always) -> Rule:
    return Rule(frozenset(methods.split()), business)


# For what is nobody's business behind the wall.
REFUSAL = rule("", visits.never)

# wagtail-localize's addresses, and those of ours that stand before them.
LOCALIZE = "wagtail_localize translations_editor"
OURS = "translations"

# A rule, and the addresses that it holds for: a namespace (or more) and the names in it. One that
# ends in "*" stands for those that every model of snippets has of its own.
OPEN: tuple[tuple[Rule, str, str], ...] = (
    # One's own account, and what the admin itself is made of; the home page leads to the queue.
    (rule("GET"), "", "wagtailadmin_home wagtailadmin_sprite wagtailadmin_javascript_catalog"),
    (rule("GET"), "wagtail_localize", "javascript_catalog"),
    (rule("GET POST"), "", "wagtailadmin_account wagtailadmin_login wagtailadmin_logout"),
    (rule("GET POST"), "", "wagtailadmin_password_reset wagtailadmin_password_reset_done"),
    (rule("GET POST"), "", "wagtailadmin_password_reset_confirm"),
    (rule("GET"), "", "wagtailadmin_password_reset_complete"),
    (rule("PATCH"), "", "wagtailadmin_dismissibles"),
    (rule("GET"), "", "wagtail.admin.views.home.default"),
    # The pages of one's languages are found and read; only their translation is worked on.
    (rule("GET"), "", "wagtailadmin_explore_root"),
    (
        rule("GET", visits.own_page_or_root("parent_page_id")),
        "",
        "wagtailadmin_explore wagtailadmin_explore_results",
    ),
    (rule("GET", visits.translated_page), "wagtailadmin_pages", "edit"),
    (
        rule("GET", visits.own_page()),
        "wagtailadmin_pages",
        "view_draft history history_results revisions_index revisions_view workflow_history"
        " workflow_history_detail workflow_preview",
    ),
    (rule("GET", visits.own_page(0)), "wagtailadmin_pages", "revisions_compare"),
    # Reviewing; whether the task is the user's to decide is the workflow's question.
    (
        rule("GET POST", visits.own_page("page_id", REVIEWER)),
        "wagtailadmin_pages",
        "workflow_action collect_workflow_action_data",
    ),
    (rule("POST", visits.own_page("page_id", REVIEWER)), "wagtailadmin_pages", "lock unlock"),
    # The words.
    (
        rule("PUT DELETE", visits.own_translation),
        LOCALIZE,
        "edit_string_translation edit_override",
    ),
    (rule("POST", visits.own_translation), LOCALIZE, "upload_pofile machine_translate"),
    (rule("GET", visits.own_translation), LOCALIZE, "download_pofile"),
    (rule("GET", visits.own_translation), "wagtail_localize", "preview_translation"),
    # Notices, which are each person's own.
    (rule("GET"), OURS, "notices"),
    (rule("POST"), OURS, "notices_read notice_read"),
    # Leads to the queue.
    (rule("GET"), "translations_editor", "translations_report translations_report_results"),
    # Snippets that have a language; the rows for all languages can only be chosen.
    (rule("GET", visits.own_record(translated=True)), "wagtailsnippets_*", "edit"),
    (
        rule("GET", visits.own_record()),
        "wagtailsnippets_*",
        "history history_results revisions_view revisions_compare workflow_history"
        " workflow_history_detail workflow_preview",
    ),
    (
        rule("GET POST", visits.own_record(REVIEWER)),
        "wagtailsnippets_*",
        "workflow_action collect_workflow_action_data",
    ),
    (rule("POST", visits.own_record(REVIEWER)), "wagtailsnippets_*", "lock unlock"),
    (
        rule("GET", visits.record_without_language),
        "wagtailsnippetchoosers_*",
        "choose choose_results chosen chosen_multiple",
    ),
    (
        rule("GET", visits.record_without_language),
        "wagtail_localize",
        "snippets_api_listing snippets_api_detail",
    ),
    # Shows each what is theirs.
    (rule("GET"), "translations_editor", "snippets_api_listing snippets_api_detail"),
    # What a translation may have of its own: a link, a picture, a document.
    (rule("GET", visits.start_of_chooser), "", "wagtailadmin_choose_page"),
    (
        rule("GET", visits.own_page_or_root("parent_page_id")),
        "",
        "wagtailadmin_choose_page_child",
    ),
    (rule("GET"), "", "wagtailadmin_choose_page_search"),
    (rule("GET", visits.chosen_pages), "", "wagtailadmin_choose_page_chosen_multiple"),
    (rule("GET"), "wagtailimages_chooser", "choose choose_results chosen chosen_multiple"),
    (rule("GET"), "wagtaildocs_chooser", "choose choose_results chosen chosen_multiple"),
)


def rule_of(match: ResolverMatch) -> Rule | None:
    """Return the rule of an address, or None where nobody has thought of it."""
    return all_rules().get(name_of(match.namespace, match.view_name.rpartition(":")[2]))


def name_of(namespace: str, name: str) -> str:
    """Return the name by which an address is found among the rules."""
    for family in ("wagtailsnippets_", "wagtailsnippetchoosers_"):
        if namespace.startswith(family):
            namespace = f"{family}*"
    return f"{namespace}:{name}" if namespace else name


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by the name of its address."""
    closed = ((REFUSAL, *addresses) for addresses in CLOSED)
    given = (entry for give in hooks.get_hooks(HOOK) for entry in give())
    return dict([*_named(closed), *_named(OPEN), *_named(given)])


def _named(entries: Iterable[tuple[Rule, str, str]]) -> Iterator[tuple[str, Rule]]:
    for the_rule, namespaces, names in entries:
        for namespace in namespaces.split() or [""]:
            for name in names.split():
                yield name_of(namespace, name), the_rule
