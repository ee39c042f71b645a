"""What happens in the site that search has to know of, and what it does about it."""

from __future__ import annotations

from typing import Any

from django.core.signals import request_finished
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete, pre_save
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.search import index
from wagtail.signals import page_published, page_unpublished, post_page_move

from academy_site.glossary.models import GlossaryVersion
from academy_site.people.models import Affiliation, Organisation, Person
from search import naming
from search.backends.standing import note_empty_index
from search.models import PageText, PinnedResult, Synonym, WordException
from search.places.syncing import mark_below, mark_glossary, mark_session_of, mark_sessions
from search.staff.counting import write_counts
from search.vocabulary.keeping import keep, recount, take_away
from search.wishes.exceptions import kept_lexicon
from search.wishes.pins import kept_pins
from search.wishes.reindexing import reindex_words
from search.wishes.synonyms import kept_synonyms
from sessions.reading import SESSION_DEPTH

# Saved when a draft is kept, and by the tree; no public word changes with them.
SILENT = frozenset(
    ["latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes",
     "numchild", "go_live_at", "approved_schedule", "locked", "locked_at", "locked_by"]
)  # fmt: skip


def keep_saved(
    instance: Page, raw: bool = False, update_fields: Any = None, **_signal: Any
) -> None:
    """Read a saved page as it is stored: the instance may hold a draft's words."""
    if raw or (update_fields is not None and SILENT.issuperset(update_fields)):
        return
    keep(instance)
    for path in Page.objects.filter(pk=instance.pk, numchild__gt=0).values_list("path", flat=True):
        recount(path)


def take_deletion(instance: Page, **_signal: Any) -> None:
    """A session without one of its sittings is another session, unless it goes as well."""
    transaction.on_commit(lambda: mark_session_of(instance.path), robust=True)


def take_publication(instance: Page, **_signal: Any) -> None:
    """Read a page's rows below it, such as who takes part or is named: they are saved after it."""
    page = instance.specific
    if get_all_child_relations(type(page)) or get_all_child_m2m_relations(type(page)):
        stored = type(page)._default_manager.get(pk=page.pk)
        index.insert_or_update_object(stored)
        keep(stored)
    _take_change(page)


def take_unpublication(instance: Page, **_signal: Any) -> None:
    """A page takes what is below it from the public."""
    _take_change(instance)


def take_move(instance: Page, **_signal: Any) -> None:
    """A page that is moved takes along what is below it, from one session to another perhaps."""
    _take_change(Page.objects.get(pk=instance.pk))
    mark_sessions()


def take_restriction(instance: PageViewRestriction, **_signal: Any) -> None:
    """Who may read a page has changed, and with it who may read what is below."""
    _take_change(instance.page)


def take_freedom(instance: PageViewRestriction, origin: Any = None, **_signal: Any) -> None:
    """A restriction is taken back; one that goes with its page frees nothing."""
    if isinstance(origin, PageViewRestriction) or (
        isinstance(origin, QuerySet) and origin.model is PageViewRestriction
    ):
        _take_change(instance.page)


def _take_change(page: Page) -> None:
    recount(page.path)
    if page.depth < SESSION_DEPTH:
        mark_below(page.path)
    else:
        mark_session_of(page.path)


def take_text(instance: PageText, **_signal: Any) -> None:
    """A text that goes takes its words with it."""
    take_away(instance.pk)


def remember_exception(instance: WordException, **_signal: Any) -> None:
    """Keep the words that an exception spoke of before it is changed."""
    before = WordException.objects.filter(pk=instance.pk).values_list("word", "found_as")
    instance.words_before = [word for row in before for word in row]


def apply_exception(instance: WordException, **_signal: Any) -> None:
    """Index what holds the words of an exception by the rules that are in force now."""
    words = [instance.word, instance.found_as, *getattr(instance, "words_before", ())]
    reindex_words(words)


def connect() -> None:
    """Listen to pages, to who may see them, and to the records that they show."""
    for model in get_page_models():
        post_save.connect(keep_saved, sender=model, dispatch_uid=f"search-{model._meta.label}")
        post_delete.connect(take_deletion, sender=model, dispatch_uid=f"search-{model._meta.label}")
    page_published.connect(take_publication, dispatch_uid="search-published")
    page_unpublished.connect(take_unpublication, dispatch_uid="search-unpublished")
    post_page_move.connect(take_move, dispatch_uid="search-moved")
    post_save.connect(
        take_restriction, sender=PageViewRestriction, dispatch_uid="search-restricted"
    )
    post_delete.connect(take_freedom, sender=PageViewRestriction, dispatch_uid="search-freed")
    for signal in (post_save, post_delete):
        for model in (Person, Organisation, Affiliation):
            signal.connect(mark_sessions, sender=model, dispatch_uid=f"search-{model._meta.label}")
    for model in naming.NAMED:
        for signal in (post_save, pre_delete):
            signal.connect(
                naming.read_articles_of, sender=model, dispatch_uid=f"named-{model._meta.label}"
            )
    post_save.connect(mark_glossary, sender=GlossaryVersion, dispatch_uid="search-glossary")
    pre_save.connect(remember_exception, sender=WordException, dispatch_uid="search-exception")
    for signal in (post_save, post_delete):
        signal.connect(apply_exception, sender=WordException, dispatch_uid="search-exception")
    pre_delete.connect(take_text, sender=PageText, dispatch_uid="search-uncount")
    _forget_wishes_when_they_change()
    request_finished.connect(write_counts, dispatch_uid="search-counts")
    post_migrate.connect(_after_migrations, dispatch_uid="search-migrated")


def _forget_wishes_when_they_change() -> None:
    kept = {
        WordException: (kept_lexicon, kept_synonyms),
        Synonym: (kept_synonyms,),
        GlossaryVersion: (kept_synonyms,),
        Person: (kept_synonyms,),
        PinnedResult: (kept_pins,),
    }
    for model, values in kept.items():
        for value in values:
            for signal in (post_save, post_delete):
                signal.connect(
                    value.forget, sender=model, dispatch_uid=f"{value.name}-{model._meta.label}"
                )


def _after_migrations(app_config: Any, **_signal: Any) -> None:
    if app_config.label == "search":
        note_empty_index()
