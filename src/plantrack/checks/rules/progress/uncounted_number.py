"""PT716: a number that does not count for the target that it is of."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the numbers of whoever may report on a target, but not by a number."""
    from plantrack.followup.judging import takes_number, way_of

    for one in context.record.counting:
        target = context.record.target_of(one)
        if one.entry.done is None or target is None or not context.has(one):
            continue
        if target.value is None or target.restates is not None:
            continue  # PT702
        if takes_number(target, one.is_town):
            continue
        if way_of(target) == "towns":
            message = lazy_gettext(
                "“{target}” is judged in each town, by the towns' own numbers; that of a unit "
                "counts nowhere: report a “stage” or “note”",
                target=target.what,
            )
        else:
            message = lazy_gettext(
                "“{target}” is a norm, for each {per}, of which nothing is counted; report a "
                "“stage” or “note”",
                target=target.what,
                per=target.per,
            )
        yield Problem((*one.path, "done"), message)


RULE = Rule(
    code="PT716",
    name="uncounted-number",
    severity="warning",
    what=gettext_noop(
        "A unit has a number for a target that is judged in each town, or anybody has one for a "
        "norm."
    ),
    why=gettext_noop("The number counts nowhere, though whoever gave it believes that it does."),
    bad="# 养老科.yaml\n- {task: 1, date: 2021-06-30, done: 6}\n",
    good='# 养老科.yaml\n- {task: 1, date: 2021-06-30, note: "六镇已建"}\n',
    check_progress=check,
)
