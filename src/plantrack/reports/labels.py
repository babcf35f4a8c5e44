"""Labels for the plan's parts in documents: targets, ways, references."""

from collections.abc import Iterable

from plantrack.content.facts import Link
from plantrack.i18n import Message, Translator, lazy_ngettext
from plantrack.model.reach import DIRECT
from plantrack.model.section import Point
from plantrack.model.task import Target
from plantrack.reports.document import LinkedText
from plantrack.text.numerals import numeral


def target_amount(target: Target, tr: Translator) -> str:
    """Return a target's amount: `55个`, `2-5个`, `每个镇街2个`, or that it is a milestone."""
    amount = target.amount
    if not amount:
        amount = tr("each {what}", what=target.per) if target.per else tr("milestone")
    elif target.per == "town":
        amount = tr("{amount} in each town", amount=amount)
    elif target.per:
        amount = tr("{amount} per {what}", amount=amount, what=target.per)
    return tr("{amount} (best effort)", amount=amount) if target.best_effort else amount


def target_line(target: Target, tr: Translator) -> str:
    """Return a target in one line: what, how much, and by when."""
    line = f"{target.what} {target_amount(target, tr)}"
    return tr("{line}, due {due}", line=line, due=target.due) if target.due else line


def way(via: str, tr: Translator) -> str:
    """Return how a task reaches a town: `direct` in words, or a group by its name."""
    return tr("by name") if via == DIRECT else via


def numbers(links: Iterable[Link], tr: Translator) -> str:
    """Return the numbers of tasks or points as a list: 1、13、20."""
    return tr("{names}", names=tuple(str(link.number) for link in links))


def count_of_tasks(count: int) -> Message:
    """Return how many tasks: 30项任务."""
    return lazy_ngettext("{count} task", "{count} tasks", count=count)


def count_of_points(count: int) -> Message:
    """Return how many points: 28个要点."""
    return lazy_ngettext("{count} point", "{count} points", count=count)


def carried_out(links: tuple[Link, ...], tr: Translator) -> str:
    """Return by which tasks something is carried out, in a sentence."""
    if not links:
        return tr("No task carries it out.")
    tasks = numbers(links, tr)
    return tr(
        lazy_ngettext(
            "Carried out by task {tasks}.",
            "Carried out by tasks {tasks}.",
            count=len(links),
            tasks=tasks,
        )
    )


def withdrawn_notes(links: tuple[Link, ...], tr: Translator) -> tuple[str, ...]:
    """Return the closing line about withdrawn tasks; none if there are none."""
    return (tr("Withdrawn: {tasks}", tasks=numbers(links, tr)),) if links else ()


def point_label(point: Point) -> str:
    """Return a point as numbered in the notice: （八）完善居家社区养老服务."""
    return f"（{numeral(point.number)}）{point.title}"


def linked_point(point: Point) -> LinkedText:
    """Return a point's label, linked to the point."""
    return LinkedText(point_label(point), Link("point", point.number))


def section_label(number: int, title: str) -> str:
    """Return a section as numbered in the notice: 三、加快推进养老服务业高质量发展."""
    return f"{numeral(number)}、{title}"
