"""The document of `diff`: the changes in the plan's own terms, and who is concerned."""

from plantrack.changes.change import Change
from plantrack.changes.describe import describe_change, describe_subject
from plantrack.content.changes import ChangeSet, ChangeSets, ConcernedChange
from plantrack.content.facts import Link
from plantrack.i18n import Message, Translator, lazy_ngettext, translator
from plantrack.model.path import key_order
from plantrack.model.values import Value
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
    View,
)


def build(answer: ChangeSet | ChangeSets, view: View) -> Document:
    """Return the changes grouped by what they belong to, and a flat table of them.

    Of several plans one follows the other, and a column of the table names the file.
    """
    tr = translator(view.language)
    if isinstance(answer, ChangeSet):
        return Document(tuple(_blocks(answer, tr)), _table(answer.changes, tr))
    blocks = [block for _, one in answer.files for block in _blocks(one, tr)]
    columns = _table((), tr).columns
    rows = [(name, *row) for name, one in answer.files for row in _table(one.changes, tr).rows]
    return Document(tuple(blocks), Table((Column("file", tr("File")), *columns), tuple(rows)))


def _blocks(answer: ChangeSet, tr: Translator) -> list[Block]:
    blocks: list[Block] = [
        Heading(tr("{plan}: changes", plan=answer.plan.title), 1),
        Paragraph(_count(len(answer.changes), tr)),
    ]
    grouped: dict[str, list[ConcernedChange]] = {}
    for one in answer.changes:
        grouped.setdefault(tr("{text}", text=describe_subject(one.change)), []).append(one)
    for subject, mine in sorted(grouped.items(), key=lambda pair: _place(pair[1][0].change)):
        blocks.append(Heading(subject, 2))
        blocks.append(Items(tuple(_line(one, tr) for one in mine)))
    return blocks


def _place(change: Change) -> tuple[int, tuple[int, ...]]:
    """Return the place of a change's group: tasks, sections and points by number, then the rest."""
    if change.task is not None:
        return 0, (change.task,)
    if change.at.startswith("sections."):
        return 1, (int(change.at.split(".")[1]),)
    return (3, ()) if change.point is None else (2, key_order(change.point))


def _count(count: int, tr: Translator) -> str:
    return tr(lazy_ngettext("{count} change.", "{count} changes.", count=count))


def _described(one: ConcernedChange) -> Message:
    return describe_change(one.change, one.is_only_target)


def _line(one: ConcernedChange, tr: Translator) -> str:
    if not one.concerned:
        return tr("{text}", text=_described(one))
    return tr("{change} [concerns {who}]", change=_described(one), who=one.concerned)


def _table(changes: tuple[ConcernedChange, ...], tr: Translator) -> Table:
    columns = (
        Column("kind", tr("Kind")),
        Column("at", tr("Place"), 3),
        Column("task", tr("Task No.")),
        Column("change", tr("Change"), 6),
        Column("old", tr("Old"), 3),
        Column("new", tr("New"), 3),
        Column("towns", tr("Towns concerned"), 4),
        Column("units", tr("Units concerned"), 3),
    )
    return Table(columns, tuple(_row(one, tr) for one in changes))


def _row(one: ConcernedChange, tr: Translator) -> tuple[Cell, ...]:
    change = one.change
    return (
        change.kind,
        change.at,
        None if change.task is None else Link("task", change.task),
        tr("{text}", text=_described(one)),
        _cell(change.old),
        _cell(change.new),
        change.towns,
        change.units,
    )


def _cell(value: Value) -> Cell:
    return str(value) if isinstance(value, float) else value
