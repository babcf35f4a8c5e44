"""How a plan's parts relate to each other, looked up rather than searched for."""

from collections import defaultdict
from collections.abc import Iterable

from plantrack.model.section import Point, Section
from plantrack.model.task import Task


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
        self._tasks = tuple(task for task in tasks if not task.withdrawn)
        self._section_of: dict[int, Section] = {}
        self._of_points: dict[int, list[Task]] = defaultdict(list)
        for section in sections:
            self.sections.setdefault(section.number, section)
            for point in section.points:
                self.points.setdefault(point.number, point)
                self._section_of[id(point)] = section
        for task in tasks:
            self.tasks.setdefault(task.number, task)
        for task in self._tasks:
            for number in dict.fromkeys(task.points):
                self._of_points[number].append(task)

    def section_of(self, point: Point) -> Section:
        """Return the section that contains `point`, which must be one of the plan's own."""
        return self._section_of[id(point)]

    def tasks_of(self, point: Point) -> tuple[Task, ...]:
        """Return the tasks that carry out `point`, in the plan's order."""
        return tuple(self._of_points.get(point.number, ()))

    def tasks_of_any(self, points: Iterable[Point]) -> tuple[Task, ...]:
        """Return the tasks that carry out any of `points`, each once, in the plan's order."""
        numbers = {point.number for point in points}
        return tuple(task for task in self._tasks if numbers.intersection(task.points))

    def points_of(self, tasks: Iterable[Task]) -> tuple[Point, ...]:
        """Return the points that any of `tasks` carries out, in the plan's order."""
        numbers = {number for task in tasks for number in task.points}
        return tuple(point for point in self._points if point.number in numbers)
