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
    def plan(self) -> PlanFacts:
        """The last of the plans."""
        return self.files[-1][1].plan

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "diff"

    def data(self) -> dict[str, Any]:
        """Return the last plan and all changes, as for one plan, and then each plan's own."""
        sets = [one for _, one in self.files]
        return {
            "plan": self.plan,
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
    singles, bodies = single_targets(old, new), _Bodies(old, new)
    return ChangeSet(
        plan_facts(new),
        tuple(
            ConcernedChange(change, bodies.short(change), change.task in singles)
            for change in map(bodies.in_order, changes)
        ),
    )


class _Bodies:
    """The order of towns and units, and the short forms of lists of them.

    Many changes concern the same list, which may be long: each list is handled once.
    """

    def __init__(self, old: Plan, new: Plan) -> None:
        self._towns = _order(one.name for plan in (new, old) for one in plan.organisation.towns)
        self._units = _order(one.name for plan in (new, old) for one in plan.organisation.units)
        self._groups = _group_names(new)
        self._unit_groups = _unit_group_names(new)
        self._ordered: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._short: dict[int, tuple[str, ...]] = {}

    def in_order(self, change: Change) -> Change:
        """Return the change with those concerned in the plan's order."""
        towns = change.towns
        if id(towns) not in self._ordered:
            # The list itself is kept too, so that its identity stays its own.
            ordered = tuple(sorted(towns, key=self._towns.__getitem__))
            self._ordered[id(towns)] = (towns, ordered)
        units = tuple(sorted(change.units, key=lambda one: self._units.get(one, 0)))
        return change._replace(towns=self._ordered[id(towns)][1], units=units)

    def short(self, change: Change) -> tuple[str, ...]:
        """Return units, then towns; nothing if the change itself is about that one body."""
        towns = change.towns
        if id(towns) not in self._short:
            group = self._groups.get(tuple(sorted(towns)))
            self._short[id(towns)] = (group,) if group else towns
        units = self._unit_groups.get(frozenset(change.units))
        concerned = (*((units,) if units else change.units), *self._short[id(towns)])
        return () if concerned == (change.subject,) else concerned


def _order(names: Iterable[str]) -> dict[str, int]:
    """Map each name to where it comes first."""
    return {name: place for place, name in enumerate(dict.fromkeys(names))}


def _group_names(plan: Plan) -> dict[tuple[str, ...], str]:
    """Map the towns of each closed group to its name, as a short form."""
    latest: dict[int, tuple[tuple[str, ...], str]] = {}
    for group in plan.organisation.town_groups:
        towns = () if group.open else plan.reach.towns_of((group.name,))
        if towns:
            latest.pop(id(towns), None)
            latest[id(towns)] = (towns, group.name)
    return {tuple(sorted(towns)): name for towns, name in latest.values()}


def _unit_group_names(plan: Plan) -> dict[frozenset[str], str]:
    """Map the units of each closed group, if they are several, to its name."""
    groups = (one.name for one in plan.organisation.unit_groups if not one.open)
    found = {frozenset(plan.duties.units_of((name,))): name for name in groups}
    return {units: name for units, name in found.items() if len(units) > 1}
