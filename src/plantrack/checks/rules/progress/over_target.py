"""PT710: more done than the target."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.organisation import Town, Unit
from plantrack.model.targets import Target

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext, RecordContext
    from plantrack.checks.progress_files import Said
    from plantrack.followup.counts import Amount
    from plantrack.followup.judging import Judged

    Exceeded = tuple[Said, Target, Amount, Amount]


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the latest count of targets of which more is done than wanted."""
    for one, target, done, wanted in exceeded(context.record):
        if context.has(one):
            message = lazy_gettext(
                "“{target}”: {done} is more than the target of {wanted}",
                target=target.what,
                done=f"{done}{target.measure or ''}",
                wanted=f"{wanted}{target.measure or ''}",
            )
            yield Problem((*one.path, "done"), message)


def exceeded(record: "RecordContext") -> "Iterator[Exceeded]":
    """Yield the entries that lift a target over what was wanted, with what is done of it."""
    seen = set()
    for one in record.counting:
        followed = record.followed(one.entry)
        if followed is None or one.entry.holder in seen:
            continue
        seen.add(one.entry.holder)
        for judged in followed.targets:
            yield from _exceeded(record, one.entry.holder, judged)


def _exceeded(record: "RecordContext", holder: str, judged: "Judged") -> "Iterator[Exceeded]":
    target, total = judged.target, judged.total
    if judged.way == "towns":
        for town in judged.towns:
            wanted = town.whole if target.shares else target.max or town.whole
            if town.counted is not None and town.counted.done > wanted:
                last = record.counts[holder, Town, town.town, target.what][-1]
                yield last, target, town.counted.done, wanted
    elif judged.way in ("count", "percentage") and total is not None and total.counts:
        wanted = target.max or target.value or 0
        if total.done is not None and total.done > wanted:
            sort = Unit if total.by == "unit" else Town
            bodies = {one.body for one in total.counts}
            found = (record.counts.get((holder, sort, body, target.what), ()) for body in bodies)
            last = max((said[-1] for said in found if said), key=lambda one: (one.date, one.file))
            yield last, target, total.done, wanted


RULE = Rule(
    code="PT710",
    name="over-target",
    severity="note",
    what=gettext_noop("More is done than the target asks for."),
    why=gettext_noop(
        "That may well be so; or a number belongs elsewhere, or has a digit too many."
    ),
    bad="- {task: 1, date: 2021-06-30, done: 550}\n",
    good="- {task: 1, date: 2021-06-30, done: 55}\n",
    check_progress=check,
)
