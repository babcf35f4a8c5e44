"""plantrack from Python: load a plan, check it, compare two, select tasks.

The rooms below are imported when a function is called, so that the command starts fast.
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.finding import Finding
    from plantrack.files.source import Source
    from plantrack.model.plan import Plan
    from plantrack.model.task import Task

Names = str | Sequence[str]


def load(path: str | os.PathLike[str]) -> "Plan":
    """The plan in the file `path` (`-` is stdin).

    Raises PlanError, with its findings placed, where the file holds no valid plan, and
    InputError where it cannot be opened. Names that fit nothing in the plan are no obstacle;
    `check` finds them.
    """
    from plantrack.files.source import read_source

    return plan_in(read_source(os.fspath(path)))


def plan_in(source: "Source") -> "Plan":
    """The plan that `source` holds; raises PlanError where it holds none."""
    from plantrack.model.plan import Plan
    from plantrack.yamlfile.load import load_source

    file = load_source(source, Plan)
    if file.content is None or file.faults:
        from plantrack.checks.refusal import refusal

        raise refusal(file)
    return file.content


def check(path: str | os.PathLike[str]) -> "list[Finding]":
    """Every finding about the file `path`, as `plantrack validate` has them, in its order.

    Comments in the file suppress findings; settings files are not read. Raises InputError where
    the file cannot be opened.
    """
    from plantrack.checks.runner import check_file
    from plantrack.model.plan import Plan
    from plantrack.yamlfile.load import load as load_file

    return check_file(load_file(os.fspath(path), Plan))


def diff(old: "Plan", new: "Plan") -> "list[Change]":
    """Every change from `old` to `new`, tasks first; order, layout and comments are none."""
    from plantrack.changes.compare import compare

    return list(compare(old, new))


def select(
    plan: "Plan",
    *,
    unit: Names = (),
    town: Names = (),
    section: Names = (),
    category: Names = (),
    point: Names = (),
    search: Names = (),
    direct: bool = False,
) -> "list[Task]":
    """The tasks that match all that is given, as `plantrack list` has them.

    Of several names for one thing any is enough; names are written as on the command line
    (`木耳`, `三`, `3.8`). With `direct` a town's tasks are those that name it. Raises
    SelectionError for a name that fits nothing or several.
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
    )
    return [one.task for one in select_tasks(plan, selectors).tasks]


def _listed(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)
