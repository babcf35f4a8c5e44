"""Where the data is in the text; found in a second pass, only if there are findings.

A BOM must be stripped first: it would shift the parser's index.
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from plantrack.files.location import Span
from plantrack.model.path import Path
from plantrack.yamlfile.compose import open_events

if TYPE_CHECKING:
    from plantrack.yamlfile.compose import Mark


class Node(NamedTuple):
    """Where a value is: its key (None in a list), the value itself, and how it is written.

    `verbatim` is how many characters (a quote) precede the text in the source, which has it
    word for word on one line; None if it has not. `is_empty` means a text without characters.
    """

    key: Span | None
    value: Span
    style: str | None
    verbatim: int | None
    is_empty: bool

    def part(self, begin: int, end: int) -> Span:
        """Return the span of `text[begin:end]` if the source has it verbatim, else the start."""
        line, column = self.value.line, self.value.column
        if self.verbatim is None:
            return Span(line, column, line, column)
        column += self.verbatim
        return Span(line, column + begin, line, column + end)


class Places(NamedTuple):
    """The result of a pass over the text: nodes by path, and the quoted ranges.

    A range has a start and an end in characters, the end excluded; a block scalar counts too.
    """

    nodes: dict[Path, Node]
    quoted: list[tuple[int, int]]


def locate(text: str, paths: Iterable[Path], quoted: bool = False) -> Places:
    """Return the nodes at `paths` and, if asked for, everything `quoted`, in one pass.

    A path that the text does not have is left out. Reads as far as the text parses: syntax
    faults are handled elsewhere.
    """
    wanted: _Wanted = {}
    count = 0
    for path in set(paths):
        tree = wanted
        for step in path:
            tree = tree.setdefault(step, {})
        tree[None] = path
        count += 1
    walker = _Walker(text, count, quoted)
    with suppress(yaml.YAMLError, _AllFoundError):
        walker.run(wanted)
    return Places(walker.found, walker.quoted)


_SCALAR: Any = yaml.ScalarEvent
_STARTS = frozenset((yaml.MappingStartEvent, yaml.SequenceStartEvent))
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))


class _AllFoundError(Exception):
    """Everything was found: the rest of the text need not be parsed."""


# The paths asked for as a tree of their steps, so that the walk can skip whole branches; a path
# itself stands under None. Plain dictionaries, as there may be hundreds of thousands.
_Wanted = dict[Any, Any]


class _Walker:
    def __init__(self, text: str, wanted: int, quoted: bool) -> None:
        self.found: dict[Path, Node] = {}
        self.quoted: list[tuple[int, int]] = []
        self._wanted = wanted
        self._all = quoted
        self._text = text
        self._read = open_events(text).get_event
        self._next = self._noting if quoted else self._read

    def run(self, wanted: _Wanted) -> None:
        while isinstance(event := self._next(), yaml.StreamStartEvent | yaml.DocumentStartEvent):
            pass
        self._node(event, wanted, None)

    def _noting(self) -> Any:
        """Return the next event, noting quoted ranges on the way."""
        event = self._read()
        if type(event) is _SCALAR and event.style:
            start = event.start_mark.index
            if event.style in "|>":
                # A comment may follow a block's |; the block starts on the next line.
                start = self._text.find("\n", start)
            self.quoted.append((start, event.end_mark.index))
        return event

    def _node(self, event: Any, wanted: _Wanted, key: Any) -> None:
        if None in wanted:
            self.found[wanted[None]] = _made(event, key, self._text)
            if len(self.found) == self._wanted and not self._all:
                raise _AllFoundError
        if isinstance(event, yaml.MappingStartEvent):
            self._mapping(wanted)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._sequence(wanted)

    def _mapping(self, wanted: _Wanted) -> None:
        seen: set[str] = set()
        while not isinstance(name := self._next(), yaml.MappingEndEvent):
            if not isinstance(name, yaml.ScalarEvent):
                self._skip(name)
                self._skip(self._next())
                continue
            below = None if name.value in seen else wanted.get(name.value)
            seen.add(name.value)
            self._go_on(self._next(), below, name)

    def _sequence(self, wanted: _Wanted) -> None:
        index = 0
        while not isinstance(item := self._next(), yaml.SequenceEndEvent):
            self._go_on(item, wanted.get(index), None)
            index += 1

    def _go_on(self, event: Any, below: _Wanted | None, key: Any) -> None:
        if below is None:
            self._skip(event)
        else:
            self._node(event, below, key)

    def _skip(self, event: Any) -> None:
        """Skip a whole value; most of a large file is skipped like this."""
        step, depth = self._next, 0
        while True:
            kind = type(event)
            if kind in _STARTS:
                depth += 1
            elif kind in _ENDS:
                depth -= 1
            if depth == 0:
                return
            event = step()


def _made(event: Any, key: Any, source: str) -> Node:
    start, end = event.start_mark, event.end_mark
    is_scalar = isinstance(event, yaml.ScalarEvent)
    return Node(
        key=_span(key.start_mark, key.end_mark) if key else None,
        value=_span(start, end if is_scalar else start),
        style=event.style if is_scalar else None,
        verbatim=_verbatim(event.value, source, start, end) if is_scalar else None,
        is_empty=is_scalar and event.value == "",
    )


def _verbatim(text: str, source: str, start: "Mark", end: "Mark") -> int | None:
    """Return after how many characters (a quote) the source has `text` in one line."""
    if start.line == end.line:
        for quote in (0, 1):
            if source[start.index + quote : end.index - quote] == text:
                return quote
    return None


def _span(start: "Mark", end: "Mark") -> Span:
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
