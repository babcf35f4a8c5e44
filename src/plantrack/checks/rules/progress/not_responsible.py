"""PT703: an entry of a body that has no part in the task."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import describe_address
from plantrack.model.section import Point

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext
    from plantrack.followup.reporters import Reporters


_NAMED = 8  # of those who may report, so many are named


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the entries on tasks and points that the file's body has no part in."""
    body = context.body
    if body is None:
        return
    for one in context.said:
        followed = context.record.followed(one.entry)
        if followed is None or followed.reporters.may_report(body.name, one.is_town):
            continue
        if isinstance(followed.holder, Point) and not followed.targets_judged:
            continue  # nobody reports on it
        message = lazy_gettext(
            "{body} has no part in {place}; those who report on it: {names}",
            body=body.name,
            place=describe_address(one.entry.holder),
            names=_names(followed.reporters, one.is_town),
        )
        yield Problem((*one.path, "task" if one.entry.task is not None else "point"), message)


def _names(who: "Reporters", is_town: bool) -> tuple[str, ...]:
    """Return who may report, the towns first where a town has, and only some of very many."""
    units = (*who.lead, *who.units, *who.other_units)
    towns = (*who.towns, *who.other_towns)
    names = tuple(dict.fromkeys((*towns, *units) if is_town else (*units, *towns)))
    return names if len(names) <= _NAMED else (*names[:_NAMED], "…")


RULE = Rule(
    code="PT703",
    name="not-responsible",
    severity="error",
    what=gettext_noop(
        "A town or unit reports on a task or point that does not name it, itself or in a group."
    ),
    why=gettext_noop(
        "The entry counts nowhere: probably the number of the task is wrong, or the file."
    ),
    bad='# 两路街道.yaml\n- {task: 1, date: 2021-06-30, note: "首批选址完成"}\n',
    good='# 两路街道.yaml\n- {task: 2, date: 2021-06-30, note: "首批选址完成"}\n',
    check_progress=check,
)
