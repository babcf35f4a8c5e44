"""The plan's own terms: what its documents call places and columns, and how they number points."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from plantrack.content.facts import Link
from plantrack.i18n import Language, language_of
from plantrack.model.kinds import Places, places
from plantrack.model.path import key_order
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.table import Column
from plantrack.model.task import Task
from plantrack.text.numerals import numeral

_FIELDS = ("category", "towns", "lead", "support")


class Terms(NamedTuple):
    """How the plan speaks; no part of any JSON.

    `headings` are those that it prints above the fields' columns, `of_tables` those of each of
    several tables, `others` those of columns that are no field. `fields` are those of some that
    any task has; `has_links` whether any is linked to points without being one.
    `numbers` are those of the points as printed, by key, `labels` what texts call the rows that
    have a label. `wholes` are the rows of which others are parts. `group` is a collective name for
    places, None if there is none.
    """

    language: Language
    places: Places
    has_divisions: bool
    headings: Mapping[str, str]
    of_tables: Mapping[str, Mapping[str, str]]
    others: tuple[str, ...]
    fields: frozenset[str]
    has_links: bool
    numbers: Mapping[int | str, str]
    labels: Mapping[str, str]
    wholes: Mapping[int, Task]
    group: str | None

    @property
    def has_roles(self) -> bool:
        """Whether units lead or support tasks, rather than all being responsible for them."""
        return not self.fields.isdisjoint(("lead", "support"))

    def heading(self, field: str, table: str | None = None) -> str | None:
        """Return the heading that the plan prints above a field's column, None if it has none."""
        return self.of_tables.get(table or "", {}).get(field) or self.headings.get(field)

    def point_links(self, keys: Iterable[int | str]) -> tuple[Link, ...]:
        """Return links to points, in order: by number or, where it begins anew, as 三（二）."""
        return tuple(self.point_link(key) for key in sorted(keys, key=key_order))

    def point_link(self, key: int | str) -> Link:
        """Return a link to the point of that key, by what texts call it."""
        label = self.numbers.get(key, "") if isinstance(key, str) else ""
        return Link("point", key, label.rstrip("."))

    def point_label(self, point: Point) -> str:
        """Return a point as numbered in the text: （八）完善居家社区养老服务."""
        return self.numbered(point.key, point.name)

    def numbered(self, key: int | str, title: str) -> str:
        """Return `title` after the number of the point of that key."""
        number = self.numbers.get(key, str(key))
        if not title:
            return number.rstrip(".")
        return f"{number}{title}" if self.language == "zh" else f"{number} {title}"

    def section_label(self, number: int, title: str) -> str:
        """Return a section as numbered in the text: 三、加快推进养老服务业高质量发展."""
        return f"{numeral(number)}、{title}" if self.language == "zh" else f"{number}. {title}"


def terms_of(plan: Plan) -> Terms:
    """Return the terms of the plan."""
    language, organisation = language_of(plan.plan.language), plan.organisation
    columns = plan.notice.columns if plan.notice else ()
    of_tables = {table.name: _headings(table.columns) for table in plan.tables}
    headings = _headings(columns)
    for known in of_tables.values():
        headings = known | headings
    headed = (one for held in (columns, *(one.columns for one in plan.tables)) for one in held)
    own = (one.heading for one in headed if isinstance(one, Column) and one.field is None)
    fields = frozenset(one for one in _FIELDS if any(getattr(task, one) for task in plan.tasks))
    parents = {task.parent for task in plan.tasks if task.parent is not None}
    closed = (group.name for group in organisation.town_groups if not group.open)
    used = {name for task in plan.tasks for name in task.towns}
    return Terms(
        language,
        places(town.kind for town in organisation.towns),
        {unit.kind for unit in organisation.units} <= {"division", "affiliate"},
        headings,
        of_tables,
        tuple(dict.fromkeys(chain(own, (one for task in plan.tasks for one in task.other)))),
        fields,
        any(task.points and not task.is_point for task in plan.tasks),
        {point.key: _number(point, language) for point in plan.points},
        {str(task.number): task.reference for task in plan.tasks if task.label},
        {number: whole for number in parents if (whole := plan.index.tasks.get(number))},
        next((name for name in closed if name in used), None),
    )


def _headings(columns: Iterable[str | Column]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in columns:
        if isinstance(one, Column) and one.field:
            found.setdefault(one.field, one.heading)
    return found


def _number(point: Point, language: Language) -> str:
    """Return （八）, 三（二） where numbers begin anew in each section, 三（二）1. inside one."""
    parts = [int(part) for part in str(point.key).split(".")]
    if language != "zh":
        return f"({parts[0]})" if len(parts) == 1 else ".".join(map(str, parts))
    *section, number = parts[: len(parts) - point.depth]
    within = parts[len(parts) - point.depth :]
    inner = (f"{one}." if level % 2 == 0 else f"（{one}）" for level, one in enumerate(within))
    return "".join((*map(numeral, section), f"（{numeral(number)}）", *inner))
