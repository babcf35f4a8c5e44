"""PT213: a revision that does not lead to what the plan says."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.revision import Revision
from plantrack.model.values import as_written


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield latest revisions whose `now` is not the plan's value, and any before the notice."""
    plan = context.plan
    latest: dict[str, tuple[int, Revision]] = {}
    for index, one in sorted(enumerate(plan.revisions), key=lambda pair: pair[1].date):
        latest[one.address] = (index, one)
        if plan.notice is not None and one.date < plan.notice.created:
            message = lazy_gettext(
                "{date} is before the date of the notice, {notice}",
                date=one.date,
                notice=plan.notice.created,
            )
            yield Problem(("revisions", index, "date"), message)
    for address, (index, one) in latest.items():
        found = find_address(plan, address)
        if (
            found is None
            or one.now is None
            or isinstance(found[1], tuple) != isinstance(one.now, tuple)
        ):
            continue
        value = found[1]
        if not _same(value, one.now):
            message = lazy_gettext("the plan says “{value}”, not “{now}”", value=value, now=one.now)
            yield Problem(("revisions", index, "now"), message)


def _same(value: object, now: str | tuple[str, ...]) -> bool:
    """Whether the plan's value is the recorded one; a list may be in any order."""
    written = as_written(value)
    if isinstance(written, tuple) and isinstance(now, tuple):
        return set(written) == set(now)
    return written == now


RULE = Rule(
    code="PT213",
    name="stale-revision",
    severity="error",
    what=gettext_noop(
        "A revision's new value differs from the plan's value, or its date is earlier than "
        "the notice's."
    ),
    why=gettext_noop("Undoing the revisions would no longer restore the notice as published."),
    bad="value: 55\n# revisions: was: 55, now: 50\n",
    good="value: 50\n# revisions: was: 55, now: 50\n",
    check=check,
)
