"""Changes to the plan's text: its sections and their points."""

from collections.abc import Iterator
from typing import NamedTuple

from plantrack.changes.change import Change, text_action
from plantrack.changes.concerned import Concerned, Either
from plantrack.changes.matching import match
from plantrack.changes.targets import target_changes
from plantrack.model.path import address_of
from plantrack.model.plan import Plan
from plantrack.model.section import Point, Section

Holder = Section | Point


class Matched(NamedTuple):
    """The sections and points of two versions: pairs, what is gone, and what is new."""

    sections: tuple[list[tuple[Section, Section]], list[Section], list[Section]]
    points: tuple[list[tuple[Point, Point]], list[Point], list[Point]]

    def keys(self) -> frozenset[tuple[int | str, int | str]]:
        """Return the keys of each pair of points."""
        return frozenset((old.key, new.key) for old, new in self.points[0])


def matched(old: Plan, new: Plan) -> Matched:
    """Return which sections and points of `old` are which of `new`."""
    sections = match(
        old.sections,
        new.sections,
        lambda one: one.title,
        lambda one: repr(sorted(p.name for p in one.points)) if one.points else one.text or "",
        lambda one: one.number,
    )
    points = match(old.points, new.points, lambda p: p.title, lambda p: p.text, lambda p: p.key)
    return Matched(sections, points)


def section_changes(pairs: Matched) -> Iterator[Change]:
    """Yield the changes to sections, but for their points."""
    kept, removed, added = pairs.sections
    for section in removed:
        at = address_of("sections", section.number)
        yield Change("section", "removed", at, old=section.title, subject=section.title)
    for section in added:
        at = address_of("sections", section.number)
        yield Change("section", "added", at, new=section.title, subject=section.title)
    for before, after in kept:
        at = address_of("sections", after.number)
        if before.number != after.number:
            yield Change(
                "section", "renumbered", at, before.number, after.number, subject=after.title
            )
        if before.title != after.title:
            yield Change("section-title", "changed", f"{at}.title", before.title, after.title)
        if before.text != after.text:
            action = text_action(before.text, after.text)
            yield Change("section-text", action, f"{at}.text", before.text, after.text)


def point_changes(old: Plan, new: Plan, pairs: Matched) -> Iterator[Change]:
    """Yield the changes to points, those within points too.

    Where a section or point has another number, so have the keys of its points, which is no
    change of theirs.
    """
    kept, removed, added = pairs.points
    who = Either(old, new)
    for point in removed:
        base = _point(point, _concerned(old, point, who.old))
        yield base._replace(action="removed", old=point.name)
    for point in added:
        base = _point(point, _concerned(new, point, who.new))
        yield base._replace(action="added", new=point.name)
    holders = _holders(old), _holders(new)
    stayed = {(id(a), id(b)) for a, b in (*pairs.sections[0], *kept)}
    for before, after in kept:
        units = {*_concerned(old, before, who.old), *_concerned(new, after, who.new)}
        base = _point(after, tuple(sorted(units)))
        if before.number != after.number:
            yield base._replace(action="renumbered", old=before.key, new=after.key)
        for field in ("title", "text"):
            was, now = getattr(before, field), getattr(after, field)
            if was != now:
                at = f"{base.at}.{field}"
                yield base._replace(part=f"point-{field}", at=at, old=was, new=now)
        one, other = holders[0][id(before)], holders[1][id(after)]
        if (id(one), id(other)) not in stayed and _name(one) != _name(other):
            yield base._replace(part="point-section", old=_name(one), new=_name(other))
        targets = base._replace(at=f"{base.at}.targets")
        yield from target_changes(before.targets, after.targets, targets, who.towns_named)


def _holders(plan: Plan) -> dict[int, Holder]:
    """Return the section or point in which each point stands, by the point's identity."""
    found: dict[int, Holder] = {}
    holders: tuple[tuple[Holder, ...], ...] = (plan.sections, plan.points)
    for holder in (one for several in holders for one in several):
        found |= {id(point): holder for point in holder.points}
    return found


def _name(holder: Holder) -> str:
    return holder.title if isinstance(holder, Section) else holder.name


def _point(point: Point, units: tuple[str, ...]) -> Change:
    at = address_of("points", point.key)
    return Change("point", "changed", at, point=point.key, subject=point.name, units=units)


def _concerned(plan: Plan, point: Point, who: Concerned) -> tuple[str, ...]:
    """Return the units whose tasks carry out the point."""
    tasks = plan.index.tasks_of(point)
    return tuple(sorted({unit for task in tasks for unit in who.units(task)}))
