"""Addresses of places in a plan, as errata, readings and revisions write them.

`notice.date`, `preamble`, `plan.title`, `sections.3.title`, `points.10`, `tasks.13.towns`,
`tasks.17.targets.助餐点建设运营.value`: numbered things by their number, targets by their `what`.
"""

from typing import Any

from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.organisation import Town, Unit
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.model.section import Point, Section
from plantrack.model.task import Target, Task

_FIELD_LABELS = {
    "towns": gettext_noop("Towns"),
    "units": gettext_noop("Units"),
    "goal": gettext_noop("Goal"),
    "name": gettext_noop("Name"),
    "title": gettext_noop("Title"),
    "text": gettext_noop("Text"),
}

_TARGET_LABELS = {
    "max": gettext_noop("upper bound"),
    "measure": gettext_noop("measure"),
    "per": gettext_noop("counted per"),
    "due": gettext_noop("due date"),
    "best_effort": gettext_noop("best effort"),
    "towns": gettext_noop("towns"),
    "items": gettext_noop("places"),
    "restates": gettext_noop("repeats"),
}
_KIND_LABELS = {
    "towns": gettext_noop("town"),
    "units": gettext_noop("unit"),
    "groups": gettext_noop("group"),
}
_ENTRY_LABELS = {
    "kind": gettext_noop("kind"),
    "kinds": gettext_noop("kinds"),
    "contact": gettext_noop("contact"),
    "aliases": gettext_noop("other names"),
}


def find_address(plan: Plan, address: str) -> tuple[Path, Any] | None:
    """Return the path and value at `address`, or None if there is no such address."""
    head, _, rest = address.partition(".")
    if head in ("tasks", "points", "sections"):
        number, _, rest = rest.partition(".")
        found: tuple[Path, Any] | None = plan.index.placed(head, number)
    elif head == "organisation":
        return _named(plan, rest)
    elif head in ("plan", "notice", "preamble"):
        value = getattr(plan, head)
        found = None if value is None else ((head,), value)
    else:
        return None
    return _inside(plan, *found, rest) if found else None


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
    step, _, rest = rest.partition(".")
    if isinstance(value, Model) and step in type(value).model_fields:
        inner = getattr(value, step)
        if step == "targets" and rest:
            return _target(plan, (*path, step), inner, rest)
        return None if inner is None else _inside(plan, (*path, step), inner, rest)
    return None


def _target(
    plan: Plan, path: Path, targets: tuple[Target, ...], rest: str
) -> tuple[Path, Any] | None:
    found = plan.index.target_names(targets).leading(rest)
    if found is None:
        return None
    index, rest = found
    return _inside(plan, (*path, index), targets[index], rest)


def _texts(path: Path, value: Any) -> list[tuple[Path, str]]:
    if isinstance(value, str):
        return [(path, value)]
    if isinstance(value, tuple):
        return [pair for i, item in enumerate(value) for pair in _texts((*path, i), item)]
    if isinstance(value, Task):
        fields: tuple[str, ...] = ("category", "name", "goal", "towns", "units")
    elif isinstance(value, Point):
        fields = ("title", "text")
    elif isinstance(value, Section):
        fields = ("title",)
    elif isinstance(value, Model):
        fields = tuple(type(value).model_fields)
    else:
        return []
    return [pair for f in fields for pair in _texts((*path, f), getattr(value, f))]


def describe_address(address: str) -> Message | str:
    """Return an address in words: `tasks.13.towns` is 任务13的责任镇街."""
    head, _, rest = address.partition(".")
    number, _, field = rest.partition(".")
    numbered = {
        "tasks": lazy_gettext("task {number}", number=number),
        "points": lazy_gettext("point {number}", number=number),
        "sections": lazy_gettext("section {number}", number=number),
    }
    if head in numbered:
        if field.startswith("targets."):
            what = field.removeprefix("targets.").removesuffix(".value")
            named, _, part = what.rpartition(".")
            if named and part in _TARGET_LABELS:
                target = lazy_gettext("{whole}, target “{what}”", whole=numbered[head], what=named)
                named_part = Message(_TARGET_LABELS[part])
                return lazy_gettext("{target}: {part}", target=target, part=named_part)
            return lazy_gettext("{whole}, target “{what}”", whole=numbered[head], what=what)
        if label := _FIELD_LABELS.get(field):
            return lazy_gettext("{whole}, {part}", whole=numbered[head], part=Message(label))
        return numbered[head]
    if head == "organisation":
        return _describe_entry(rest) or address
    return {"notice": lazy_gettext("the notice"), "preamble": lazy_gettext("the preamble")}.get(
        head, address
    )


def _describe_entry(rest: str) -> Message | str:
    """Return `units.养老科.contact` in words; empty for what is no field of an entry."""
    kind, _, rest = rest.partition(".")
    name, _, field = rest.rpartition(".")
    if kind in _KIND_LABELS and field and not name:
        return lazy_gettext("{kind} “{name}”", kind=Message(_KIND_LABELS[kind]), name=field)
    if field == "name":
        return name
    label = _ENTRY_LABELS.get(field)
    return lazy_gettext("{whole}, {part}", whole=name, part=Message(label)) if label else ""
