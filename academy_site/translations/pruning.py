"""Takes out of a composed page what has no words in its language yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField, StreamValue
from wagtail.images.blocks import ImageBlock

# What becomes of a part whose words are missing: it stays without them, or goes.
KEEP, DROP = True, False


class WordlessError(Exception):
    """A field that no page can be without has no words; names the field."""


def prune(target: Any, wordless: Iterable[str], own: Mapping[str, Any]) -> None:
    """Remove the leaves named by ``wordless`` from ``target``.

    A plain field goes back to what the public sees of it (``own``) or is emptied; a block goes,
    with the block around it where that needs it. Raises WordlessError for a field that has nothing
    to go back to and must not be empty.
    """
    streams: dict[str, list[list[str]]] = {}
    for path in wordless:
        name, *rest = path.split(".")
        field = target._meta.get_field(name)
        if isinstance(field, StreamField):
            streams.setdefault(name, []).append(rest)
        elif field.one_to_many:
            _remove_child(target, name, rest[0])
        elif own.get(name):
            setattr(target, name, own[name])
        elif field.blank:
            setattr(target, name, None if field.is_relation else "")
        else:
            raise WordlessError(str(field.verbose_name))
    for name, paths in streams.items():
        value = getattr(target, name)
        stored = value.get_prep_value()
        left = [child for child in stored if _keeps(value.stream_block, child, paths)]
        setattr(target, name, StreamValue(value.stream_block, left, is_lazy=True))


def _remove_child(target: Any, relation: str, key: str) -> None:
    manager = getattr(target, relation)
    for child in list(manager.all()):
        if str(child.translation_key) == key:
            manager.remove(child)


def _keeps(block: blocks.Block, child: dict[str, Any], paths: list[list[str]]) -> bool:
    """Strip one child of a stream or list of its wordless parts; tell whether it stays."""
    own = [rest for first, *rest in paths if first == child.get("id")]
    if not own:
        return KEEP
    of_list = isinstance(block, blocks.ListBlock)
    inner = block.child_block if of_list else block.child_blocks[child["type"]]
    keeps, child["value"] = _stripped(inner, child["value"], own)
    return keeps


def _stripped(block: blocks.Block, value: Any, paths: list[list[str]]) -> tuple[bool, Any]:
    """Return whether a block's stored value can stay, and what is left of it."""
    if [] in paths:
        return (DROP, value) if _required(block) else (KEEP, _nothing(block))
    if isinstance(block, ImageBlock):
        return DROP, value  # a picture whose alternative text is missing waits for it
    if isinstance(block, blocks.StructBlock):
        return _stripped_struct(block, value, paths)
    if isinstance(block, blocks.ListBlock | blocks.StreamBlock):
        left = [item for item in value if _keeps(block, item, paths)]
        return (KEEP if left or not _required(block) else DROP), left
    return DROP, value


def _stripped_struct(
    block: blocks.StructBlock, value: dict[str, Any], paths: list[list[str]]
) -> tuple[bool, Any]:
    by_name: dict[str, list[list[str]]] = {}
    for name, *rest in paths:
        by_name.setdefault(name, []).append(rest)
    left = dict(value)
    for name, rests in by_name.items():
        keeps, left[name] = _stripped(block.child_blocks[name], value.get(name), rests)
        if keeps is DROP:
            return DROP, value
    return KEEP, left


def _required(block: blocks.Block) -> bool:
    # A list says nothing of it, and one without items has nothing to say to a reader either.
    return isinstance(block, blocks.ListBlock) or block.required


def _nothing(block: blocks.Block) -> Any:
    return None if isinstance(block, blocks.ChooserBlock) else ""
