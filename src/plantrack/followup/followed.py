"""How one task or point stands: its status, its targets, who is silent, and the latest entry."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from plantrack.followup.counts import counts_of
from plantrack.followup.judging import Conditions, Judged, Meant, Part, judge, way_of
from plantrack.followup.record import Record, Reported
from plantrack.followup.reporters import Reporters, reporters_of
from plantrack.followup.reviewing import AcceptanceFault, Spoken, acceptance_faults, review_state
from plantrack.followup.schedule import by_period, by_steps
from plantrack.followup.standing import Figures
from plantrack.followup.statuses import Words, is_done_in, reviewed, status_by, words_of
from plantrack.model.path import address_of
from plantrack.model.plan import Plan
from plantrack.model.progress import DONE, Status
from plantrack.model.section import Point
from plantrack.model.targets import Share, Target
from plantrack.model.task import Task

Holder = Task | Point


class Followed:
    """A task, or a point with targets of its own, as of a day.

    `entries` are those that count, the latest last; `left_out` those of bodies that have no part
    in it, or about a target that it does not have, or that is judged elsewhere.
    """

    def __init__(self, plan: Plan, holder: Holder, record: Record, as_of: date) -> None:
        self.holder, self.as_of = holder, as_of
        self.reporters: Reporters = reporters_of(plan, holder)
        self.thresholds = plan.thresholds
        self._plan = plan
        entries = record.about(address_of_holder(holder))
        self.entries = tuple(one for one in entries if self.counts(one))
        self.left_out = tuple(one for one in entries if not self.counts(one))
        reviews = record.reviews_of(holder.number) if isinstance(holder, Task) else ()
        self.review = review_state(reviews, self._spoken, self.reporters) if reviews else None

    @property
    def targets_judged(self) -> tuple[Target, ...]:
        """The targets that are followed here, rather than where they are first stated."""
        return tuple(one for one in self.holder.targets if one.restates is None)

    @property
    def latest(self) -> Reported | None:
        """The latest entry."""
        return self.entries[-1] if self.entries else None

    @cached_property
    def words(self) -> Words:
        """What bodies last said of the whole, rather than of one of its milestones."""
        return words_of(self._spoken)

    @cached_property
    def said(self) -> tuple[Status, str | None]:
        """The status by what was reported, before any review, and the unit whose word it is."""
        return status_by(self.words, self.reporters, self.reporters.towns)

    @property
    def status(self) -> Status:
        """The status."""
        return reviewed(self.said[0], self.review)

    @property
    def is_done(self) -> bool:
        """Whether it is completed, closed or not."""
        return self.status in DONE

    @cached_property
    def targets(self) -> tuple[Judged, ...]:
        """How each target stands, in the plan's order."""
        return tuple(self._judged(one) for one in self.targets_judged)

    @cached_property
    def figures(self) -> Figures:
        """The standing and figures of the worst target; without targets, by status and due date."""
        if self.is_done:
            worst = min(self.targets, key=lambda one: one.figures.badness, default=None)
            return worst.figures if worst else Figures("done")
        judged = [one.figures for one in self.targets if one.way != "norm"]
        worst_of = min(judged, key=lambda one: one.badness, default=None)
        if worst_of is None:
            due = self._own_due
            return Figures("overdue" if due is not None and self.as_of > due else "uncounted")
        if worst_of.standing == "done":
            return Figures("uncounted")  # all milestones are done, and nobody said that it all is
        return worst_of

    @property
    def is_silent(self) -> bool:
        """Whether who answers for it, or any town where nobody does, has not reported lately."""
        if self.is_done or self.as_of < self._plan.plan.start:
            return False
        if self.reporters.answering:
            units = self.reporters.answering
            return self._is_quiet(
                one for one in self.entries if not one.is_town and one.body in units
            )
        return any(self.is_silent_town(town) for town in self.reporters.towns)

    def is_silent_town(self, town: str) -> bool:
        """Whether a town that is charged, and not done, has not reported lately."""
        if self.is_done or town not in self.reporters.towns or is_done_in(self.words, town):
            return False
        return self.as_of >= self._plan.plan.start and self._is_quiet(
            one for one in self.entries if one.is_town and one.body == town
        )

    @property
    def own_dues(self) -> tuple[date, ...]:
        """The due dates of the task and its targets, in order, whether met or not."""
        days = {self._own_due, *(target.due for target in self.targets_judged)}
        return tuple(sorted(day for day in days if day is not None))

    @property
    def dues(self) -> tuple[date, ...]:
        """The own due dates, in order, of the task and of targets, that are still to be met."""
        if self.is_done:
            return ()
        days = {one.target.due for one in self.targets if not one.is_reached}
        if not self.targets or not all(one.is_reached for one in self.targets):
            days.add(self._own_due)
        return tuple(sorted(day for day in days if day is not None))

    @property
    def is_due_soon(self) -> bool:
        """Whether an own due date is at hand."""
        return any(self.is_soon(day) for day in self.dues)

    def is_soon(self, due: date | None) -> bool:
        """Whether the date is at hand; not if it has passed."""
        return due is not None and 0 <= (due - self.as_of).days <= self.thresholds.due_soon_days

    @property
    def evidence(self) -> tuple[str, ...]:
        """All evidence given, each piece once."""
        return tuple(dict.fromkeys(one for said in self.entries for one in said.entry.evidence))

    def faults_of_acceptance(self, reviewer: str, on: date) -> tuple[AcceptanceFault, ...]:
        """Return why the reviewer cannot close it on that day."""
        return acceptance_faults(self._spoken, self.reporters, reviewer, on)

    def is_done_in(self, town: str) -> bool:
        """Whether the town has said that it is done, or the whole is."""
        return self.is_done or is_done_in(self.words, town)

    def data(self, fields: dict[str, Any]) -> dict[str, Any]:
        """Return the fields of the task or point with those of its progress, by target too."""
        standings = {one.target.what: one.figures.data() for one in self.targets}
        targets = [{**one, **standings.get(one["what"], {})} for one in fields.get("targets", ())]
        latest = self.latest.data() if self.latest else None
        review = {"review": self.review.data()} if self.review else {}
        return {
            **fields,
            "targets": targets,
            "status": self.status,
            **self.figures.data(),
            "silent": self.is_silent,
            "due_soon": self.is_due_soon,
            "latest": latest,
            **review,
        }

    @cached_property
    def _spoken(self) -> tuple[Spoken, ...]:
        return tuple((one, self._milestone_of(one)) for one in self.entries)

    @property
    def _own_due(self) -> date | None:
        return self.holder.due if isinstance(self.holder, Task) else None

    def _is_quiet(self, entries: Iterable[Reported]) -> bool:
        start = self._plan.plan.start
        last = max((one.entry.date for one in entries if one.entry.date >= start), default=None)
        return last is None or (self.as_of - last).days >= self.thresholds.silent_days

    def counts(self, one: Reported) -> bool:
        """Whether an entry about it counts: of who has a part in it, about what is judged here."""
        if not self.reporters.may_report(one.body, one.is_town):
            return False
        target = self.target_of(one)
        return one.entry.target is None if target is None else target.restates is None

    def target_of(self, one: Reported) -> Target | None:
        """Return the target that the entry is about: the one it names, or the only one."""
        if one.entry.target is None:
            return self.holder.targets[0] if len(self.holder.targets) == 1 else None
        named = (target for target in self.holder.targets if target.what == one.entry.target)
        return next(named, None)

    def _milestone_of(self, one: Reported) -> str | None:
        """Return the milestone that the entry is about alone, among several targets."""
        if one.entry.target is None or len(self.holder.targets) == 1:
            return None
        target = self.target_of(one)
        return target.what if target is not None and target.value is None else None

    @cached_property
    def _by_target(self) -> dict[str, list[Reported]]:
        found: dict[str, list[Reported]] = defaultdict(list)
        for one in self.entries:
            if (target := self.target_of(one)) is not None:
                found[target.what].append(one)
        return found

    def _judged(self, target: Target) -> Judged:
        entries: Sequence[Reported] = self._by_target.get(target.what, ())
        towns = self._plan.reach.towns_of(target.towns) if target.towns else self.reporters.towns
        is_done = self.is_done or (
            way_of(target) == "milestone"
            and len(self.holder.targets) > 1
            and status_by(words_of((one, None) for one in entries), self.reporters, towns)[0]
            in DONE
        )
        meant = Meant(towns, tuple(self._part(share) for share in target.shares))
        conditions = self._conditions(target, is_done)
        return judge(target, counts_of(entries), self.reporters, meant, conditions)

    def _part(self, share: Share) -> Part:
        towns = self._plan.reach.towns_of((share.town,))
        return Part(towns[0] if len(towns) == 1 else share.town, towns, share.value)

    def _conditions(self, target: Target, is_done: bool) -> Conditions:
        header, due = self._plan.plan, target.due or self._own_due
        schedule = None
        if target.due is None and isinstance(self.holder, Task):
            schedule = by_steps(header.start, self.holder.milestones, self.as_of)
        schedule = schedule or by_period(
            header.start, due or header.end, self.as_of, self.thresholds.count
        )
        return Conditions(self.as_of, self.thresholds, schedule, due, is_done)


def address_of_holder(holder: Holder) -> str:
    """Return the address of the task or point."""
    if isinstance(holder, Task):
        return address_of("tasks", holder.number)
    return address_of("points", holder.key)
