"""The document of `progress log`: what was recorded, in a table."""

from plantrack.content.facts import Link
from plantrack.content.log import Log, Logged
from plantrack.i18n import Translator, gettext_noop, lazy_ngettext, translator
from plantrack.model.progress import Review, Verdict
from plantrack.reports.document import Cell, Column, Document, Table, View

_VERDICTS: dict[Verdict, str] = {
    "accepted": gettext_noop("review: accepted"),
    "returned": gettext_noop("review: returned"),
}


def build(log: Log, view: View) -> Document:
    """Return a row for each entry and review; people get the columns that are not empty."""
    tr = translator(view.language)
    table = Table(_columns(tr), tuple(_row(one, log, tr) for one in log.entries))
    count = len(log.entries)
    tally = tr(lazy_ngettext("{count} entry", "{count} entries", count=count)) if count else ""
    title = tr("{title}: record of progress", title=log.plan.title)
    shown = table.without_empty() if count else table
    return Document((shown,), table, tally=tally, title=title)


def _columns(tr: Translator) -> tuple[Column, ...]:
    return (
        Column("date", tr("Date")),
        Column("body", tr("Reported by"), 2),
        Column("task", tr("Task No.")),
        Column("point", tr("Point")),
        Column("status", tr("Status"), 1),
        Column("target", tr("Target"), 2),
        Column("done", tr("Done")),
        Column("stage", tr("Stage"), 2),
        Column("note", tr("What was done"), 4),
        Column("problem", tr("Problem"), 3),
        Column("next", tr("Next step"), 3),
        Column("evidence", tr("Evidence"), 3),
        Column("by", tr("By"), 1),
        Column("reason", tr("Reason"), 3),
    )


def _row(one: Logged, log: Log, tr: Translator) -> tuple[Cell, ...]:
    said = one.said
    if isinstance(said, Review):
        verdict = tr(_VERDICTS[said.review])
        empty = (None,) * 7
        return (said.date, None, _task(said.task, log), None, verdict, *empty, said.by, said.reason)
    return (
        said.date,
        one.body,
        None if said.task is None else _task(said.task, log),
        None if said.point is None else log.terms.point_link(said.point),
        said.status,
        said.target,
        said.done,
        said.stage,
        said.note,
        said.problem,
        said.next,
        said.evidence,
        said.by,
        said.reason,
    )


def _task(number: int, log: Log) -> Link:
    return log.links.get(number, Link("task", number))
