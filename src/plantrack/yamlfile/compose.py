"""Turns YAML text into plain data: dicts, lists and strings, with nothing resolved.

Built directly from libyaml's events, which is many times faster than PyYAML's own constructors,
and stricter: a duplicate key, an anchor, an alias, a tag, a merge key or a second document is a
fault.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from plantrack.files.faults import Fault, fault_at
from plantrack.i18n import Message, lazy_gettext

MAX_DEPTH = 64
# Keys, the entries of lists and values up to this length are kept once however often they stand
# there: keys, names and dates would be half of the memory that a large plan takes.
_SHORT = 12

if TYPE_CHECKING:
    from typing import Protocol

    class Mark(Protocol):
        """A place in the text; all three count from 0, in characters."""

        index: int
        line: int
        column: int


Data = dict[str, Any] | list[Any] | str


class Composed(NamedTuple):
    """The data of a text and the faults found; no data if parsing had to stop.

    `quoted` counts the texts that are quoted or block scalars.
    """

    data: Data | None
    faults: tuple[Fault, ...]
    quoted: dict[str, int]


_SCALAR = yaml.ScalarEvent
_MAPPING_START = yaml.MappingStartEvent
_MAPPING_END = yaml.MappingEndEvent
_SEQUENCE_END = yaml.SequenceEndEvent


def open_events(text: str) -> Any:
    """Return a libyaml parser for `text`, or the pure Python one if PyYAML lacks libyaml."""
    loader: Any = getattr(yaml, "CBaseLoader", None) or yaml.BaseLoader
    return loader(text)


def compose(text: str, is_list: bool = False) -> Composed:
    """Return the data in `text`; never raises for bad YAML.

    The top level is to be a mapping or, if `is_list`, a list, which may have no entries.
    """
    composer = _Composer(text, is_list)
    try:
        data = composer.document()
    except yaml.YAMLError as error:
        if too_deep := _nesting_before(text, error):
            return too_deep
        from plantrack.yamlfile.syntax import syntax_fault

        composer.faults.append(syntax_fault(text, error))
        return Composed(None, tuple(composer.faults), composer.quoted)
    except _TooDeepError:
        return Composed(None, tuple(composer.faults), composer.quoted)
    return Composed(data, tuple(composer.faults), composer.quoted)


def _nesting_before(text: str, error: yaml.YAMLError) -> Composed | None:
    """Return what is nested too deep before the place the parser rejected, or None.

    A parser may reach its own depth limit before it has returned a single level: it looks
    ahead for as long as a bracket might start a key.
    """
    refused = getattr(error, "problem_mark", None)
    composer = _Composer(text[: refused.index] if refused is not None else text)
    try:
        composer.document()
    except _TooDeepError:
        return Composed(None, tuple(composer.faults), composer.quoted)
    except yaml.YAMLError:
        pass
    return None


_MAPPING_EXPECTED = lazy_gettext("the top level of the file must be a mapping (key: value)")
_LIST_EXPECTED = lazy_gettext(
    "the top level of the file must be a list (each entry on a line, after “- ”)"
)


class _TooDeepError(Exception):
    pass


class _Composer:
    def __init__(self, text: str, is_list: bool = False) -> None:
        self._is_list = is_list
        self.faults: list[Fault] = []
        self.quoted: dict[str, int] = {}
        self._text = text
        self._shared: dict[str, str] = {}

    def document(self) -> Any:
        self._next = open_events(self._text).get_event
        self._next()  # the stream's start
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return self._nothing()
        event = self._next()
        data = self._value(event, 1)
        bare = data == "" and not getattr(event, "style", None)
        if bare and event.start_mark.index == event.end_mark.index:
            return self._nothing()
        if not isinstance(data, list if self._is_list else dict):
            text = _LIST_EXPECTED if self._is_list else _MAPPING_EXPECTED
            self._fault("top-not-mapping", text, event.start_mark)
            data = None
        self._next()  # the document's end
        event = self._next()
        if isinstance(event, yaml.DocumentStartEvent):
            text = lazy_gettext("a second document starts here; a file may contain only one")
            self._fault("second-document", text, event.start_mark, event.end_mark)
        return data

    def _nothing(self) -> list[Any] | None:
        if self._is_list:
            return []
        self.faults.append(fault_at("empty-file", lazy_gettext("the file is empty")))
        return None

    def _value(self, event: Any, depth: int) -> Any:
        kind = type(event)
        if kind is _SCALAR:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            text = lazy_gettext("an alias (*{name}); write the value out", name=event.anchor)
            self._fault("anchor", text, event.start_mark, event.end_mark)
            return ""
        self._refuse_extras(event)
        if depth > MAX_DEPTH:
            text = lazy_gettext("nested deeper than {limit} levels", limit=MAX_DEPTH)
            self._fault("too-deep", text, event.start_mark)
            raise _TooDeepError
        if kind is _MAPPING_START:
            return self._mapping(depth + 1)
        return self._sequence(depth + 1)

    def _scalar(self, event: Any) -> str:
        self._refuse_extras(event)
        text: str = event.value
        if event.style:
            self.quoted[text] = self.quoted.get(text, 0) + 1
        return text

    def _sequence(self, depth: int) -> list[Any]:
        items: list[Any] = []
        step, value, shared = self._next, self._value, self._shared
        while (kind := type(event := step())) is not _SEQUENCE_END:
            # Most of a plan is plain scalars; they are handled here, for speed.
            if kind is _SCALAR and not (event.style or event.anchor or event.tag):
                text = event.value
                items.append(shared.setdefault(text, text))
            else:
                items.append(value(event, depth))
        return items

    def _mapping(self, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        step, value, shared = self._next, self._value, self._shared
        while (kind := type(event := step())) is not _MAPPING_END:
            if kind is not _SCALAR or event.style or event.anchor or event.tag:
                key = value(event, depth)
            else:
                text = event.value
                key = shared.setdefault(text, text)
            unusual = kind is not _SCALAR or key in items or key == "<<"
            if unusual and not self._key_allowed(event, key, items):
                value(step(), depth)
                continue
            event = step()
            if type(event) is _SCALAR and not (event.style or event.anchor or event.tag):
                text = event.value
                items[key] = shared.setdefault(text, text) if len(text) <= _SHORT else text
            else:
                items[key] = value(event, depth)
        return items

    def _key_allowed(self, event: Any, key: Any, items: dict[str, Any]) -> bool:
        if not isinstance(key, str) or type(event) is not _SCALAR:
            message = lazy_gettext("a key must be a single word")
            self._fault("bad-key", message, event.start_mark, event.end_mark)
        elif key in items:
            message = lazy_gettext("the key “{key}” appears here a second time", key=key)
            self._fault("duplicate-key", message, event.start_mark, event.end_mark)
        elif not event.style:
            message = lazy_gettext("a merge key (<<); write the keys out")
            self._fault("anchor", message, event.start_mark, event.end_mark)
        else:
            return True
        return False

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            text = lazy_gettext("an anchor (&{name}); write the value out", name=event.anchor)
            self._fault("anchor", text, event.start_mark, event.end_mark)
        if event.tag:
            text = lazy_gettext("a tag ({tag}); plain values only", tag=event.tag)
            self._fault("tag", text, event.start_mark, event.end_mark)

    def _fault(self, rule: str, text: Message, start: Any, end: Any = None) -> None:
        within = end is not None and end.line == start.line
        until = (end.line + 1, end.column + 1) if within else None
        self.faults.append(fault_at(rule, text, start.line + 1, start.column + 1, until))
