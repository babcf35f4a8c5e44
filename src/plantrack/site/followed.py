"""Pictures of what was reported: the shares by day, target by target, and the tasks by towns."""

from collections import defaultdict
from fractions import Fraction

from plantrack.content.burn_up import BurnUp
from plantrack.content.facts import Link, task_link
from plantrack.content.matrix import Matrix, TownCell
from plantrack.content.report import Report
from plantrack.followup.followed import Followed
from plantrack.followup.judging import Judged
from plantrack.followup.progress import Progress
from plantrack.followup.standing import Figures
from plantrack.model.task import Task
from plantrack.reports.document import Cell, Column, Document, LinkedText, Paragraph, Table
from plantrack.reports.document import Progress as Shares
from plantrack.reports.standing_words import standing_word
from plantrack.site.charts import Figure, bars, grid, lines
from plantrack.site.overview import LOOKS
from plantrack.site.pieces import Shower
from plantrack.text.shares import percent

_MOST_BARS = 30


def burn_up_figure(burn_up: BurnUp, progress: Progress, shower: Shower) -> Figure | None:
    """Return the shares expected and reported by day; None if nothing is to be counted."""
    days, tr = burn_up.days, shower.tr
    if not days or not burn_up.targets:
        return None
    header, last = progress.plan.plan, days[-1]
    whole = max((header.end - header.start).days, 1)
    start = (header.start.isoformat(), Fraction(0))
    shown = [
        start,
        *((one.day.isoformat(), Fraction((one.day - header.start).days, whole)) for one in days),
    ]
    expected = [Fraction(0), *(one.expected for one in days)]
    actual = [Fraction(0), *(one.actual for one in days)]
    said = tr(
        "Average of {count} targets with numbers, each counted alike: {actual} reported, "
        "{expected} expected by {date}",
        count=burn_up.targets,
        actual=percent(last.actual),
        expected=percent(last.expected),
        date=last.day,
    )
    columns = (
        Column("day", tr("Date")),
        Column("expected", tr("Expected")),
        Column("actual", tr("Actual")),
        Column("done", tr("Tasks completed")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.day, percent(one.expected), percent(one.actual), f"{one.done}/{burn_up.tasks}")
        for one in days
    )
    title = tr("Expected and reported by date")
    return Figure(
        "burn-up",
        title,
        said,
        lines(
            shown,
            (
                ("expected", percent(last.expected), expected),
                ("actual", percent(last.actual), actual),
            ),
        ),
        (shower.table(title, Table(columns, rows)),),
        (("expected", tr("Expected")), ("actual", tr("Actual"))),
    )


def target_figure(progress: Progress, report: Report, shower: Shower) -> Figure | None:
    """Return how much of each target with a number is there; None if there is none.

    Of many, the picture shows those that are furthest behind.
    """
    tr = shower.tr
    found = [
        (followed, judged, judged.figures)
        for followed in (*progress.tasks.values(), *progress.points.values())
        for judged in followed.targets
        if judged.figures.actual is not None
    ]
    if not found:
        return None
    title = tr("What is there of each target")
    shown = found
    if len(found) > _MOST_BARS:
        shown = sorted(found, key=lambda one: one[2].badness)[:_MOST_BARS]
        title = tr("The targets furthest behind")
    rows = [
        (
            judged.target.what,
            percent(figures.actual),
            max(figures.actual or Fraction(0), Fraction(0)),
            LOOKS[figures.standing],
        )
        for _, judged, figures in shown
    ]
    columns = (
        Column("of", tr("Stated in")),
        Column("what", tr("Target")),
        Column("progress", tr("Actual / expected")),
        Column("standing", tr("Standing")),
    )
    cells = tuple(_target_row(*one, report, shower) for one in found)
    said = tr(
        "Each bar is the share that is there, the mark the share expected; {count} targets",
        count=len(found),
    )
    marks = [
        None if one.expected is None else min(one.expected, Fraction(1)) for _, _, one in shown
    ]
    table = shower.table(tr("What is there of each target"), Table(columns, cells))
    return Figure("by-progress", title, said, bars(rows, marks), (table,))


def _target_row(
    followed: Followed, judged: Judged, figures: Figures, report: Report, shower: Shower
) -> tuple[Cell, ...]:
    holder = followed.holder
    if isinstance(holder, Task):
        of = LinkedText(shower.tr("task {number}", number=holder.reference), task_link(holder))
    else:
        link: Link = report.terms.point_link(holder.key)
        of = LinkedText(shower.tr("point {number}", number=link.printed), link)
    word = standing_word(figures.standing, shower.tr)
    return of, judged.target.what, Shares(figures.actual, figures.expected), word


def matrix_figure(matrix: Matrix, document: Document, shower: Shower) -> Figure:
    """Return the tasks by towns, a square each, and in words what the squares stand for."""
    summary = next(one.text for one in document.blocks if isinstance(one, Paragraph))
    tables = (block for block in document.blocks if isinstance(block, Table))
    looks: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row, task in enumerate(matrix.tasks):
        for column, town in enumerate(matrix.towns):
            if (cell := task.cells.get(town.name)) is not None:
                looks[_look(cell)].append((row, column))
    tr = shower.tr
    legend = {
        "done": tr("done"),
        "good": tr("on course"),
        "slow": tr("slightly behind"),
        "bad": tr("behind"),
        "heard": tr("reported"),
        "quiet": tr("silent"),
        "maybe": tr("may be meant"),
        "none": tr("uncounted"),
    }
    return Figure(
        "town-matrix",
        document.headline,
        summary,
        grid(
            [one.task.printed for one in matrix.tasks],
            [one.short_name for one in matrix.towns],
            {look: looks[look] for look in legend if look in looks},
        )
        if matrix.tasks
        else None,
        tuple(shower.table(document.headline, table) for table in tables),
        tuple((look, word) for look, word in legend.items() if look in looks),
    )


def _look(cell: TownCell) -> str:
    if cell.open and not cell.reported:
        return "maybe"
    if cell.standing != "uncounted":
        return LOOKS[cell.standing]
    if cell.silent:
        return "quiet"
    return "heard" if cell.reported else "none"
