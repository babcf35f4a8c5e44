"""The text of a plan: its sections and their points."""

from plantrack.model.scalars import Model, Text, Whole
from plantrack.model.task import Target


class Point(Model):
    """One of the plan's numbered paragraphs, numbered consecutively across sections."""

    number: Whole
    title: Text
    text: Text
    targets: tuple[Target, ...] = ()


class Section(Model):
    """One of the plan's parts."""

    number: Whole
    title: Text
    points: tuple[Point, ...]
