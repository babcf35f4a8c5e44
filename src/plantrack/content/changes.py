"""What `diff` answers: the changes between two versions, and who is concerned."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack.changes.change import Change
from plantrack.changes.describe import single_targets
from plantrack.content.facts import PlanFacts, plan_facts
from plantrack.model.plan import Plan


class ConcernedChange(NamedTuple):
    """A change, and whom it concerns, with a group named instead of all its towns.

    `is_only_target`: it is about its task's only target, which therefore needs no name.
    """

    change: Change
    concerned: tuple[str, ...]
    is_only_target: bool

    def data(self) -> dict[str, Any]:
        """Return the change as in JSON, with groups expanded to towns."""
        change = self.change
        return {
            "kind": change.kind,
            "at": change.at,
            "task": change.task,
            "old": change.old,
            "new": change.new,
            "concerns": {"towns": change.towns, "units": change.units},
        }


class ChangeSet(NamedTuple):
    """The changes that led to `plan`, the new version."""

    plan: PlanFacts
    changes: tuple[ConcernedChange, ...]

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "diff"


class ChangeSets(NamedTuple):
    """The changes to several plan files, each with its name, in the order of the names."""

    files: tuple[tuple[str, ChangeSet], ...]

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "diff"

    def data(self) -> dict[str, Any]:
        """Return the last plan and all changes, as for one plan, and then each plan's own."""
        sets = [one for _, one in self.files]
        return {
            "plan": sets[-1].plan,
            "changes": [change for one in sets for change in one.changes],
            "plans": [{"file": name, **one._asdict()} for name, one in self.files],
        }


def build_changes(old: Plan | None, new: Plan | None, changes: Iterable[Change]) -> ChangeSet:
    """Return the change set for `changes`; those concerned are in the plan's order.

    One version may be missing: the plan is new, or gone.
    """
    old, new = old or new, new or old
    if old is None or new is None:
        raise ValueError("there is no version of the plan")
    singles, groups = single_targets(old, new), _group_names(new)
    ordered = [_in_order(change, old, new) for change in changes]
    return ChangeSet(
        plan_facts(new),
        tuple(
            ConcernedChange(change, _concerned(change, groups), change.task in singles)
            for change in ordered
        ),
    )


def _in_order(change: Change, old: Plan, new: Plan) -> Change:
    towns = [one.name for plan in (new, old) for one in plan.organisation.towns]
    units = [one.name for plan in (new, old) for one in plan.organisation.units]
    return change._replace(
        towns=tuple(sorted(change.towns, key=towns.index)),
        units=tuple(sorted(change.units, key=lambda one: units.index(one) if one in units else 0)),
    )


def _group_names(plan: Plan) -> dict[tuple[str, ...], str]:
    """Map the towns of each closed group to its name, as a short form."""
    groups = [group for group in plan.organisation.groups if not group.open]
    return {tuple(sorted(plan.reach.towns_of((group.name,)))): group.name for group in groups}


def _concerned(change: Change, groups: dict[tuple[str, ...], str]) -> tuple[str, ...]:
    """Return units, then towns; not repeated if the change itself is about one of them."""
    group = groups.get(tuple(sorted(change.towns)))
    concerned = (*change.units, *((group,) if group else change.towns))
    return () if concerned == (change.subject,) else concerned
