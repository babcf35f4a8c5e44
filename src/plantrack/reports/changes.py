"""What `diff` shows: the changes in the field's own words, and who is concerned."""

from collections.abc import Iterable

from plantrack.diff.change import Change
from plantrack.diff.words import change_words, single_targets, subject_words
from plantrack.model.plan import Plan
from plantrack.query.reach import Reach
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
    changes = [_in_order(change, old, new) for change in changes]
    singles, names = single_targets(old, new), _group_names(new)
    for subject, mine in _grouped(changes, say).items():
        blocks.append(Heading(subject, 2))
        blocks.append(Items(tuple(_line(change, singles, names, say) for change in mine)))
    return Report(
        format="diff",
        blocks=tuple(blocks),
        table=_table(changes, singles, say),
        data=lambda: {
            "plan": plain_header(new),
            "changes": [_plain(change) for change in changes],
        },
    )


def _grouped(changes: Iterable[Change], say: Say) -> dict[str, list[Change]]:
    grouped: dict[str, list[Change]] = {}
    for change in changes:
        grouped.setdefault(say("{text}", text=subject_words(change)), []).append(change)
    return grouped


def _in_order(change: Change, old: Plan, new: Plan) -> Change:
    """The change with who is concerned in the order of the plan, as every list has it."""
    towns = [one.name for plan in (new, old) for one in plan.organisation.towns]
    units = [one.name for plan in (new, old) for one in plan.organisation.units]
    return change._replace(
        towns=tuple(sorted(change.towns, key=towns.index)),
        units=tuple(sorted(change.units, key=lambda one: units.index(one) if one in units else 0)),
    )


def _group_names(plan: Plan) -> dict[tuple[str, ...], str]:
    """The towns that each closed group stands for, and its name, to be told in short."""
    reach = Reach(plan)
    groups = [group for group in plan.organisation.groups if not group.open]
    return {tuple(sorted(reach.towns_of((group.name,)))): group.name for group in groups}


def _line(
    change: Change, singles: frozenset[int], names: dict[tuple[str, ...], str], say: Say
) -> str:
    told = say("{text}", text=change_words(change, singles))
    who = _who(change, names)
    if not who:
        return told
    return say("{change} [concerns {who}]", change=told, who=who)


def _who(change: Change, names: dict[tuple[str, ...], str]) -> tuple[str, ...]:
    """Units, then towns; a change that merely says who came or went need not say it again."""
    group = names.get(tuple(sorted(change.towns)))
    towns = (group,) if group else change.towns
    concerned = (*change.units, *towns)
    return () if concerned == (change.subject,) else concerned


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
            say("{text}", text=change_words(change, singles)),
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
