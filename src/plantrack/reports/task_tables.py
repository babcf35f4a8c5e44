"""Tables of tasks within documents, under the plan's own headings and without empty columns."""

from collections.abc import Callable, Iterable, Iterator

from plantrack.content.facts import Link
from plantrack.content.parts import Row, rows_in_order
from plantrack.content.terms import Terms
from plantrack.i18n import Translator, gettext_noop
from plantrack.model.targets import Milestone
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.document import Block, Cell, Column, Heading, LinkedText, Table
from plantrack.reports.labels import way
from plantrack.reports.place_words import places_heading, role_words, units_heading

# Every column in its order, with its heading and its share of a narrow table's width.
_COLUMNS: dict[str, tuple[str, int]] = {
    "number": (gettext_noop("No."), 0),
    "label": (gettext_noop("Label"), 0),
    "parent": (gettext_noop("Part of"), 3),
    "table": (gettext_noop("Table"), 3),
    "category": (gettext_noop("Category"), 4),
    "name": (gettext_noop("Task"), 5),
    "goal": (gettext_noop("Goal"), 7),
    "towns": (gettext_noop("Towns"), 6),
    "lead": (gettext_noop("Leading units"), 4),
    "units": (gettext_noop("Units"), 4),
    "support": (gettext_noop("Supporting units"), 4),
    "leaders": (gettext_noop("Leaders"), 3),
    "due": (gettext_noop("Due by"), 3),
    "milestones": (gettext_noop("Steps"), 5),
    "points": (gettext_noop("Points"), 0),
    "via": (gettext_noop("Via"), 0),
    "roles": (gettext_noop("Role"), 0),
}
# Programs that read the flat table find these in it, whatever the plan has.
_FLAT = frozenset({"number", "category", "name", "goal", "towns", "units", "points", "via"})
# Left out only where the whole plan has none: a unit's tasks may happen to name no town.
_USUAL = frozenset({"towns", "points"})
_ALWAYS = frozenset({"number", "via"})


def flat_table(tasks: Iterable[Selected], terms: Terms, tr: Translator, *more: str) -> Table:
    """Return all that the tasks have as one table for programs, and the columns `more`.

    The number is the key; what is printed instead has a column of its own.
    """
    tasks = list(tasks)
    keys = [key for key in _COLUMNS if key not in ("via", "roles") or key in more]
    kept = [key for key in keys if key in _FLAT or any(_has(one, key) for one in tasks)]
    cells = {**_CELLS, "number": _number, "name": _name, "goal": _goal, "parent": _parent_number}
    headings = [_heading(key, None, terms, tr) for key in kept]
    columns = [
        Column(key, title, _COLUMNS[key][1]) for key, title in zip(kept, headings, strict=True)
    ]
    rows = tuple(tuple(cells[key](one, terms, tr) for key in kept) for one in tasks)
    own = _own_columns(tasks, terms) if "other" in more else []
    return Table(
        (*columns, *(Column(heading, heading, 3) for heading in own)),
        tuple(
            (*row, *(one.task.other.get(heading) for heading in own))
            for row, one in zip(rows, tasks, strict=True)
        ),
    )


class TaskTables:
    """The tables of one document, which all leave out what none of its tasks has.

    A task that is one point whole has no goal in them, as the point's text stands elsewhere.
    """

    def __init__(self, tasks: Iterable[Selected], terms: Terms, tr: Translator) -> None:
        self._tasks = list(tasks)
        self._terms = terms
        self._tr = tr
        self._kept = _ALWAYS | (_USUAL & terms.fields)
        self._kept |= {key for key in _COLUMNS if any(self._shows(one, key) for one in self._tasks)}
        self._own = _own_columns(self._tasks, terms)

    def blocks(
        self,
        tasks: Iterable[Selected],
        keys: Iterable[str],
        level: int,
        by_category: bool = True,
    ) -> list[Block]:
        """Return the tasks in a table for each of the plan's tables and, in it, each category.

        Their headings are of `level`; rows that are part of another stand under that one.
        """
        keys, blocks = tuple(keys), list[Block]()
        rows = rows_in_order(tasks)
        several = len(self._terms.of_tables) > 1
        for name, held in _grouped(rows, "table") if several else [("", rows)]:
            blocks += [Heading(name, level)] if name else []
            below = level + 1 if name else level
            for category, mine in _grouped(held, "category") if by_category else [("", held)]:
                blocks += [Heading(category, below)] if category else []
                blocks.append(self._table(mine, keys, name))
        return blocks

    def table(self, tasks: Iterable[Selected], keys: Iterable[str]) -> Table:
        """Return the tasks in one table; rows that are part of another stand under that one."""
        return self._table(rows_in_order(tasks), tuple(keys), "")

    def _table(self, rows: list[Row], keys: tuple[str, ...], table: str) -> Table:
        terms, tr = self._terms, self._tr
        tasks = [row.one for row in rows]
        tables = {one.task.table for one in tasks}
        headed_as = table or (tables.pop() if len(tables) == 1 else None)
        wanted = {*keys, "lead", "support", "leaders", "due", "milestones"} & self._kept
        if any(map(_needs_whole, rows)):
            wanted.add("parent")
        columns: list[Column] = []
        cells: list[list[Cell]] = []
        for key in (key for key in _COLUMNS if key in wanted):
            title, weight = _heading(key, headed_as, terms, tr), _COLUMNS[key][1]
            columns.append(Column(key, title, weight))
            if key == "number" and table:
                cells.append([_printed(one) for one in tasks])
            elif key == "parent":
                cells.append(
                    [
                        _whole(one, terms) if _needs_whole(row) else None
                        for row, one in zip(rows, tasks, strict=True)
                    ]
                )
            else:
                cells.append([_CELLS[key](one, terms, tr) for one in tasks])
        for heading in self._own if "other" in keys else ():
            columns.append(Column(heading, heading, 3))
            cells.append([one.task.other.get(heading) for one in tasks])
        return Table(tuple(columns), tuple(zip(*cells, strict=True)))

    def _shows(self, one: Selected, key: str) -> bool:
        if key == "goal" and one.task.is_point:
            return False
        return key not in ("label", "parent", "table", "category") and _has(one, key)


def due_text(holder: Task | Milestone) -> Cell:
    """Return when a task or step is due, as published or, failing that, the day."""
    return holder.due_text or holder.due


def step_line(step: Milestone, tr: Translator) -> str:
    """Return a step and when it is due: 完成选址（一季度）."""
    due = due_text(step)
    return tr("{what} ({due})", what=step.what, due=due) if due else step.what


def task_heading(key: str, terms: Terms, tr: Translator, table: str | None = None) -> str:
    """Return what the plan calls a field of its tasks, or else what we call it."""
    return _heading(key, table, terms, tr)


def _heading(key: str, table: str | None, terms: Terms, tr: Translator) -> str:
    if printed := terms.heading(key, table):
        return printed
    if key == "towns":
        return places_heading(terms, tr)
    return units_heading(terms, tr) if key == "units" else tr(_COLUMNS[key][0])


def _has(one: Selected, key: str) -> bool:
    if key == "due":
        return bool(due_text(one.task))
    if key == "roles":
        return one.roles not in ((), ("responsible",))
    return bool(getattr(one if key == "via" else one.task, key))


def _grouped(rows: list[Row], field: str) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows by what they have in the field, those with nothing first."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.of(field) or "", []).append(row)
    if "" in groups:
        yield "", groups.pop("")
    yield from groups.items()


def _own_columns(tasks: Iterable[Selected], terms: Terms) -> list[str]:
    """Return the headings of the columns that are no field and that any of the tasks fills."""
    filled = {heading for one in tasks for heading in one.task.other}
    return [heading for heading in terms.others if heading in filled]


def _needs_whole(row: Row) -> bool:
    """Whether nothing but a column would tell of which row this one is a part."""
    task = row.one.task
    return task.parent is not None and not (row.is_part and task.label)


def _whole(one: Selected, terms: Terms) -> Cell:
    """Return the number and name of the row that this one is a part of."""
    whole = terms.wholes.get(one.task.parent or 0)
    if whole is None:
        return _parent_number(one)
    text = f"{whole.reference} {whole.title}".strip()
    return LinkedText(text, Link("task", whole.number, whole.reference))


def _parent_number(one: Selected, *_: object) -> Cell:
    parent = one.task.parent
    return None if parent is None else Link("task", parent)


def _number(one: Selected, *_: object) -> Cell:
    return Link("task", one.task.number)


def _printed(one: Selected) -> Cell:
    return Link("task", one.task.number, one.task.label or "")


def _name(one: Selected, *_: object) -> Cell:
    return one.task.name


def _goal(one: Selected, *_: object) -> Cell:
    return one.task.goal


_Maker = Callable[[Selected, Terms, Translator], Cell]
_CELLS: dict[str, _Maker] = {
    "number": lambda one, terms, tr: Link(
        "task", one.task.number, one.task.reference if one.task.label else ""
    ),
    "label": lambda one, terms, tr: one.task.label,
    "table": lambda one, terms, tr: one.task.table,
    "category": lambda one, terms, tr: one.task.category,
    "name": lambda one, terms, tr: one.task.title if one.task.is_point else one.task.name,
    "goal": lambda one, terms, tr: "" if one.task.is_point else one.task.goal,
    "towns": lambda one, terms, tr: one.task.towns,
    "lead": lambda one, terms, tr: one.task.lead,
    "units": lambda one, terms, tr: one.task.units,
    "support": lambda one, terms, tr: one.task.support,
    "leaders": lambda one, terms, tr: one.task.leaders,
    "due": lambda one, terms, tr: due_text(one.task),
    "milestones": lambda one, terms, tr: tuple(step_line(x, tr) for x in one.task.milestones),
    "points": lambda one, terms, tr: terms.point_links(one.task.points),
    "via": lambda one, terms, tr: way(one.via, tr) if one.via else "",
    "roles": lambda one, terms, tr: role_words(one.roles, tr),
}
