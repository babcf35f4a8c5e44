"""Labels for the plan's parts in documents: targets, ways, references."""

from collections.abc import Iterable
from datetime import date

from plantrack.content.facts import Link
from plantrack.content.targets import OwedTarget
from plantrack.content.terms import Terms
from plantrack.i18n import Message, Translator, gettext_noop, lazy_ngettext
from plantrack.model.bodies import DIRECT
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.reports.document import LinkedText
from plantrack.reports.place_words import place

_BOUNDS = {
    "about": gettext_noop("about {amount}"),
    "at_least": gettext_noop("at least {amount}"),
    "at_most": gettext_noop("at most {amount}"),
}


def target_amount(owed: OwedTarget, terms: Terms, tr: Translator) -> str:
    """Return a target's amount: `55个`, `王家街道、各镇，每个2个`, or that it is a milestone.

    One that repeats a task's target says so.
    """
    target = owed.target
    amount = target.amount or tr("milestone")
    if target.amount and target.bound:
        amount = tr(_BOUNDS[target.bound], amount=amount)
    if target.per == "town" and owed.towns and not target.amount:
        amount = tr("{towns}: by each", towns=owed.towns)
    elif target.per == "town" and owed.towns:
        amount = tr("{towns}: {amount} each", towns=owed.towns, amount=amount)
    elif target.per == "town":
        amount = tr("{amount} in each {place}", amount=amount, place=place(terms))
    elif target.per == "year":
        amount = _yearly(amount, bool(target.amount), tr)
    elif target.per and not target.amount:
        amount = tr("each {what}", what=target.per)
    elif target.per:
        amount = tr("{amount} per {what}", amount=amount, what=target.per)
    if target.best_effort:
        amount = tr("{amount} (best effort)", amount=amount)
    if target.restates:
        task = target.restates.split(".")[1]
        task = terms.labels.get(task, task)
        amount = tr("{amount} (same as in task {task}, counted there)", amount=amount, task=task)
    return amount


def _yearly(amount: str, is_number: bool, tr: Translator) -> str:
    return tr("{amount} a year", amount=amount) if is_number else tr("each year")


def share_texts(target: Target) -> tuple[str, ...]:
    """Return the towns' shares with the measure: 西岭县50公里; nothing if it is not divided."""
    return tuple(
        f"{one.town}{_gap(one.town)}{one.value}{target.measure or ''}" for one in target.shares
    )


def _gap(name: str) -> str:
    """Return what separates a name from a number after it."""
    return " " if name[-1:].isascii() else ""


def target_line(owed: OwedTarget, terms: Terms, tr: Translator) -> str:
    """Return a target in one line: what, how much, where if it is divided, and by when."""
    line = f"{owed.target.what} {target_amount(owed, terms, tr)}"
    if owed.target.shares:
        line = tr("{what} ({due})", what=line, due=share_texts(owed.target))
    due = owed.target.due
    return tr("{line}, due {due}", line=line, due=due) if due else line


def way(via: str, tr: Translator) -> str:
    """Return how a task reaches a town: `direct` in words, or a group by its name."""
    return tr("by name") if via == DIRECT else via


def numbers(links: Iterable[Link], tr: Translator) -> str:
    """Return the numbers of tasks or points as a list: 1、13、20."""
    return tr("{names}", names=tuple(link.printed for link in links))


def count_of_tasks(count: int) -> Message:
    """Return how many tasks: 30项任务."""
    return lazy_ngettext("{count} task", "{count} tasks", count=count)


def as_of_line(day: date, tr: Translator) -> str:
    """Return as of which day something is: 截至 2021-06-30."""
    return tr("As of {date}", date=day)


def count_of_points(count: int) -> Message:
    """Return how many points: 28个要点."""
    return lazy_ngettext("{count} point", "{count} points", count=count)


def carried_out(links: tuple[Link, ...], tr: Translator, is_covered: bool = False) -> str:
    """Return by which tasks something is carried out, in a sentence.

    Nothing if none does so but what it is a part of, or a part of it, is carried out.
    """
    if not links:
        return "" if is_covered else tr("No task carries it out.")
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


def point_notes(links: tuple[Link, ...], tr: Translator) -> tuple[str, ...]:
    """Return the closing line about points that match too; none if there are none."""
    if not links:
        return ()
    return (tr(also_points(len(links), numbers(links, tr))),)


def also_points(count: int, points: str) -> Message:
    """Return the sentence that so many points match too."""
    return lazy_ngettext(
        "See also point {points}", "See also points {points}", count=count, points=points
    )


def linked_point(point: Point, terms: Terms) -> LinkedText:
    """Return a point's label, linked to the point."""
    return LinkedText(terms.point_label(point), Link("point", point.key))
