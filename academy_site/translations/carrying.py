"""What becomes of the words when their source changes: nothing is lost, nothing is passed off.

wagtail-localize looks up words by the source's text, so one added full stop would make a
translation vanish. Here the former words are laid beside the new text, marked *to check*, with the
text that they were made for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from academy_site.translations.models.segment import Origin
from academy_site.translations.recording import recording
from academy_site.translations.versions import CARRIED

# Below this share of common text an unequal number of changed paragraphs is not matched up.
ALIKE = 0.5


@dataclass(frozen=True)
class Text:
    """One source text in its place."""

    context: int
    string: int
    data: str


Places = dict[int, list[Text]]


@dataclass
class Change:
    """What a refreshed source asks of its translators."""

    added: list[Text] = field(default_factory=list)
    removed: list[Text] = field(default_factory=list)
    # Former text and the one that took its place.
    changed: list[tuple[Text, Text]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def places_of(source: TranslationSource) -> Places:
    """Return the source's texts by their context, in their order."""
    found: Places = defaultdict(list)
    rows = StringSegment.objects.filter(source=source).order_by("order")
    for context, string, data in rows.values_list("context_id", "string_id", "string__data"):
        found[context].append(Text(context, string, data))
    return found


def compare(before: Mapping[int, Sequence[Text]], after: Mapping[int, Sequence[Text]]) -> Change:
    """Return what changed from one state of a source to the next."""
    change = Change()
    for context in dict.fromkeys([*before, *after]):
        former, present = list(before.get(context, ())), list(after.get(context, ()))
        matcher = SequenceMatcher(
            None, [text.string for text in former], [text.string for text in present], False
        )
        for act, i, j, k, m in matcher.get_opcodes():
            if act != "equal":
                _match(former[i:j], present[k:m], change)
    return change


def _match(former: list[Text], present: list[Text], change: Change) -> None:
    if len(former) == len(present):
        change.changed += zip(former, present, strict=True)
        return
    left = list(former)
    for text in present:
        likest = max(left, key=lambda other: _likeness(other, text), default=None)
        if likest is not None and _likeness(likest, text) >= ALIKE:
            left.remove(likest)
            change.changed.append((likest, text))
        else:
            change.added.append(text)
    change.removed += left


def _likeness(one: Text, other: Text) -> float:
    return SequenceMatcher(None, one.data.split(), other.data.split(), False).ratio()


def carry_over(translation: Translation, change: Change) -> int:
    """Lay former words beside what changed; return how many segments have to be checked now."""
    locale = translation.target_locale_id
    to_check = 0
    for former, present in _pairs(translation, change):
        if _words(present, locale) is not None:
            continue  # translated before, when the source read the same
        row = _words(former, locale)
        if row is None or not row.data:
            continue
        to_check += 1
        standing = getattr(row, "standing", None)
        made_for = (standing and standing.former_source) or row.translation_of
        with recording(Origin.CARRIED, former_source=made_for):
            StringTranslation.objects.create(
                translation_of_id=present.string,
                locale_id=locale,
                context_id=present.context,
                data=row.data,
                translation_type=row.translation_type,
                tool_name=row.tool_name,
                last_translated_by=row.last_translated_by,
                has_error=True,
                field_error=CARRIED,
            )
    return to_check


def _pairs(translation: Translation, change: Change) -> Iterator[tuple[Text, Text]]:
    """Yield what changed in place, then what only moved: cut here and pasted there."""
    yield from change.changed
    gone = {text.string: text for text in change.removed}
    for text in change.added:
        if text.string in gone:
            yield gone[text.string], text


def _words(text: Text, locale: int) -> StringTranslation | None:
    return (
        StringTranslation.objects.filter(
            translation_of=text.string, context=text.context, locale=locale
        )
        .select_related("standing__former_source", "translation_of", "last_translated_by")
        .first()
    )
