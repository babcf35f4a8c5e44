"""The document of `status`: the ledger, what moved, and one task with its arithmetic."""

from plantrack.content.facts import Link
from plantrack.content.ledger import Ledger, Moved
from plantrack.content.targets import OwedTarget
from plantrack.content.terms import Terms
from plantrack.followup.followed import Followed
from plantrack.i18n import Translator, translator
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    LinkedText,
    Paragraph,
    Table,
    View,
)
from plantrack.reports.explanation import explanation_blocks
from plantrack.reports.labels import as_of_line, numbers, target_line, withdrawn_notes
from plantrack.reports.standing_words import (
    TOTAL_WORDS,
    latest_line,
    progress_cell,
    standing_cell,
    standing_words,
)
from plantrack.text.shares import percent, rounded


def build(ledger: Ledger, view: View) -> Document:
    """Return one line a task and, below, one a point; a single one with its targets."""
    tr = translator(view.language)
    title = tr("{title}: ledger", title=ledger.plan.title)
    if ledger.is_empty:
        notes = withdrawn_notes(ledger.withdrawn, tr)
        return Document((), _flat(ledger, tr), notes, title=title)
    as_of = Paragraph(_as_of(ledger, tr), True)
    if ledger.is_single:
        heading, *rest = (
            block for one in _all(ledger) for block in explanation_blocks(one, ledger, tr)
        )
        blocks: list[Block] = [heading, as_of, *rest]
    else:
        blocks = [as_of, *_tables(ledger, tr)]
    if ledger.since is not None:
        blocks += _moved_blocks(ledger, tr)
    notes = () if ledger.is_single else _notes(ledger, tr)
    return Document(tuple(blocks), _flat(ledger, tr), notes, title=title)


def _all(ledger: Ledger) -> list[Followed]:
    tasks = [one.followed for one in ledger.tasks if one.followed is not None]
    return [*tasks, *(one.followed for one in ledger.points)]


def _as_of(ledger: Ledger, tr: Translator) -> str:
    elapsed = tr("{share} of the period has passed", share=percent(ledger.elapsed))
    return tr("{first}; {second}", first=as_of_line(ledger.as_of, tr), second=elapsed)


def _tables(ledger: Ledger, tr: Translator) -> list[Block]:
    tasks = [one.followed for one in ledger.tasks if one.followed is not None]
    points = [one.followed for one in ledger.points]
    blocks: list[Block] = [_table(tasks, ledger, tr)] if tasks else []
    if points:
        heading = Heading(tr("Targets of points, reported under their points"), 2)
        blocks += [*([heading] if tasks else []), _table(points, ledger, tr)]
    return blocks


def _table(those: list[Followed], ledger: Ledger, tr: Translator) -> Table:
    is_points = bool(those) and isinstance(those[0].holder, Point)
    columns = (
        Column("number", tr("Points") if is_points else tr("No.")),
        Column("name", tr("Task"), 5),
        Column("owed", tr("Owed"), 6, is_extra=True),
        Column("asked", tr("Answering"), 5),
        Column("until", tr("Until"), is_extra=True),
        Column("progress", tr("Progress")),
        Column("standing", tr("Standing"), 6),
        Column("status", tr("Status"), is_extra=True),
        Column("latest", tr("Latest report"), 6),
    )
    rows = tuple(_row(one, ledger, tr) for one in those)
    table = Table(columns, rows)
    return table if any(row[8] for row in rows) else table.picked([*range(8)])


def _row(followed: Followed, ledger: Ledger, tr: Translator) -> tuple[Cell, ...]:
    figures = followed.figures
    return (
        _number(followed, ledger.terms),
        _name(followed),
        owed_lines(followed, ledger.terms, tr),
        followed.reporters.asked,
        _until(followed, ledger),
        progress_cell(figures),
        standing_cell(followed, tr),
        followed.status,
        latest_line(followed.latest, tr),
    )


def _number(followed: Followed, terms: Terms) -> Cell:
    holder = followed.holder
    if isinstance(holder, Task):
        return Link("task", holder.number, holder.label or "")
    return terms.point_link(holder.key)


def _name(followed: Followed) -> str:
    holder = followed.holder
    return holder.title if isinstance(holder, Task) else holder.name


def owed_lines(followed: Followed, terms: Terms, tr: Translator) -> tuple[str, ...]:
    """Return what is owed, a line a target; of a task without targets, its goal."""
    holder = followed.holder
    link = Link("task" if isinstance(holder, Task) else "point", 0)
    lines = tuple(
        target_line(OwedTarget(link, one, one.towns), terms, tr) for one in followed.targets_judged
    )
    return lines or ((holder.goal,) if isinstance(holder, Task) else ())


def _until(followed: Followed, ledger: Ledger) -> Cell:
    """Return the earliest own due date that is to be met, else the last day of the period."""
    return min(followed.own_dues, default=ledger.plan.end)


def _moved_blocks(ledger: Ledger, tr: Translator) -> list[Block]:
    heading = Heading(tr("What moved since {date}", date=ledger.since), 2)
    if not ledger.moved:
        return [heading, Paragraph(tr("Nothing moved."))]
    columns = (
        Column("number", tr("No.")),
        Column("name", tr("Task"), 5),
        Column("was", tr("Before"), 4),
        Column("now", tr("Now"), 4),
    )
    rows = tuple(
        (_moved_link(one, ledger.terms, tr), one.name, _state(one.was, tr), _state(one.now, tr))
        for one in ledger.moved
    )
    return [heading, Table(columns, rows)]


def _moved_link(one: Moved, terms: Terms, tr: Translator) -> Cell:
    if one.link.kind == "task":
        return one.link
    return LinkedText(tr("point {number}", number=one.link.printed), one.link)


def _state(followed: Followed, tr: Translator) -> tuple[str, ...]:
    share = percent(followed.figures.actual)
    return (*standing_words(followed, tr), followed.status, *([share] if share else []))


def _notes(ledger: Ledger, tr: Translator) -> tuple[str, ...]:
    notes: list[str] = []
    if ledger.tasks:
        pairs = ((tr(TOTAL_WORDS[name]), count) for name, count in ledger.totals.items())
        counted = tuple(tr("{what} {count}", what=word, count=count) for word, count in pairs)
        silent = sum(bool(one.followed and one.followed.is_silent) for one in ledger.tasks)
        totals = tr("Tasks: {counted}", counted=counted)
        quiet = tr("silent: {count}", count=silent)
        notes.append(tr("{first}; {second}", first=totals, second=quiet))
    if ledger.may_concern:
        notes.append(tr("May also concern: {tasks}", tasks=numbers(ledger.may_concern, tr)))
    return (*notes, *withdrawn_notes(ledger.withdrawn, tr))


def _flat(ledger: Ledger, tr: Translator) -> Table:
    """Return the ledger for programs: shares as numbers, and what is judged apart as such."""
    columns = (
        Column("number", tr("No.")),
        Column("point", tr("Points")),
        Column("name", tr("Task"), 5),
        Column("owed", tr("Owed"), 6),
        Column("asked", tr("Answering"), 4),
        Column("until", tr("Until")),
        Column("expected", tr("Expected"), is_share=True),
        Column("actual", tr("Actual"), is_share=True),
        Column("standing", tr("Standing")),
        Column("status", tr("Status"), 3),
        Column("latest_date", tr("Date of the latest report")),
        Column("latest_body", tr("Latest report by"), 3),
        Column("latest", tr("Latest report"), 6),
    )
    table = Table(columns, tuple(_flat_row(one, ledger, tr) for one in _all(ledger)))
    return table if ledger.since is None else _with_earlier(table, ledger, tr)


def _with_earlier(table: Table, ledger: Ledger, tr: Translator) -> Table:
    """Return the table with how what moved stood at the earlier date; empty where nothing did."""
    columns = (
        Column("was_standing", tr("Before: standing"), 3),
        Column("was_status", tr("Before: status"), 3),
        Column("was_actual", tr("Before: actual"), is_share=True),
    )
    was = {id(one.now): one.was for one in ledger.moved}
    rows = []
    for row, followed in zip(table.rows, _all(ledger), strict=True):
        before = was.get(id(followed))
        cells: tuple[Cell, ...] = (None, None, None)
        if before is not None:
            actual = before.figures.actual
            cells = (standing_words(before, tr), before.status, rounded(actual))
        rows.append((*row, *cells))
    return Table((*table.columns, *columns), tuple(rows))


def _flat_row(followed: Followed, ledger: Ledger, tr: Translator) -> tuple[Cell, ...]:
    holder, latest, figures = followed.holder, followed.latest, followed.figures
    return (
        Link("task", holder.number) if isinstance(holder, Task) else None,
        None if isinstance(holder, Task) else Link("point", holder.key),
        _name(followed),
        owed_lines(followed, ledger.terms, tr),
        followed.reporters.asked,
        _until(followed, ledger),
        rounded(figures.expected),
        rounded(figures.actual),
        standing_cell(followed, tr),
        followed.status,
        latest.entry.date if latest else None,
        latest.body if latest else None,
        latest_line(latest, tr, with_source=False),
    )
