"""Which builder handles which content; adding one adds a line."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any, NamedTuple, Protocol, TypeVar

from plantrack.content.facts import PlanFacts
from plantrack.reports.document import Document, View

T = TypeVar("T")

# Name of the content's JSON format -> module with `build(content, view) -> Document`, loaded
# only when used.
BUILDERS = {
    "list": "listing",
    "show": "detail",
    "report": "report",
    "diff": "changes",
    "status": "ledger",
    "log": "log",
    "matrix": "matrix",
    "followup": "follow_up",
}


class Template(NamedTuple):
    """A file whose layout a document is to have: its name as the user gave it, and its bytes."""

    name: str
    content: bytes


class Content(Protocol):
    """An answer as typed facts about a plan; `format` names its JSON format.

    Its builder knows what else it has. A `data` method returns its JSON if that differs from
    its fields.
    """

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        ...

    @property
    def plan(self) -> PlanFacts:
        """Which plan it is about; of several, the last."""
        ...


class Watch(Protocol):
    """Yields the items, and sees when each is done: a renderer that takes long gives it its rows.

    Who watches may show how far the work is; the renderer knows no screen.
    """

    def __call__(self, items: Sequence[T], /) -> Iterator[T]: ...


def unwatched(items: Sequence[T], /) -> Iterator[T]:
    """Yield the items; nobody watches."""
    yield from items


class Answer:
    """Content to be rendered, for a terminal or not; its document is built on first use.

    `template` is the one to be followed, if the format takes any.
    """

    def __init__(
        self,
        content: Content,
        view: View,
        is_terminal: bool = False,
        in_colour: bool = False,
        watch: Watch = unwatched,
        template: Template | None = None,
    ) -> None:
        self.content = content
        self.view = view
        self.is_terminal = is_terminal
        self.in_colour = in_colour
        self.watch = watch
        self.template = template

    @cached_property
    def document(self) -> Document:
        """The content in blocks, worded in the view's language."""
        builder: Any = import_module(f"plantrack.reports.{BUILDERS[self.content.format]}")
        document: Document = builder.build(self.content, self.view)
        return document
