"""Addresses of places in a plan, as errata, readings and revisions write them.

`notice.date`, `preamble`, `plan.title`, `sections.3.title`, `points.10`, `tasks.13.towns`,
`tasks.17.targets.助餐点建设运营.value`, `tasks.5.milestones.完成选址.due`,
`tasks.5.other.资金来源`, `tables.附件1.columns`: numbered things by their number or key, others by
their names.
"""

import re
from typing import Any

from plantrack.i18n import Message, lazy_gettext
from plantrack.model import labels
from plantrack.model.names import Names
from plantrack.model.organisation import Town, Unit
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.model.section import Point, Section
from plantrack.model.table import Column
from plantrack.model.targets import Milestone, Share, Target
from plantrack.model.task import Task

# The columns of a row that hold texts as published.
_PRINTED = ("towns", "lead", "units", "support", "leaders", "due_text")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")


def find_address(plan: Plan, address: str) -> tuple[Path, Any] | None:
    """Return the path and value at `address`, or None if there is no such address."""
    head, _, rest = address.partition(".")
    if head in ("tasks", "points", "sections"):
        placed = plan.index.placed(head, rest)
        return _inside(plan, *placed) if placed else None
    if head == "organisation":
        return _named(plan, rest)
    if head == "tables":
        named = Names((table.name, place) for place, table in enumerate(plan.tables)).leading(rest)
        if named is None:
            return None
        return _inside(plan, ("tables", named[0]), plan.tables[named[0]], named[1])
    if head in ("plan", "notice", "preamble", "follow_up"):
        value = getattr(plan, head)
        return None if value is None else _inside(plan, (head,), value, rest)
    return None


def address_texts(plan: Plan, address: str) -> list[tuple[Path, str]]:
    """Return the texts at `address` with their paths: one, or all of a point, task or list."""
    found = find_address(plan, address)
    return list(_texts(*found)) if found else []


def _named(plan: Plan, rest: str) -> tuple[Path, Any] | None:
    """Find `towns.木耳镇` or `groups.各镇街.kinds`: an organisation entry, or its field.

    A name that nothing has now is looked for among the former ones.
    """
    kind, _, rest = rest.partition(".")
    if kind not in type(plan.organisation).model_fields:
        return None
    found = plan.names(kind).leading(rest) or plan.former_names(kind).leading(rest)
    if found is None:
        return None
    index, rest = found
    one = getattr(plan.organisation, kind)[index]
    return _inside(plan, ("organisation", kind, index), one, rest)


def is_about(address: str, body: Town | Unit) -> bool:
    """Whether `address` is that of the town or unit, or in it, under any of its names."""
    kind = "towns" if isinstance(body, Town) else "units"
    return any(
        _starts_with(address, f"organisation.{kind}.{name}") for name in (body.name, *body.formerly)
    )


def _starts_with(address: str, part: str) -> bool:
    return address == part or address.startswith(f"{part}.")


def _inside(plan: Plan, path: Path, value: Any, rest: str) -> tuple[Path, Any] | None:
    if not rest:
        return path, value
    if isinstance(value, dict):  # a column that is no field, by its heading
        return ((*path, rest), value[rest]) if rest in value else None
    step, _, rest = rest.partition(".")
    if isinstance(value, Model) and step in type(value).model_fields:
        inner = getattr(value, step)
        if step in ("targets", "milestones") and rest:
            return _called(plan, (*path, step), inner, rest)
        if step == "shares" and rest:
            return _shared((*path, step), inner, rest)
        return None if inner is None else _inside(plan, (*path, step), inner, rest)
    return None


def _called(
    plan: Plan, path: Path, held: tuple[Target, ...] | tuple[Milestone, ...], rest: str
) -> tuple[Path, Any] | None:
    """Return the place in the target or milestone whose `what` the rest starts with."""
    found = plan.index.whats(held).leading(rest)
    if found is None:
        return None
    index, rest = found
    return _inside(plan, (*path, index), held[index], rest)


def _shared(path: Path, shares: tuple[Share, ...], town: str) -> tuple[Path, Any] | None:
    """Return the place of what a target gives the town to do."""
    for index, share in enumerate(shares):
        if share.town == town:
            return (*path, index, "value"), share.value
    return None


def _texts(path: Path, value: Any) -> list[tuple[Path, str]]:
    if isinstance(value, str):
        return [(path, value)]
    if isinstance(value, tuple):
        return [pair for i, item in enumerate(value) for pair in _texts((*path, i), item)]
    if isinstance(value, Task):
        own = ("name", "goal") if not value.is_point else ()
        fields: tuple[str, ...] = ("label", "category", *own, *_PRINTED, "other")
    elif isinstance(value, dict):
        return [((*path, heading), text) for heading, text in value.items()]
    elif isinstance(value, Point | Section):
        fields = ("title", "text")
    elif isinstance(value, Column):
        fields = ("heading",)
    elif isinstance(value, Model):
        fields = tuple(type(value).model_fields)
    else:
        return []
    return [pair for f in fields for pair in _texts((*path, f), getattr(value, f) or ())]


def split_number(head: str, rest: str) -> tuple[str, str]:
    """Return the number with which `rest` begins, and the field after it.

    After `points` the number may have several parts, as in `3.2.title`.
    """
    found = _NUMBER.match(rest) if head == "points" else None
    number = found[0] if found else rest.partition(".")[0]
    return number, rest[len(number) + 1 :]


def holder_of(address: str) -> str:
    """Return the address of the task, point or section that the place is in."""
    head, _, rest = address.partition(".")
    return f"{head}.{split_number(head, rest)[0]}"


def describe_address(address: str) -> Message:
    """Return an address in words: `tasks.13.towns` is 任务13的责任镇街.

    What is no address of a plan is quoted.
    """
    head, _, rest = address.partition(".")
    if head == "preamble":
        return lazy_gettext("the preamble")
    if head == "plan":
        return _part(lazy_gettext("the plan"), labels.HEADER.get(rest))
    if head == "follow_up":
        return _part(lazy_gettext("how progress is judged"), labels.FOLLOW_UP.get(rest))
    if head == "notice":
        return _part(lazy_gettext("the notice"), labels.NOTICE.get(rest))
    if head == "organisation":
        return _describe_body(rest) or lazy_gettext("the organisation")
    number, field = split_number(head, rest)
    numbered = {
        "tasks": lazy_gettext("task {number}", number=number),
        "points": lazy_gettext("point {number}", number=number),
        "sections": lazy_gettext("section {number}", number=number),
    }
    if head == "tables":
        return _describe_table(rest)
    if head not in numbered:
        return lazy_gettext("“{value}”", value=address)
    part, _, rest = field.partition(".")
    if rest and part == "targets":
        return _describe_target(numbered[head], rest)
    if rest and part == "milestones":
        return _describe_milestone(numbered[head], rest)
    if rest and part == "other":
        return lazy_gettext("{whole}, column “{heading}”", whole=numbered[head], heading=rest)
    return _part(numbered[head], labels.NUMBERED.get(field))


def _describe_table(rest: str) -> Message:
    name, _, field = rest.rpartition(".")
    if field not in labels.TABLE:
        return lazy_gettext("table “{name}”", name=rest)
    return _part(lazy_gettext("table “{name}”", name=name), labels.TABLE[field])


def _describe_milestone(holder: Message, rest: str) -> Message:
    what, _, field = rest.rpartition(".")
    is_part = bool(what) and field in labels.MILESTONE
    milestone = lazy_gettext(
        "{whole}, milestone “{what}”", whole=holder, what=what if is_part else rest
    )
    return _part(milestone, labels.MILESTONE[field]) if is_part else milestone


def _part(whole: Message | str, label: str | None) -> Message:
    """Return what is so labelled of `whole`, or that itself if there is no label."""
    if label:
        return lazy_gettext("{whole}, {part}", whole=whole, part=Message(label))
    return whole if isinstance(whole, Message) else lazy_gettext("{text}", text=whole)


def _describe_target(holder: Message, rest: str) -> Message:
    what, shared, town = rest.partition(".shares.")
    if shared:
        target = lazy_gettext("{whole}, target “{what}”", whole=holder, what=what)
        return lazy_gettext("{target}: share of {town}", target=target, town=town)
    what = rest.removesuffix(".value")
    named, _, field = what.rpartition(".")
    is_part = bool(named) and field in labels.TARGET
    target = lazy_gettext("{whole}, target “{what}”", whole=holder, what=named if is_part else what)
    if not is_part:
        return target
    return lazy_gettext("{target}: {part}", target=target, part=Message(labels.TARGET[field]))


def _describe_body(rest: str) -> Message | None:
    """Return `units.养老科.contact` in words; None for what is no field of an entry."""
    kind, _, rest = rest.partition(".")
    name, _, field = rest.rpartition(".")
    if kind in labels.BODIES and field and not name:
        return lazy_gettext("{kind} “{name}”", kind=Message(labels.BODIES[kind]), name=field)
    label = labels.BODY.get(field)
    return _part(name, label) if label or field == "name" else None
