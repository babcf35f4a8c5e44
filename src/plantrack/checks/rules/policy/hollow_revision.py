"""PT610: a revision that says nothing, or is dated when it cannot have been made."""

from collections.abc import Iterator
from datetime import date

from plantrack.checks.context import RuleContext
from plantrack.checks.placeholders import is_placeholder
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision
from plantrack.model.values import names_in

_SAID = ("reason", "document", "approved_by")


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield placeholders in revisions and answers, and dates outside the plan's life."""
    plan = context.plan
    for index, revision in enumerate(plan.revisions):
        path: Path = ("revisions", index)
        for field in _SAID:
            yield from _hollow(getattr(revision, field), (*path, field))
        if _changes_nothing(revision):
            message = lazy_gettext(
                "“was” and “now” are both “{value}”: nothing was changed",
                value=revision.was,
            )
            yield Problem((*path, "now"), message)
        yield from _too_early(revision.date, plan, path)
        if revision.date > plan.plan.end:
            message = lazy_gettext(
                "{date} is after the last day of the plan, {end}",
                date=revision.date,
                end=plan.plan.end,
            )
            yield Problem((*path, "date"), message)
    for index, reading in enumerate(plan.readings):
        path = ("readings", index)
        # 无 may well be the answer, but nobody is called so.
        if reading.answer not in (None, "无", "没有"):
            yield from _hollow(str(reading.answer), (*path, "answer"))
        if reading.by is not None:
            yield from _hollow(reading.by, (*path, "by"))
        if reading.date is not None:
            yield from _too_early(reading.date, plan, path)


def _changes_nothing(revision: Revision) -> bool:
    """Whether the old value is the new one, the order of a list aside."""
    if revision.was is None or revision.now is None:
        return False
    return names_in(revision.was) == names_in(revision.now)


def _hollow(text: str, path: Path) -> Iterator[Problem]:
    # A document may be 88, though it is hard to find; nobody is called so.
    if is_placeholder(text) or (path[-1] != "document" and text.strip().isdigit()):
        message = lazy_gettext("“{key}”: “{text}” says nothing", key=path[-1], text=text)
        yield Problem(path, message)


def _too_early(day: date, plan: Plan, path: Path) -> Iterator[Problem]:
    """Yield a day before the notice, or before the plan's first day if no notice is recorded."""
    if plan.notice is not None and day < plan.notice.created:
        message = lazy_gettext(
            "{date} is before the date of the notice, {notice}",
            date=day,
            notice=plan.notice.created,
        )
        yield Problem((*path, "date"), message)
    elif plan.notice is None and day < plan.plan.start:
        message = lazy_gettext(
            "{date} is before the first day of the plan, {start}", date=day, start=plan.plan.start
        )
        yield Problem((*path, "date"), message)


RULE = Rule(
    code="PT610",
    name="hollow-revision",
    severity="error",
    what=gettext_noop(
        "A revision's reason, document or approval is a placeholder, its `was` is its `now`, or "
        "its date is before the notice or after the plan's last day; so too in the answer to a "
        "reading."
    ),
    why=gettext_noop(
        "A record that does not say why, on what authority and when is no record of a decision."
    ),
    bad=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 2\n"
        "    field: goal\n"
        "    was: 按年调整\n"
        "    now: 动态调整\n"
        "    reason: 待补\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 2\n"
        "    field: goal\n"
        "    was: 按年调整\n"
        "    now: 动态调整\n"
        "    reason: 物价上涨\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check=check,
)
