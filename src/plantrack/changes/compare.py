"""All changes between two versions of a plan; order, layout and comments do not count."""

from collections import Counter
from collections.abc import Iterator

from plantrack.changes.change import Change, text_action
from plantrack.changes.concerned import Concerned
from plantrack.changes.remarks import remark_changes
from plantrack.changes.renames import Rename, in_new_names, renames
from plantrack.changes.tables import column_changes, match_tables, table_changes
from plantrack.changes.tasks import task_changes
from plantrack.changes.text import matched, point_changes, section_changes
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.model.values import plain_value

_UNORDERED = ("kinds", "formerly", "aliases", "members")
_REMARKS = {"errata": "erratum", "readings": "reading", "revisions": "revision"}


def compare(old: Plan, new: Plan) -> Iterator[Change]:
    """Yield every change, tasks first.

    `compare(p, p)` yields nothing, and swapping the arguments mirrors the changes. A renamed town
    or unit is one change, however many tasks name it.
    """
    renamed = renames(old, new)
    old = in_new_names(old, new)
    text, tables = matched(old, new), match_tables(old, new)
    same_tables = frozenset((one.name, other.name) for one, other in tables[0])
    yield from task_changes(old, new, text.keys(), same_tables)
    yield from section_changes(text)
    yield from point_changes(old, new, text)
    yield from _field_changes("plan", old.plan, new.plan)
    yield from _field_changes("notice", old.notice, new.notice)
    if old.notice is not None and new.notice is not None:
        yield from column_changes(old.notice.columns, new.notice.columns, "notice", "notice")
    yield from table_changes(*tables)
    if old.preamble != new.preamble:
        yield Change("preamble", "changed", "preamble", old.preamble, new.preamble)
    # What is not said is as usual: a threshold that is written out is no change.
    for change in _field_changes("follow_up", old.thresholds, new.thresholds):
        yield change._replace(part="follow-up")
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
    who = Concerned(plan)
    towns = {name for task in plan.active_tasks for name in who.towns(task)}
    units = {name for task in plan.active_tasks for name in who.units(task)}
    return Change(
        "plan-file",
        "changed",
        "plan",
        subject=plan.plan.title,
        towns=tuple(sorted(towns)),
        units=tuple(sorted(units)),
    )


def _field_changes(part: str, old: Model | None, new: Model | None) -> Iterator[Change]:
    model = old or new
    for field in type(model).model_fields if model else ():
        was = plain_value(getattr(old, field, None))
        now = plain_value(getattr(new, field, None))
        if was != now and not (field in _UNORDERED and _is_reordered(was, now)):
            yield Change(part, text_action(was, now), f"{part}.{field}", was, now, subject=field)


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
