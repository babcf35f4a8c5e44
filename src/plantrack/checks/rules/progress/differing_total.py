"""PT711: a unit's total that is not the sum of what the towns counted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.organisation import Unit

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext, RecordContext
    from plantrack.checks.progress_files import Said
    from plantrack.followup.counts import Amount


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the totals that count although the towns' latest numbers add up to another."""
    for one, done, added in _differing(context.record):
        if context.has(one):
            message = lazy_gettext(
                "the total of {done} differs from the {added} that the towns have counted",
                done=done,
                added=added,
            )
            yield Problem((*one.path, "done"), message)


def _differing(record: "RecordContext") -> "Iterator[tuple[Said, Amount, Amount]]":
    holders = {one.entry.holder: record.followed(one.entry) for one in record.counting}
    for holder, followed in holders.items():
        for judged in followed.targets if followed is not None else ():
            total = judged.total
            if total is None or total.by != "unit" or total.done is None or total.rival is None:
                continue
            if total.done != total.rival:
                said = record.counts[holder, Unit, total.counts[0].body, judged.target.what]
                yield said[-1], total.done, total.rival


RULE = Rule(
    code="PT711",
    name="differing-total",
    severity="warning",
    what=gettext_noop(
        "The total that a unit reports is not the sum of what the towns have counted by then."
    ),
    why=gettext_noop("The unit's total is no older, so it counts; yet one of the two is wrong."),
    bad=(
        "# 木耳镇.yaml: - {task: 1, date: 2021-06-30, done: 3}\n"
        "- {task: 1, date: 2021-06-30, done: 30}\n"
    ),
    good=(
        "# 木耳镇.yaml: - {task: 1, date: 2021-06-30, done: 3}\n"
        "- {task: 1, date: 2021-06-30, done: 3}\n"
    ),
    check_progress=check,
)
