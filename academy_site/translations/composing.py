"""Composes a page in its language: structure and facts from the source, words from the translation.

wagtail-localize fills what is not translated with the source's words. Nothing that is made here for
the public holds a word of another language: what has none of its own keeps those that are public
already, or is left out until it has.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from modelcluster.fields import ParentalManyToManyField
from wagtail.models import DraftStateMixin, Page
from wagtail_localize.fields import copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.segments.ingest import ingest_segments

from academy_site.translations import chosen_values
from academy_site.translations.counting import is_done
from academy_site.translations.leaves import Leaf, Leaves, leaves_of, stored_leaves
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.pruning import prune
from academy_site.translations.versions import is_valid

Choice = Callable[[Leaf, Leaf | None], Leaf | None]


@dataclass(frozen=True)
class Composition:
    """A page, unsaved, and the places whose words were taken from the translators' records."""

    page: Any
    taken: frozenset[str]


def public_composition(job: TranslationJob) -> Composition:
    """Return the page with all words that are done, for publication after the gate."""

    def choose(stored: Leaf, public: Leaf | None) -> Leaf | None:
        return stored if stored.complete else public

    values = chosen_values.decoded(chosen_values.chosen(job.translation))
    return _compose(job, stored_leaves(job.translation, _done_words, values), choose, "data")


def public_version(job: TranslationJob) -> Any:
    """Return the page of ``public_composition``."""
    return public_composition(job).page


def facts_version(job: TranslationJob) -> Any:
    """Return the page with the source's present facts and not a word that is not public already.

    A text whose words are the public ones is put together anew, with its links as they are now.
    """

    def choose(stored: Leaf, public: Leaf | None) -> Leaf | None:
        if not stored.has_words:
            return stored
        if public is None:
            return None
        return stored if stored.complete and stored.words == public.words else public

    values = chosen_values.decoded(chosen_values.public(job.translation))
    stored = stored_leaves(job.translation, _done_words, values)
    return _compose(job, stored, choose, "public_data").page


def draft_version(job: TranslationJob) -> Any:
    """Return the page as it would be read now, with the source's words where there are none.

    Words that are to be checked stand in their place. This is for eyes inside the house only.
    """
    values = chosen_values.decoded(chosen_values.chosen(job.translation))
    stored = stored_leaves(job.translation, _best_words, values)
    return _compose(job, stored, lambda leaf, _public: leaf, "data").page


def _done_words(_source: str, row: StringTranslation | None) -> str | None:
    return row.data if is_done(row) else None


def _best_words(source: str, row: StringTranslation | None) -> str | None:
    return row.data if row is not None and row.data and is_valid(row) else source


def _compose(job: TranslationJob, stored: Leaves, choose: Choice, added: str) -> Composition:
    """Put the target together from the chosen leaves; ``added`` names the added texts' field."""
    translation = job.translation
    original = translation.source.as_instance()
    target = target_instance(translation)
    live = leaves_of(target) if getattr(target, "live", True) else {}
    slug = getattr(target, "slug", None)
    # Read before the source's values are laid over them.
    own = {name: getattr(target, name) for name in _text_fields(target)} if live else {}
    copy_synchronised_fields(original, target)
    _copy_emptied_relations(original, target)
    segments: list[Any] = []
    wordless: list[str] = []
    taken: set[str] = set()
    for path, leaf in stored.items():
        chosen = choose(leaf, live.get(path))
        if chosen is None or not (chosen.complete or chosen is live.get(path)):
            wordless.append(path)
        else:
            segments += chosen.segments
            taken |= {path} if chosen is leaf else set()
    source_locale, target_locale = translation.source.locale, translation.target_locale
    ingest_segments(original, target, source_locale, target_locale, segments)
    for text in job.added_texts.all():
        if not getattr(original, text.field, ""):
            setattr(target, text.field, getattr(text, added))
            taken.add(text.field)
    prune(target, wordless, own)
    if isinstance(target, Page):
        target.slug = slug
    if isinstance(target, DraftStateMixin):
        # A translation appears by its review and goes with its source: it has no hours of its own.
        target.go_live_at = target.expire_at = None
    return Composition(target, frozenset(taken))


def target_instance(translation: Translation) -> Any:
    """Return the stored page or snippet in the target language, of its own class."""
    return translation.get_target_instance()


def _text_fields(target: Any) -> list[str]:
    return [
        found.field_name
        for found in get_translatable_fields(type(target))
        if found.is_translated(target) and hasattr(found.get_field(type(target)), "max_length")
    ]


def _copy_emptied_relations(original: Any, target: Any) -> None:
    """Empty what the source has emptied: wagtail-localize copies such values only if any."""
    for found in get_translatable_fields(type(original)):
        field = found.get_field(type(original))
        if isinstance(field, ParentalManyToManyField) and found.is_synchronized(original):
            setattr(target, field.attname, list(getattr(original, field.name).all()))
