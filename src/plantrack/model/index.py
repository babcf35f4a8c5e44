"""How a plan's parts relate to each other, looked up rather than searched for."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from plantrack.model.names import Names
from plantrack.model.path import Path
from plantrack.model.section import Point, Section
from plantrack.model.task import Target, Task

Part = Section | Point | Task


class Index:
    """Sections, points and tasks by number, tasks of points, points of tasks.

    If the file uses a number twice, the first one counts. A withdrawn task still has its number,
    but carries out no point.
    """

    def __init__(self, sections: tuple[Section, ...], tasks: tuple[Task, ...]) -> None:
        self.points: dict[int, Point] = {}
        self.sections: dict[int, Section] = {}
        self.tasks: dict[int, Task] = {}
        self._points = tuple(point for section in sections for point in section.points)
        self._sections, self._rows = sections, tasks
        self._section_of: dict[int, Section] = {}
        # The rows of the tasks that carry out a point, by its number.
        self._of_points: dict[int, list[int]] = defaultdict(list)
        self._targets: dict[int, Names] = {}
        for section in sections:
            self.sections.setdefault(section.number, section)
            for point in section.points:
                self.points.setdefault(point.number, point)
                self._section_of[id(point)] = section
        for row, task in enumerate(tasks):
            self.tasks.setdefault(task.number, task)
            for number in () if task.withdrawn else dict.fromkeys(task.points):
                self._of_points[number].append(row)

    def section_of(self, point: Point) -> Section:
        """Return the section that contains `point`, which must be one of the plan's own."""
        return self._section_of[id(point)]

    def tasks_of(self, point: Point) -> tuple[Task, ...]:
        """Return the tasks that carry out `point`, in the plan's order."""
        return tuple(self._rows[row] for row in self._of_points.get(point.number, ()))

    def tasks_of_any(self, points: Iterable[Point]) -> tuple[Task, ...]:
        """Return the tasks that carry out any of `points`, each once, in the plan's order."""
        numbers = {point.number for point in points}
        rows = {row for number in numbers for row in self._of_points.get(number, ())}
        return tuple(self._rows[row] for row in sorted(rows))

    def points_of(self, tasks: Iterable[Task]) -> tuple[Point, ...]:
        """Return the points that any of `tasks` carries out, in the plan's order."""
        numbers = {number for task in tasks for number in task.points}
        return tuple(point for point in self._points if point.number in numbers)

    def placed(self, kind: str, number: str) -> tuple[Path, Part] | None:
        """Return the first of the `tasks`, `points` or `sections` of that number, with its path."""
        return self._placed.get((kind, number))

    def target_names(self, targets: tuple[Target, ...]) -> Names:
        """Return the names of the `targets` of one of the plan's tasks or points."""
        if id(targets) not in self._targets:
            whats = ((target.what, place) for place, target in enumerate(targets))
            self._targets[id(targets)] = Names(whats)
        return self._targets[id(targets)]

    @cached_property
    def _placed(self) -> dict[tuple[str, str], tuple[Path, Part]]:
        placed: dict[tuple[str, str], tuple[Path, Part]] = {}
        for t, task in enumerate(self._rows):
            placed.setdefault(("tasks", str(task.number)), (("tasks", t), task))
        for s, section in enumerate(self._sections):
            placed.setdefault(("sections", str(section.number)), (("sections", s), section))
            for p, point in enumerate(section.points):
                path = ("sections", s, "points", p)
                placed.setdefault(("points", str(point.number)), (path, point))
        return placed
