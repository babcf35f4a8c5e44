"""YAML text to plain data: dicts, lists and strings, nothing resolved.

Built straight from libyaml's events, which is many times faster than PyYAML's own constructors,
and stricter: a duplicate key, an anchor, an alias, a tag, a merge key or a second document is a
fault instead of a surprise.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from plantrack.i18n import message
from plantrack.loading.faults import Fault

MAX_DEPTH = 64

if TYPE_CHECKING:
    from typing import Protocol

    class Mark(Protocol):
        """A place in the text; all three count from 0, in characters."""

        index: int
        line: int
        column: int


Data = dict[str, Any] | list[Any] | str
Path = tuple[str | int, ...]


class Composed(NamedTuple):
    """The data of a text and the faults met; `complete` is False where reading had to stop.

    `quoted` holds the texts that stand in quotes or as blocks.
    """

    data: Data | None
    faults: tuple[Fault, ...]
    complete: bool
    quoted: frozenset[str]


_SCALAR = yaml.ScalarEvent
_MAPPING_START = yaml.MappingStartEvent
_MAPPING_END = yaml.MappingEndEvent
_SEQUENCE_END = yaml.SequenceEndEvent


def open_events(text: str) -> Any:
    """A libyaml parser over `text`; the pure Python one where PyYAML was built without libyaml."""
    loader: Any = getattr(yaml, "CBaseLoader", None) or yaml.BaseLoader
    return loader(text)


def compose(text: str) -> Composed:
    """The data that `text` holds; never raises for bad YAML."""
    composer = _Composer(text)
    try:
        data = composer.document()
    except yaml.YAMLError as error:
        from plantrack.loading.syntax import syntax_fault

        composer.faults.append(syntax_fault(text, error))
        return Composed(None, tuple(composer.faults), False, frozenset(composer.quoted))
    except _TooDeepError:
        return Composed(None, tuple(composer.faults), False, frozenset(composer.quoted))
    return Composed(data, tuple(composer.faults), True, frozenset(composer.quoted))


class _TooDeepError(Exception):
    pass


class _Composer:
    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self.quoted: set[str] = set()
        self._text = text

    def document(self) -> Any:
        self._next = open_events(self._text).get_event
        self._next()  # the stream's start
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            self.faults.append(Fault("empty-file", message("the file is empty")))
            return None
        event = self._next()
        data = self._value(event, 1)
        if data == "" and not event.style and event.start_mark.index == event.end_mark.index:
            self.faults.append(Fault("empty-file", message("the file is empty")))
            return None
        if not isinstance(data, dict):
            text = message("the top of the file must be a mapping (key: value)")
            self._fault("top-not-mapping", text, event.start_mark)
            data = None
        self._next()  # the document's end
        event = self._next()
        if isinstance(event, yaml.DocumentStartEvent):
            text = message("a second document begins here; a plan file holds one")
            self._fault("second-document", text, event.start_mark, event.end_mark)
        return data

    def _value(self, event: Any, depth: int) -> Any:
        # Type tests in the order of frequency; each event class is final.
        kind = type(event)
        if kind is _SCALAR:
            if event.anchor or event.tag:
                self._refuse_extras(event)
            if event.style:
                self.quoted.add(event.value)
            return event.value
        if kind is yaml.AliasEvent:
            text = message("an alias (*{name}); write the value out", name=event.anchor)
            self._fault("anchor", text, event.start_mark, event.end_mark)
            return ""
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if depth > MAX_DEPTH:
            text = message("nested deeper than {limit} levels", limit=MAX_DEPTH)
            self._fault("too-deep", text, event.start_mark)
            raise _TooDeepError
        if kind is _MAPPING_START:
            return self._mapping(depth + 1)
        return self._sequence(depth + 1)

    def _sequence(self, depth: int) -> list[Any]:
        items: list[Any] = []
        step, value = self._next, self._value
        while type(event := step()) is not _SEQUENCE_END:
            items.append(value(event, depth))
        return items

    def _mapping(self, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        step, value = self._next, self._value
        while type(event := step()) is not _MAPPING_END:
            key = value(event, depth)
            if not isinstance(key, str):
                text = message("a key must be a single word")
                self._fault("bad-key", text, event.start_mark, event.end_mark)
                value(step(), depth)
                continue
            if key in items:
                text = message("the key “{key}” stands here a second time", key=key)
                self._fault("duplicate-key", text, event.start_mark, event.end_mark)
                value(step(), depth)
                continue
            if key == "<<" and not event.style:
                text = message("a merge key (<<); write the keys out")
                self._fault("anchor", text, event.start_mark, event.end_mark)
                value(step(), depth)
                continue
            items[key] = value(step(), depth)
        return items

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            text = message("an anchor (&{name}); write the value out", name=event.anchor)
            self._fault("anchor", text, event.start_mark, event.end_mark)
        if event.tag:
            text = message("a tag ({tag}); plain values only", tag=event.tag)
            self._fault("tag", text, event.start_mark, event.end_mark)

    def _fault(self, kind: str, text: Any, start: Any, end: Any = None) -> None:
        place = Fault(kind, text, start.line + 1, start.column + 1)
        if end is not None and end.line == start.line:
            place = Fault(
                kind, text, start.line + 1, start.column + 1, end.line + 1, end.column + 1
            )
        self.faults.append(place)
