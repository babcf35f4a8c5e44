"""The Python API: load a plan, check it, compare two plans, select tasks, make flat tables.

The packages it uses are imported when a function is called, so that the command starts fast.
"""

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.finding import Finding
    from plantrack.content.tables import Row
    from plantrack.files.source import Source
    from plantrack.model.plan import Plan
    from plantrack.model.task import Task

# One name or number, several of which any is enough, or nothing asked for.
Names = str | int | Sequence[str | int] | None


def load(path: str | os.PathLike[str]) -> "Plan":
    """Return the plan in the file `path` (`-` is stdin).

    Raises PlanError, with the findings and their locations, if the file is not a valid plan,
    and InputError if it cannot be opened. Names that match nothing in the plan do not raise;
    `check` reports them.
    """
    from plantrack.files.source import read_source

    return plan_in(read_source(os.fspath(path)))


def plan_in(source: "Source") -> "Plan":
    """Return the plan in `source`; raises PlanError if it is not a valid plan."""
    from plantrack.model.plan import Plan
    from plantrack.yamlfile.load import load_source

    file = load_source(source, Plan)
    if file.content is None or file.faults:
        from plantrack.checks.refusal import refusal

        raise refusal(file)
    return file.content


def check(path: str | os.PathLike[str]) -> "list[Finding]":
    """Return every finding about the file `path`, as `plantrack validate` reports them, in order.

    Comments in the file suppress findings; settings files are not read. Raises InputError if
    the file cannot be opened.
    """
    from plantrack.checks.runner import check_file
    from plantrack.model.plan import Plan
    from plantrack.yamlfile.load import load as load_file
    from plantrack.yamlfile.uncollected import uncollected

    with uncollected():
        return check_file(load_file(os.fspath(path), Plan))


def diff(old: "Plan", new: "Plan") -> "list[Change]":
    """Return every change from `old` to `new`, tasks first.

    Differences in order, layout or comments are not changes.
    """
    from plantrack.changes.compare import compare
    from plantrack.yamlfile.uncollected import uncollected

    with uncollected():
        return list(compare(old, new))


def select(
    plan: "Plan",
    *,
    unit: Names = None,
    town: Names = None,
    section: Names = None,
    category: Names = None,
    point: Names = None,
    search: Names = None,
    direct: bool = False,
    role: Names = None,
    due_before: date | str | None = None,
) -> "list[Task]":
    """Return the tasks that match every argument given, as `plantrack list` does.

    A list of names matches any of them; names are written as on the command line (`木耳`, `三`,
    `3.8`). With `direct`, only tasks that name the town itself match; with `role` (`lead`,
    `responsible`, `support`) those in which the unit has it. Raises SelectionError for a name
    that matches nothing or more than one thing.
    """
    from plantrack.query.selection import Selectors
    from plantrack.query.selection import select as select_tasks

    selectors = Selectors(
        units=_listed(unit),
        towns=_listed(town),
        sections=_listed(section),
        categories=_listed(category),
        points=_listed(point),
        search=_listed(search),
        direct=direct,
        roles=_listed(role),
        due_before=None if due_before is None else str(due_before),
    )
    return [one.task for one in select_tasks(plan, selectors).tasks]


def tables(plan: "Plan") -> "dict[str, list[Row]]":
    """Return the plan as flat tables by name, as `plantrack export --tables` writes them.

    `plans`, `sections`, `points`, `tasks`, `task_towns`, `task_units`, `targets`, `milestones`:
    lists of rows of plain values, ready for data frames. The rows of a table have the same keys
    in the same order; what the plan does not say is None.
    """
    from plantrack.content.tables import tables as tables_of

    return tables_of(plan)


def _listed(names: Names) -> tuple[str, ...]:
    if names is None:
        return ()
    return (
        (str(names),)
        if isinstance(names, str | int | float)
        else tuple(str(name) for name in names)
    )
