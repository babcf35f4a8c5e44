"""A plan's progress as of a day: what was reported, and how every task stands."""

from collections import Counter
from datetime import date
from functools import cached_property

from plantrack.followup.followed import Followed
from plantrack.followup.record import Record, Reported
from plantrack.followup.standing import TOTALS, Total
from plantrack.model.plan import Plan
from plantrack.model.progress import Review
from plantrack.model.section import Point
from plantrack.model.task import Task


class Progress:
    """The record of a plan up to and including the day `as_of`, and what follows from it."""

    def __init__(self, plan: Plan, record: Record, as_of: date) -> None:
        self.plan, self.as_of = plan, as_of
        self._whole = record
        self._record = record.until(as_of)

    @property
    def entries(self) -> tuple[Reported, ...]:
        """Every entry up to that day, the latest last."""
        return self._record.entries

    @property
    def reviews(self) -> tuple[Review, ...]:
        """Every review up to that day, the latest last."""
        return self._record.reviews

    @cached_property
    def tasks(self) -> dict[int, Followed]:
        """Every task that was not withdrawn, by its number, in the plan's order."""
        found: dict[int, Followed] = {}
        for task in self.plan.active_tasks:
            if task.number not in found:
                found[task.number] = self._followed(task)
        return found

    @cached_property
    def points(self) -> dict[int | str, Followed]:
        """Every point with a target that is followed there, by its key, in the plan's order."""
        return {
            point.key: self._followed(point)
            for point in self.plan.points
            if any(target.restates is None for target in point.targets)
        }

    def of(self, holder: Task | Point) -> Followed:
        """Return the task or point of the plan as it stands."""
        if isinstance(holder, Task):
            known = self.tasks.get(holder.number)
        else:
            known = self.points.get(holder.key)
        return known or self._followed(holder)

    @cached_property
    def left_out(self) -> tuple[Reported, ...]:
        """The entries that count nowhere.

        They are of bodies that have no part in it, or about a task, point or target that is not
        known, or not followed there. Those on a task that was withdrawn are history.
        """
        return tuple(one for one in self.entries if not self._counts(one))

    def _counts(self, one: Reported) -> bool:
        entry = one.entry
        if entry.task is None:
            followed = self.points.get(entry.point or 0)
        elif (followed := self.tasks.get(entry.task)) is None:
            return entry.task in self.plan.index.tasks
        return followed is not None and followed.counts(one)

    @cached_property
    def totals(self) -> dict[Total, int]:
        """How many tasks there are of each sort, as offices count them."""
        counted = Counter(one.figures.standing for one in self.tasks.values())
        return {name: sum(counted[one] for one in those) for name, those in TOTALS.items()}

    def at(self, day: date) -> "Progress":
        """Return the progress as of another day."""
        return Progress(self.plan, self._whole, day)

    def _followed(self, holder: Task | Point) -> Followed:
        return Followed(self.plan, holder, self._record, self.as_of)
