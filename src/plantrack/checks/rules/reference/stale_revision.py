"""PT213: a revision that does not lead to what the plan says."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.revision import Revision
from plantrack.model.scalars import Model
from plantrack.model.task import Target
from plantrack.model.values import as_written


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield latest revisions whose `now` is not the plan's value."""
    plan = context.plan
    latest: dict[str, tuple[int, Revision]] = {}
    for index, one in sorted(enumerate(plan.revisions), key=lambda pair: pair[1].date):
        latest[one.address] = (index, one)
    for address, (index, one) in latest.items():
        found = find_address(plan, address)
        if (
            found is None
            or one.now is None
            or isinstance(found[1], tuple) != isinstance(one.now, tuple)
        ):
            continue
        value = _recorded(found[1])
        if isinstance(found[1], Target) and any(one.startswith(f"{address}.") for one in latest):
            continue  # a field of it was revised since
        if value is not None and not _same(value, one.now):
            message = lazy_gettext("the plan says “{value}”, not “{now}”", value=value, now=one.now)
            yield Problem(("revisions", index, "now"), message)


def _recorded(value: object) -> object:
    """Return what a revision says of `value`: of a whole target or body, its amount or name."""
    if isinstance(value, Target):
        return value.amount or value.what
    if isinstance(value, Model):
        return getattr(value, "name", None)
    return value


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
    what=gettext_noop("A revision's new value differs from the plan's value."),
    why=gettext_noop("Undoing the revisions would no longer restore the notice as published."),
    bad="value: 55\n# revisions: was: 55, now: 50\n",
    good="value: 50\n# revisions: was: 55, now: 50\n",
    check=check,
)
