"""PT607: work laid on somebody that the notice did not lay on them."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from plantrack.checks.bodies import adds_a_body, dropping, places_that_reach
from plantrack.checks.bound_changes import is_stated, tightens
from plantrack.checks.problem import Problem
from plantrack.checks.quantities import stands_in
from plantrack.checks.rule import Rule
from plantrack.checks.statements import (
    states_amount,
    states_best_effort,
    states_day,
    states_name,
    states_share,
)
from plantrack.checks.target_towns import are_given, states_town
from plantrack.i18n import gettext_noop
from plantrack.model.targets import Milestone, Target
from plantrack.model.values import as_written, names_in

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext

_VALUES = ("target-raised", "target-value-added")
_BOUNDS = ("target-max-added", "target-max-raised")
_SHARES = ("target-share-added", "target-share-raised")
_DUES = ("task-due-added", "task-due-advanced", "milestone-due-added", "milestone-due-advanced")


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield added tasks, bodies, targets and dates, unless the unaltered text states them.

    Where the same record is already missing for what was taken away, one finding is enough.
    """
    dropped = {one.at for one in dropping(context) if not context.is_recorded(one)}
    replaced = {one.task for one in context.changes if one.kind == "task-removed"}
    reaching = places_that_reach(context)
    for change in context.changes:
        if change.at in dropped or (change.kind == "task-added" and change.task in replaced):
            continue
        if change.kind == "task-added" or adds_a_body(change, context, reaching):
            yield from context.unrecorded([change])
        else:
            yield from context.unrecorded(_of_targets(change, context))
            if _hastens(change, context):
                yield from context.unrecorded([change])


def _hastens(change: "Change", context: "ChangeContext") -> bool:
    """Whether a task or milestone is due by a day that no unaltered text states."""
    if change.kind in _DUES:
        day, end = date.fromisoformat(str(change.new)), context.new.plan.end
        return not any(states_day(day, text, end) for text in context.unaltered_dates(change))
    if change.kind not in ("milestone-added", "milestone-name-changed"):
        return False
    goal = context.unaltered_text(change)
    if goal is None or change.subject not in goal:
        return True
    if change.part == "milestone-name":
        return False
    return any(
        not _is_said(one, goal, context.new.plan.end)
        for task in context.new.tasks
        if task.number == change.task
        for one in task.milestones
        if one.what == change.subject
    )


def _is_said(milestone: Milestone, goal: str, end: date) -> bool:
    """Whether the goal states by when the milestone is due, if that is said at all."""
    is_stated = milestone.due is None or states_day(milestone.due, goal, end)
    return is_stated and (milestone.due_text is None or milestone.due_text in goal)


def _of_targets(change: "Change", context: "ChangeContext") -> Iterator["Change"]:
    """Yield `change` if it asks more of a target; of an added one, each part that does."""
    if change.part == "due" or change.part.startswith("target"):
        target = context.target_of(change)
        if target is not None:
            yield from _of_target(change, target, context)


def _of_target(change: "Change", target: Target, context: "ChangeContext") -> Iterator["Change"]:
    if _is_larger(change, target, context.unaltered_text(change)):
        yield change
    if change.kind == "target-added":
        yield from (one for one in _parts_of(change, target) if _is_more(one, target, context))
    # Another `per` of a target that was there before is a target counted otherwise: PT602.
    elif change.kind != "target-per-changed" and _is_more(change, target, context):
        yield change


def _is_larger(change: "Change", target: Target, text: str | None) -> bool:
    """Whether the target's amount, or of a milestone its name, is more than the text states."""
    if change.kind in ("target-added", "target-name-changed"):
        return text is None or not states_amount(target, text)
    if change.kind in (*_VALUES, *_BOUNDS):
        value = target.value if change.kind in _VALUES else target.max
        return text is None or value is None or not stands_in(value, text)
    return False


def _parts_of(change: "Change", target: Target) -> Iterator["Change"]:
    """Yield what an added target says besides its amount, as a change of its own."""
    for field in ("due", "per", "towns", "items", "bound"):
        value = as_written(getattr(target, field))
        if value:
            base = change._replace(at=f"{change.at}.{field}", old=None, new=value)
            if field == "due":
                yield base._replace(part="due", action="added")
            else:
                yield base._replace(part=f"target-{field}", action="changed")
    for share in target.shares:
        place = f"{change.at}.shares.{share.town}"
        base = change._replace(at=place, old=None, new=as_written(share.value))
        yield base._replace(part="target-share", action="added")


def _is_more(change: "Change", target: Target, context: "ChangeContext") -> bool:
    """Whether this part of a target asks for more than before, and the text does not say so."""
    text = context.unaltered_text(change)
    if change.kind in ("due-added", "due-advanced"):
        day, end = target.due, context.new.plan.end
        return text is None or day is None or not states_day(day, text, end)
    if change.kind == "target-per-changed":
        return text is None or not states_share(str(target.per), text)
    if change.kind == "target-best-effort-changed":
        return change.new == "false" and (text is None or states_best_effort(text))
    if change.kind == "target-bound-changed":
        return tightens(change) and not is_stated(change, context)
    if change.kind in _SHARES:
        return text is None or not _states_share(change, target, text, context)
    added = names_in(change.new) - names_in(change.old)
    if change.kind == "target-towns-changed":
        if not change.old:
            return not are_given(change, context)
        known = context.new.organisation
        return any(text is None or not states_town(name, text, known) for name in added)
    if change.kind == "target-items-changed":
        return any(text is None or not states_name(name, text) for name in added)
    return False


def _states_share(change: "Change", target: Target, text: str, context: "ChangeContext") -> bool:
    """Whether `text` names the town and the number that is its share."""
    town = change.at.rpartition(".shares.")[2]
    value = next(one.value for one in target.shares if one.town == town)
    return states_town(town, text, context.new.organisation) and stands_in(value, text)


RULE = Rule(
    code="PT607",
    name="burden-added",
    severity="error",
    what=gettext_noop(
        "A task, a unit (in whatever part) or town, a target, milestone or due date was added, a "
        "target or share raised, a unit given a weightier part, or a due date brought forward "
        "since the earlier version."
    ),
    why=gettext_noop(
        "Work is laid on an office by a decision, not by an edit. A target is free to add only "
        "as a reading: its number and measure, or a milestone's name, stand in the unaltered goal "
        "or text."
    ),
    bad=("units:\n  - 社事科\n  - 办公室   # added\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: units\n"
        "    now: 办公室\n"
        "    reason: 增加力量\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check_change=check,
)
