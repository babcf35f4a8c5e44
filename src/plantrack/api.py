"""The Python API: load a plan and its progress, check, compare, select tasks, make flat tables.

The packages it uses are imported when a function is called, so that the command starts fast.
"""

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.finding import Finding
    from plantrack.content.tables import Row
    from plantrack.files.source import Source
    from plantrack.followup.progress import Progress
    from plantrack.model.plan import Plan
    from plantrack.model.task import Task
    from plantrack.yamlfile.record import RecordFiles

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


def progress(path: str | os.PathLike[str], as_of: date | str | None = None) -> "Progress":
    """Return what is recorded beside the plan file `path`, and how its tasks stand.

    `as_of` (a date, or a text such as `"2021-06-30"`; by default today) is the day that counts as
    today: entries after it are not there. A plan without a record has an empty progress. Raises
    PlanError, with the findings, for a faulty plan or record, InputError for a file that cannot be
    opened, and SelectionError for a day that is none. Entries that `check` of the record would
    object to do not raise; those that count nowhere are in `left_out`.
    """
    from plantrack.yamlfile.record import progress_of

    name, day = os.fspath(path), _day(as_of)
    plan = load(name)
    return progress_of(plan, record_in(plan, name, day), day)


def record_in(plan: "Plan", name: str, as_of: date) -> "RecordFiles":
    """Return the record of the plan in the file `name`; raises PlanError if it is not valid."""
    from plantrack.yamlfile.record import load_record

    record = load_record(plan, name)
    if any(file.content is None or file.faults for file in record.files):
        from plantrack.checks.refusal import record_refusal

        raise record_refusal(plan, record, as_of)
    return record


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
    status: str | Sequence[str] | None = None,
    standing: str | Sequence[str] | None = None,
    progress: "Progress | None" = None,
) -> "list[Task]":
    """Return the tasks that match every argument given, as `plantrack list` does.

    A list of names matches any of them; names are written as on the command line (`木耳`, `三`,
    `3.8`). With `direct`, only tasks that name the town itself match; with `role` (`lead`,
    `responsible`, `support`) those in which the unit has it; with `status` (`进行中`) or `standing`
    (`滞后`, `behind`, `silent`, `due_soon`) those of which that is so by the plan's `progress`.
    Raises SelectionError for a name that matches nothing or more than one thing, and for a status
    or standing without the progress.
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
        statuses=_listed(status),
        standings=_listed(standing),
    )
    if progress is None and (selectors.statuses or selectors.standings):
        raise SelectionError(
            lazy_gettext("a status or standing is one of a progress; give progress= as well")
        )
    return [one.task for one in select_tasks(plan, selectors, progress).tasks]


def tables(plan: "Plan", progress: "Progress | None" = None) -> "dict[str, list[Row]]":
    """Return the plan as flat tables by name, as `plantrack export --tables` writes them.

    `plans`, `sections`, `points`, `tasks`, `task_towns`, `task_units`, `targets`, `milestones`:
    lists of rows of plain values, ready for data frames. The rows of a table have the same keys
    in the same order; what the plan does not say is None. With the plan's `progress` also
    `entries` (what was reported), `standing` (each task and followed point) and `target_standing`.
    """
    from plantrack.content.tables import tables as tables_of

    return tables_of(plan, progress)


def _day(as_of: date | str | None) -> date:
    if as_of is None:
        from plantrack.clock import today

        return today()
    typed = str(as_of)
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or day.isoformat() != typed:
        raise SelectionError(
            lazy_gettext("as_of takes a date, YYYY-MM-DD, not “{typed}”", typed=typed)
        )
    return day


def _listed(names: Names) -> tuple[str, ...]:
    if names is None:
        return ()
    return (
        (str(names),)
        if isinstance(names, str | int | float)
        else tuple(str(name) for name in names)
    )
