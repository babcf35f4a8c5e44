"""What rules look at: a plan file's data, its plan as far as it is valid, and its texts."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from plantrack.checks.raw_names import raw_names
from plantrack.loading.compose import Path
from plantrack.loading.load import Document
from plantrack.loading.positions import Node, locate
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.query.address import address_texts
from plantrack.query.references import Reference, references

Kind = Literal["text", "typed", "any"]
_REMARKS = ("errata", "readings", "revisions")


class Leaf(NamedTuple):
    """A single value of the data: where, what was written, and what the schema wants there.

    `typed` is a number, date or flag; `any` leaves it open.
    """

    path: Path
    text: str
    kind: Kind


@dataclass(frozen=True)
class Subject:
    """A plan file under check; `plan` and `data` lack what does not fit the schema."""

    document: Document
    plan: Plan
    data: dict[str, Any]

    @cached_property
    def leaves(self) -> list[Leaf]:
        """Every single value of the known fields, in the file's order."""
        leaves: list[Leaf] = []
        _collect(self.data, Plan, (), leaves)
        return leaves

    @cached_property
    def texts(self) -> list[Leaf]:
        """The leaves that the schema wants as text."""
        return [leaf for leaf in self.leaves if leaf.kind == "text"]

    def offers(self, kind: str, name: str) -> bool:
        """Whether the file, faulty parts included, has or may have a `kind` of that name."""
        if kind not in self._offered:
            self._offered[kind] = raw_names(self.file_data, kind)
        names = self._offered[kind]
        return names is None or name in names

    @cached_property
    def _offered(self) -> dict[str, set[str] | None]:
        return {}

    @property
    def file_data(self) -> Any:
        """The data as it stands in the file, parts that do not fit the schema included."""
        return self.document.composed.data if self.document.composed else None

    def always_quoted(self, text: str) -> bool:
        """Whether `text` stands in quotes wherever a known field has it."""
        composed = self.document.composed
        times = composed.quoted.get(text, 0) if composed else 0
        return times > 0 and times == self._times.get(text, 0)

    @cached_property
    def _times(self) -> Counter[str]:
        quoted = self.document.composed.quoted if self.document.composed else {}
        return Counter(leaf.text for leaf in self.leaves if leaf.text in quoted)

    @cached_property
    def references(self) -> list[Reference]:
        """Every name or number by which one part of the plan refers to another."""
        return list(references(self.plan))

    @cached_property
    def wording(self) -> list[Leaf]:
        """The texts that are the document's own; remarks quote its slips and may hold any."""
        return [leaf for leaf in self.texts if leaf.path[0] not in _REMARKS]

    def explained(self, path: Path, begin: int, end: int, text: str) -> bool:
        """Whether an erratum covers `text[begin:end]`, the text at `path`."""
        for published, paths in self._errata:
            if path in paths:
                start = text.find(published)
                while start >= 0:
                    if start <= begin and end <= start + len(published):
                        return True
                    start = text.find(published, start + 1)
        return False

    @cached_property
    def _errata(self) -> list[tuple[str, set[Path]]]:
        return [
            (one.published, {path for path, _ in address_texts(self.plan, one.at)})
            for one in self.plan.errata
        ]

    def nodes(self, paths: list[Path]) -> dict[Path, Node]:
        """Where and how those values are written."""
        return locate(self.document.source.text, paths)


def _collect(data: Any, wanted: Any, path: Path, into: list[Leaf]) -> None:
    """Append the leaves of `data`, which the schema wants as `wanted`, to `into`."""
    if isinstance(data, str):
        into.append(Leaf(path, data, _kind(wanted)))
    elif isinstance(data, dict):
        shape = _shape(wanted) if isinstance(wanted, type) and issubclass(wanted, Model) else {}
        for key, value in data.items():
            if key not in shape:
                continue
            inner, many = shape[key]
            place = (*path, key)
            if type(value) is str:
                into.append(Leaf(place, value, _kind(inner)))
            elif many and isinstance(value, list):
                for index, item in enumerate(value):
                    _collect(item, inner, (*place, index), into)
            else:
                _collect(value, inner, place, into)


def _kind(wanted: Any) -> Kind:
    return "text" if wanted is str else "any" if wanted is None else "typed"


_SHAPES: dict[type[Model], dict[str, tuple[Any, bool]]] = {}


def _shape(model: type[Model]) -> dict[str, tuple[Any, bool]]:
    """For each field the type of one value, and whether the field may be a list of them."""
    if model not in _SHAPES:
        _SHAPES[model] = {
            name: _one(field.annotation) for name, field in model.model_fields.items()
        }
    return _SHAPES[model]


def _one(annotation: Any) -> tuple[Any, bool]:
    origin = get_origin(annotation)
    if origin is tuple:
        return _one(get_args(annotation)[0])[0], True
    if origin in (Union, UnionType):
        options = [one for one in get_args(annotation) if one is not type(None)]
        many = any(get_origin(one) is tuple for one in options)
        alike = {_one(option)[0] for option in options} - {Decimal}
        return (alike.pop() if len(alike) == 1 and not (many and len(options) > 1) else None), many
    if origin is Literal:
        # A choice among words is a word to every reader; the format's version is a number.
        return (None if isinstance(get_args(annotation)[0], str) else int), False
    if hasattr(annotation, "__metadata__"):
        return _one(annotation.__origin__)
    return annotation, False
