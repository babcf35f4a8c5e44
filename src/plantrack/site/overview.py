"""The overview: pictures of the plan, each with its numbers in a table."""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from plantrack.content.facts import task_links
from plantrack.content.report import Report
from plantrack.content.targets import OwedTarget
from plantrack.followup.judging import Way, way_of
from plantrack.i18n import gettext_noop
from plantrack.model.task import Task
from plantrack.query.standing_names import STANDING_NAMES
from plantrack.reports.blocks import category_blocks, target_blocks, unit_blocks
from plantrack.reports.document import Block, Cell, Column, Heading, Table
from plantrack.reports.standing_words import standing_word
from plantrack.site.charts import Figure, bars
from plantrack.site.pieces import Shower, ShownTable

# How targets are stated, by the way in which they are judged.
_WAYS: dict[Way, str] = {
    "count": gettext_noop("a number in all"),
    "towns": gettext_noop("a number in each place"),
    "limit": gettext_noop("a limit"),
    "percentage": gettext_noop("a percentage"),
    "milestone": gettext_noop("a milestone"),
    "norm": gettext_noop("so many of each"),
}
LOOKS = {
    "ahead": "good",
    "on_course": "good",
    "done": "done",
    "slightly_behind": "slow",
    "behind": "bad",
    "overdue": "bad",
    "uncounted": "none",
    "silent": "quiet",
    "due_soon": "slow",
}


def plan_figures(report: Report, shower: Shower) -> Iterator[Figure]:
    """Yield the pictures of what the plan contains: tasks by category and unit, and targets."""
    tr, terms = shower.tr, report.terms
    for name, title, blocks, shares in (
        (
            "by-category",
            tr("Tasks by category"),
            category_blocks(report.summary, tr),
            [(one.category, len(one.tasks)) for one in report.summary.by_category],
        ),
        (
            "by-unit",
            tr("Tasks by responsible unit"),
            unit_blocks(report.units, terms, tr),
            [(one.unit, len(one.tasks)) for one in report.units],
        ),
        (
            "by-target",
            tr("Targets by the way they are stated"),
            target_blocks(report.targets, terms, tr),
            _ways(report.targets, shower),
        ),
    ):
        if shares:
            yield _counted(name, title, shares, _tables(title, blocks, shower), shower)


def _counted(
    name: str,
    title: str,
    shares: list[tuple[str, int]],
    tables: tuple[ShownTable, ...],
    shower: Shower,
) -> Figure:
    most = max(count for _, count in shares) or 1
    rows = [(label, str(count), Fraction(count, most), "plain") for label, count in shares]
    return Figure(name, title, _described(shares, shower), bars(rows), tables)


def _described(shares: Iterable[tuple[str, int]], shower: Shower) -> str:
    """Return the picture in words: 养老服务 15、社会救助 3."""
    tr = shower.tr
    said = tuple(tr("{what} {count}", what=label, count=count) for label, count in shares)
    return tr("{names}", names=said)


def _ways(targets: Iterable[OwedTarget], shower: Shower) -> list[tuple[str, int]]:
    counted = Counter(way_of(one.target) for one in targets if one.target.restates is None)
    return [(shower.tr(word), counted[way]) for way, word in _WAYS.items() if way in counted]


def _tables(title: str, blocks: Iterable[Block], shower: Shower) -> tuple[ShownTable, ...]:
    """Return the tables among the blocks, each under its heading."""
    found, caption = [], title
    for block in blocks:
        if isinstance(block, Heading):
            caption = block.text
        elif isinstance(block, Table):
            found.append(shower.table(caption, block))
    return tuple(found)


def standing_figure(report: Report, shower: Shower) -> Figure:
    """Return how many tasks stand in which way, and how many are silent or due soon."""
    tr = shower.tr
    held: dict[str, list[Task]] = {key: [] for key in STANDING_NAMES}
    for task, followed in ((one.task, one.followed) for one in report.tasks):
        if followed is not None:
            held[followed.figures.standing].append(task)
            if followed.is_silent:
                held["silent"].append(task)
            if followed.is_due_soon:
                held["due_soon"].append(task)
    found = {key: tasks for key, tasks in held.items() if tasks}
    shares = [(standing_word(key, tr), len(tasks)) for key, tasks in found.items()]
    most = max((count for _, count in shares), default=1)
    rows = [
        (label, str(count), Fraction(count, most), LOOKS[key])
        for key, (label, count) in zip(found, shares, strict=True)
    ]
    columns = (
        Column("standing", tr("Standing")),
        Column("count", tr("Number of tasks")),
        Column("tasks", tr("Tasks")),
    )
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (label, count, task_links(tasks))
        for (label, count), tasks in zip(shares, found.values(), strict=True)
    )
    title = tr("How the tasks stand")
    table = shower.table(title, Table(columns, cells))
    return Figure("by-standing", title, _described(shares, shower), bars(rows), (table,))
