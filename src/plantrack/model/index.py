"""How a plan's parts relate to each other, looked up rather than searched for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from plantrack.model.names import Names
from plantrack.model.path import Path
from plantrack.model.section import Point, Section, points_within
from plantrack.model.targets import Milestone, Target
from plantrack.model.task import Task

Part = Section | Point | Task


class Index:
    """Sections and tasks by number, points by key, tasks of points, points of tasks.

    If the file uses a number twice, the first one counts. A withdrawn task still has its number,
    but carries out no point.
    """

    def __init__(self, sections: tuple[Section, ...], tasks: tuple[Task, ...]) -> None:
        self.points: dict[int | str, Point] = {}
        self.sections: dict[int, Section] = {}
        self.tasks: dict[int, Task] = {}
        self._points = tuple(point for section in sections for point in section.all_points())
        self._sections, self._rows = sections, tasks
        self._section_of: dict[int, Section] = {}
        # The rows of the tasks that carry out a point, by its key.
        self._of_points: dict[int | str, list[int]] = defaultdict(list)
        self._whats: dict[int, Names] = {}
        for section in sections:
            self.sections.setdefault(section.number, section)
            for point in section.all_points():
                self.points.setdefault(point.key, point)
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
        return tuple(self._rows[row] for row in self._of_points.get(point.key, ()))

    def tasks_of_any(self, points: Iterable[Point]) -> tuple[Task, ...]:
        """Return the tasks that carry out any of `points`, each once, in the plan's order."""
        numbers = {point.key for point in points}
        rows = {row for number in numbers for row in self._of_points.get(number, ())}
        return tuple(self._rows[row] for row in sorted(rows))

    def points_of(self, tasks: Iterable[Task]) -> tuple[Point, ...]:
        """Return the points that any of `tasks` carries out, in the plan's order."""
        numbers = {number for task in tasks for number in task.points}
        return tuple(point for point in self._points if point.key in numbers)

    def placed(self, kind: str, address: str) -> tuple[Path, Part, str] | None:
        """Return the first of the `tasks`, `points` or `sections` that `address` starts with.

        With its path, and the rest of the address: `3.2.title` may be point 3.2 or point 3.
        """
        steps = address.split(".")
        for length in range(len(steps) if kind == "points" else 1, 0, -1):
            found = self._placed.get((kind, ".".join(steps[:length])))
            if found is not None:
                return *found, ".".join(steps[length:])
        return None

    def whats(self, held: Sequence[Target | Milestone]) -> Names:
        """Return the names of the targets or milestones of one of the plan's tasks or points."""
        if id(held) not in self._whats:
            self._whats[id(held)] = Names((one.what, place) for place, one in enumerate(held))
        return self._whats[id(held)]

    @cached_property
    def _placed(self) -> dict[tuple[str, str], tuple[Path, Part]]:
        placed: dict[tuple[str, str], tuple[Path, Part]] = {}
        for t, task in enumerate(self._rows):
            placed.setdefault(("tasks", str(task.number)), (("tasks", t), task))
        for s, section in enumerate(self._sections):
            placed.setdefault(("sections", str(section.number)), (("sections", s), section))
            for point, within in points_within(section.points):
                placed.setdefault(("points", str(point.key)), (("sections", s, *within), point))
        return placed
