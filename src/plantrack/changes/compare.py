"""All changes between two versions of a plan; order, layout and comments do not count."""

from collections import Counter
from collections.abc import Iterator

from plantrack.changes.change import Change, Kind
from plantrack.changes.matching import match
from plantrack.changes.remarks import remark_changes
from plantrack.changes.renames import Rename, in_new_names, renames
from plantrack.changes.targets import target_changes
from plantrack.changes.tasks import task_changes
from plantrack.model.path import address_of
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.model.section import Point, Section
from plantrack.model.values import plain_value

_UNORDERED = ("kinds", "formerly", "aliases")
_REMARKS = {"errata": "erratum", "readings": "reading", "revisions": "revision"}


def compare(old: Plan, new: Plan) -> Iterator[Change]:
    """Yield every change, tasks first.

    `compare(p, p)` yields nothing, and swapping the arguments mirrors the changes. A renamed town
    or unit is one change, however many tasks name it.
    """
    renamed = renames(old, new)
    old = in_new_names(old, new)
    yield from task_changes(old, new)
    yield from _section_changes(old, new)
    yield from _point_changes(old, new)
    yield from _field_changes("plan", old.plan, new.plan)
    yield from _field_changes("notice", old.notice, new.notice)
    if old.preamble != new.preamble:
        yield Change("preamble", "changed", "preamble", old.preamble, new.preamble)
    for one in renamed:
        yield _renamed(one)
    for kind in ("towns", "units", "groups"):
        yield from _organisation_changes(old, new, kind)
    for field, part in _REMARKS.items():
        yield from remark_changes(getattr(old, field), getattr(new, field), field, part)


def compare_versions(old: Plan | None, new: Plan | None) -> Iterator[Change]:
    """Yield every change from `old` to `new`; a plan that is new or gone is one change."""
    if old is not None and new is not None:
        yield from compare(old, new)
    elif new is not None:
        yield _whole(new)._replace(action="added", new=new.plan.title)
    elif old is not None:
        yield _whole(old)._replace(action="removed", old=old.plan.title)


def _whole(plan: Plan) -> Change:
    """Return a change to the whole plan, which concerns all who have a task in it."""
    towns = {name for task in plan.active_tasks for name in plan.reach.towns_of(task.towns)}
    units = {name for task in plan.active_tasks for name in task.units}
    return Change(
        "plan-file",
        "changed",
        "plan",
        subject=plan.plan.title,
        towns=tuple(sorted(towns)),
        units=tuple(sorted(units)),
    )


def _match_sections(
    old: Plan, new: Plan
) -> tuple[list[tuple[Section, Section]], list[Section], list[Section]]:
    return match(
        old.sections,
        new.sections,
        lambda one: one.title,
        lambda one: repr(sorted(point.title for point in one.points)),
        lambda one: one.number,
    )


def _section_changes(old: Plan, new: Plan) -> Iterator[Change]:
    pairs, removed, added = _match_sections(old, new)
    for section in removed:
        at = address_of("sections", section.number)
        yield Change("section", "removed", at, old=section.title, subject=section.title)
    for section in added:
        at = address_of("sections", section.number)
        yield Change("section", "added", at, new=section.title, subject=section.title)
    for before, after in pairs:
        at = address_of("sections", after.number)
        if before.number != after.number:
            yield Change(
                "section", "renumbered", at, before.number, after.number, subject=after.title
            )
        if before.title != after.title:
            yield Change("section-title", "changed", f"{at}.title", before.title, after.title)


def _point_changes(old: Plan, new: Plan) -> Iterator[Change]:
    pairs, removed, added = match(
        old.points, new.points, lambda p: p.title, lambda p: p.text, lambda p: p.number
    )
    for point in removed:
        base = _point(point, _concerned(old, point))
        yield base._replace(action="removed", old=point.title)
    for point in added:
        base = _point(point, _concerned(new, point))
        yield base._replace(action="added", new=point.title)
    stayed = {(a.title, b.title) for a, b in _match_sections(old, new)[0]}
    for before, after in pairs:
        who = _concerned(old, before), _concerned(new, after)
        base = _point(after, tuple(sorted({*who[0], *who[1]})))
        if before.number != after.number:
            yield base._replace(action="renumbered", old=before.number, new=after.number)
        for field in ("title", "text"):
            was, now = getattr(before, field), getattr(after, field)
            if was != now:
                yield base._replace(
                    part=f"point-{field}", at=f"{base.at}.{field}", old=was, new=now
                )
        was, now = old.index.section_of(before).title, new.index.section_of(after).title
        if (was, now) not in stayed:
            yield base._replace(part="point-section", old=was, new=now)
        targets = base._replace(at=f"{base.at}.targets")
        yield from target_changes(before.targets, after.targets, targets)


def _point(point: Point, units: tuple[str, ...]) -> Change:
    at = address_of("points", point.key)
    return Change("point", "changed", at, point=point.key, subject=point.name, units=units)


def _concerned(plan: Plan, point: Point) -> tuple[str, ...]:
    """Return the units whose tasks carry out the point."""
    return tuple(sorted({unit for task in plan.index.tasks_of(point) for unit in task.units}))


def _field_changes(part: str, old: Model | None, new: Model | None) -> Iterator[Change]:
    model = old or new
    for field in type(model).model_fields if model else ():
        was = plain_value(getattr(old, field, None))
        now = plain_value(getattr(new, field, None))
        if was != now and not (field in _UNORDERED and _is_reordered(was, now)):
            yield Change(part, _action(was, now), f"{part}.{field}", was, now, subject=field)


def _is_reordered(was: object, now: object) -> bool:
    """Whether two lists differ only in order."""
    return isinstance(was, tuple) and isinstance(now, tuple) and sorted(was) == sorted(now)


def _renamed(rename: Rename) -> Change:
    kind, old, new = rename
    part, at = f"organisation-{kind.removesuffix('s')}", f"organisation.{kind}.{new}.name"
    change = Change(part, "renamed", at, old, new, subject=new)
    return change._replace(towns=(new,)) if kind == "towns" else change._replace(units=(new,))


def _organisation_changes(old: Plan, new: Plan, kind: str) -> Iterator[Change]:
    olds = {one.name: one for one in getattr(old.organisation, kind)}
    news = {one.name: one for one in getattr(new.organisation, kind)}
    before_twice, after_twice = _names_twice(old, kind), _names_twice(new, kind)
    doubled, single = after_twice - before_twice, before_twice - after_twice
    for name in [*news, *(name for name in olds if name not in news)]:
        before, after = olds.get(name), news.get(name)
        at = f"organisation.{kind}.{name}"
        who = {"towns": ((name,), ()), "units": ((), (name,))}.get(kind, ((), ()))
        part = f"organisation-{kind.removesuffix('s')}"
        base = Change(part, "changed", at, subject=name, towns=who[0], units=who[1])
        if before is None:
            yield base._replace(action="added", new=name)
        elif after is None:
            yield base._replace(action="removed", old=name)
        else:
            # Of two entries the last counts here, but both are read elsewhere.
            if name in doubled:
                yield base._replace(action="added", new=name)
            if name in single:
                yield base._replace(action="removed", old=name)
            for change in _field_changes(part, before, after):
                yield base._replace(
                    part=f"{part}-{change.subject}",
                    action=change.action,
                    at=f"{at}.{change.subject}",
                    old=change.old,
                    new=change.new,
                )


def _names_twice(plan: Plan, kind: str) -> set[str]:
    counts = Counter(one.name for one in getattr(plan.organisation, kind))
    return {name for name, count in counts.items() if count > 1}


def _action(was: object, now: object) -> Kind:
    if was in (None, ()):
        return "added"
    return "removed" if now in (None, ()) else "changed"
