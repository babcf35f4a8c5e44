"""What `diff` shows: the changes in the field's own words, and who is concerned."""

from collections.abc import Iterable

from plantrack.diff.change import Change
from plantrack.model.plan import Plan
from plantrack.reports.change_words import change_words, subject_words
from plantrack.reports.plain import plain_header
from plantrack.reports.report import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Report,
    Say,
    Table,
)


def build_changes(old: Plan, new: Plan, changes: list[Change], say: Say) -> Report:
    """The changes under what they belong to, and a flat table of them."""
    blocks: list[Block] = [
        Heading(say("{plan}: changes", plan=new.plan.title), 1),
        Paragraph(say("{count} change(s)", count=len(changes)) + say(".")),
    ]
    singles = single_targets(old, new)
    for subject, mine in _grouped(changes, say).items():
        blocks.append(Heading(subject, 2))
        blocks.append(Items(tuple(_line(change, singles, say) for change in mine)))
    return Report(
        format="diff",
        blocks=tuple(blocks),
        table=_table(changes, singles, say),
        data=lambda: {
            "plan": plain_header(new),
            "changes": [_plain(change) for change in changes],
        },
    )


def single_targets(old: Plan, new: Plan) -> frozenset[int]:
    """The tasks that have one target in both versions, so that it needs no name."""
    ones = [{task.number for task in plan.tasks if len(task.targets) == 1} for plan in (old, new)]
    return frozenset(ones[0] & ones[1])


def _grouped(changes: Iterable[Change], say: Say) -> dict[str, list[Change]]:
    grouped: dict[str, list[Change]] = {}
    for change in changes:
        grouped.setdefault(subject_words(change, say), []).append(change)
    return grouped


def _line(change: Change, singles: frozenset[int], say: Say) -> str:
    told = change_words(change, singles, say)
    who = _who(change)
    return (
        say("{change} [concerns {who}]", change=told, who=say("{names}", names=who))
        if who
        else told
    )


def _who(change: Change) -> tuple[str, ...]:
    """Units, then towns; a change that merely says who came or went need not say it again."""
    names = (*change.units, *change.towns)
    return () if names == (change.subject,) else names


def _table(changes: list[Change], singles: frozenset[int], say: Say) -> Table:
    columns = (
        Column("kind", say("Kind")),
        Column("at", say("Place"), 3),
        Column("task", say("Task No.")),
        Column("change", say("Change"), 6),
        Column("old", say("Old"), 3),
        Column("new", say("New"), 3),
        Column("towns", say("Towns concerned"), 4),
        Column("units", say("Units concerned"), 3),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            change.kind,
            change.at,
            "" if change.task is None else change.task,
            change_words(change, singles, say),
            _cell(change.old),
            _cell(change.new),
            change.towns,
            change.units,
        )
        for change in changes
    )
    return Table(columns, rows)


def _cell(value: object) -> Cell:
    return value if isinstance(value, tuple) else "" if value is None else str(value)


def _plain(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind,
        "at": change.at,
        "task": change.task,
        "old": list(change.old) if isinstance(change.old, tuple) else change.old,
        "new": list(change.new) if isinstance(change.new, tuple) else change.new,
        "concerns": {"towns": list(change.towns), "units": list(change.units)},
    }
