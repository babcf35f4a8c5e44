"""PT213: a revision that does not lead to what the plan says."""

from collections.abc import Iterator, Mapping

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.duties import ROLE_FIELDS
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision
from plantrack.model.scalars import Model
from plantrack.model.targets import Milestone, Target
from plantrack.model.values import as_written


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield latest revisions whose `now` is not the plan's value."""
    plan = context.plan
    # By path: one place may have several addresses, as towns and units may be renamed.
    latest: dict[Path, tuple[int, Revision, object]] = {}
    for index, one in sorted(enumerate(plan.revisions), key=lambda pair: pair[1].date):
        if found := find_address(plan, one.address):
            latest[found[0]] = (index, one, found[1])
    for path, (index, one, value) in latest.items():
        if isinstance(value, Target | Milestone) and any(path == other[:-1] for other in latest):
            continue  # a field of it was revised since
        now = "false" if one.now is None and isinstance(value, bool) else one.now
        written = as_written(_recorded(value))
        if now is None or written is None or isinstance(written, tuple) != isinstance(now, tuple):
            continue
        if not _same(written, now, _renamed(plan, one.field)):
            message = lazy_gettext("the plan says “{value}”, not “{now}”", value=written, now=now)
            key = "now" if one.now is not None else "field"
            yield Problem(("revisions", index, key), message)


def _recorded(value: object) -> object:
    """Return what a revision says of `value`: of a whole target or body, its amount or name."""
    if isinstance(value, Target):
        return value.amount or value.what
    if isinstance(value, Milestone):
        return value.words
    if isinstance(value, Model):
        return getattr(value, "name", None)
    return value


def _renamed(plan: Plan, field: str) -> Mapping[str, str]:
    """Return former names that the field may have held, with those that replaced them."""
    organisation, steps = plan.organisation, field.split(".")
    if steps[-1] == "members":
        return organisation.renamed_towns | organisation.renamed_units
    if not {*ROLE_FIELDS.values()}.isdisjoint((steps[-1], *steps[1:2])):
        return organisation.renamed_units
    return organisation.renamed_towns if "towns" in (steps[-1], *steps[1:2]) else {}


def _same(
    written: str | tuple[str, ...] | None,
    now: str | tuple[str, ...],
    renamed: Mapping[str, str],
) -> bool:
    """Whether the plan's value is the recorded one; a list may be in any order.

    A town or unit that was renamed later is still the one recorded.
    """
    if isinstance(written, tuple) and isinstance(now, tuple):
        return set(written) == {renamed.get(name, name) for name in now}
    return isinstance(now, str) and written in (now, renamed.get(now))


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
