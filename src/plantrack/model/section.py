"""The text of a plan: its sections and their points."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.path import Path
from plantrack.model.scalars import SparseModel, Text, Whole
from plantrack.model.targets import Target
from plantrack.text.point_keys import number_anew


class Point(SparseModel):
    """One of the plan's numbered paragraphs; `points` are the numbered parts of it.

    Of title and text one is enough. `key` identifies it within the plan.
    """

    sparse: ClassVar[tuple[str, ...]] = ("points",)

    number: Whole
    title: Text = ""
    text: Text = ""
    targets: tuple[Target, ...] = ()
    points: "tuple[Point, ...]" = ()

    @cached_property
    def key(self) -> int | str:
        """The number or, where numbers begin anew or points have points, a text such as `3.2`."""
        return self.number  # unless the plan sets another

    @cached_property
    def depth(self) -> int:
        """Within how many points it is."""
        return 0  # unless it is within one

    @property
    def name(self) -> str:
        """The title or, where it has none, the beginning of the text."""
        return self.title or beginning(self.text)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.title and not self.text:
            raise PydanticCustomError("title_or_text", "a point needs a title or a text")
        return self

    def keyed(self, key: int | str) -> None:
        """Set the key, and those of the points within; only the plan that is being built may."""
        self.__dict__["key"] = key
        for point in self.points:
            point.__dict__["depth"] = self.depth + 1
            point.keyed(f"{key}.{point.number}")

    def all(self) -> "Iterator[Point]":
        """Yield the point, then the points within, in the text's order."""
        yield self
        for point in self.points:
            yield from point.all()


class Section(SparseModel):
    """One of the plan's parts; `text` is what stands before its first point, or all it says."""

    sparse: ClassVar[tuple[str, ...]] = ("text",)

    number: Whole
    title: Text
    text: Text | None = None
    points: tuple[Point, ...] = ()

    def all_points(self) -> Iterator[Point]:
        """Yield every point, those within points too, in the text's order."""
        for point in self.points:
            yield from point.all()


def set_keys(sections: tuple[Section, ...], referred: Iterable[int | str]) -> None:
    """Set the keys of all points: their numbers or, where sections number them anew, `3.2`."""
    anew = number_anew([one.points[0].number for one in sections if one.points], referred)
    for section in sections:
        for point in section.points:
            if anew:
                point.keyed(f"{section.number}.{point.number}")
            elif point.points:
                point.keyed(point.number)


_LONGEST = 30


def beginning(text: str) -> str:
    """Return the first clause of `text`, cut where it is long."""
    ends = [place for mark in "。；;，,：:" if (place := text.find(mark)) > 0]
    clause = text[: min(ends)] if ends else text
    return clause if len(clause) <= _LONGEST else f"{clause[:_LONGEST]}…"


def points_within(points: tuple[Point, ...], path: Path = ()) -> Iterator[tuple[Point, Path]]:
    """Yield every point, those within points too, with its path from what holds `points`."""
    for place, point in enumerate(points):
        here = (*path, "points", place)
        yield point, here
        if point.points:
            yield from points_within(point.points, here)
