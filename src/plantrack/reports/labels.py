"""Labels for the plan's parts in documents: targets, ways, references."""

from collections.abc import Iterable

from plantrack.content.facts import Link
from plantrack.content.targets import OwedTarget
from plantrack.i18n import Message, Translator, lazy_ngettext
from plantrack.model.reach import DIRECT
from plantrack.model.section import Point
from plantrack.reports.document import LinkedText
from plantrack.text.numerals import numeral


def target_amount(owed: OwedTarget, tr: Translator) -> str:
    """Return a target's amount: `55个`, `王家街道、各镇，每个2个`, or that it is a milestone.

    One that repeats a task's target says so.
    """
    target = owed.target
    amount = target.amount or tr("milestone")
    if target.per == "town" and owed.towns and not target.amount:
        amount = tr("{towns}: by each", towns=owed.towns)
    elif target.per == "town" and owed.towns:
        amount = tr("{towns}: {amount} each", towns=owed.towns, amount=amount)
    elif target.per == "town":
        amount = tr("{amount} in each town", amount=amount)
    elif target.per and not target.amount:
        amount = tr("each {what}", what=target.per)
    elif target.per:
        amount = tr("{amount} per {what}", amount=amount, what=target.per)
    if target.best_effort:
        amount = tr("{amount} (best effort)", amount=amount)
    if target.restates:
        task = target.restates.split(".")[1]
        amount = tr("{amount} (same as in task {task}, counted there)", amount=amount, task=task)
    return amount


def target_line(owed: OwedTarget, tr: Translator) -> str:
    """Return a target in one line: what, how much, and by when."""
    line = f"{owed.target.what} {target_amount(owed, tr)}"
    due = owed.target.due
    return tr("{line}, due {due}", line=line, due=due) if due else line


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


def numbered_title(key: int | str, title: str) -> str:
    """Return a point's title as numbered in the notice: （八）完善居家社区养老服务.

    Where numbers begin anew in each section its numeral stands before: 三（二）; the number of a
    point within a point comes last: 三（二）1.
    """
    if isinstance(key, int):
        return f"（{numeral(key)}）{title}"
    section, number, *within = map(int, key.split("."))
    return f"{numeral(section)}（{numeral(number)}）{''.join(f'{one}.' for one in within)}{title}"


def point_notes(links: tuple[Link, ...], tr: Translator) -> tuple[str, ...]:
    """Return the closing line about points that match too; none if there are none."""
    if not links:
        return ()
    points = numbers(links, tr)
    note = lazy_ngettext(
        "See also point {points}", "See also points {points}", count=len(links), points=points
    )
    return (tr(note),)


def point_label(point: Point) -> str:
    """Return a point as numbered in the notice."""
    return numbered_title(point.key, point.name)


def linked_point(point: Point) -> LinkedText:
    """Return a point's label, linked to the point."""
    return LinkedText(point_label(point), Link("point", point.key))


def section_label(number: int, title: str) -> str:
    """Return a section as numbered in the notice: 三、加快推进养老服务业高质量发展."""
    return f"{numeral(number)}、{title}"
