"""PT210: a unit, town, group or table that nothing uses."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.query.lookup import KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield organisation names that no task or target uses, directly or through a group.

    A withdrawn task uses its names too: its row stays, and so must what it refers to. So with
    tables that no row is in.
    """
    plan, organisation = context.plan, context.plan.organisation
    used = context.used
    every = used["town"] | used["unit"]
    in_use = [group for group in organisation.groups if group.name in every]
    for kind in ("unit", "town"):
        for index, body in enumerate(getattr(organisation, f"{kind}s")):
            named = not used[kind].isdisjoint(body.names)
            if not named and not any(group.covers(body) for group in in_use):
                yield _unused(kind, body.name, ("organisation", f"{kind}s", index, "name"))
    for index, group in enumerate(organisation.groups):
        if group.name not in every:
            yield _unused("group", group.name, ("organisation", "groups", index, "name"))
    # The rows of a plan with one table need not say that they are in it.
    for index, table in enumerate(plan.tables if len(plan.tables) > 1 else ()):
        if table.name not in used["table"]:
            yield _unused("table", table.name, ("tables", index, "name"))


def _unused(kind: str, name: str, path: Path) -> Problem:
    message = lazy_gettext(
        "{kind} “{name}” is not used by any task", kind=Message(KINDS[kind]), name=name
    )
    return Problem(path, message)


RULE = Rule(
    code="PT210",
    name="unused-name",
    severity="warning",
    what=gettext_noop(
        "A unit, town or collective name listed under organisation, or a table listed under "
        "tables, is not used by any task."
    ),
    why=gettext_noop(
        "Either a task lost a unit or town, or the list is out of date and offers an obsolete name."
    ),
    bad="units:\n  - name: 双拥科\n    kind: division\n",
    good="units:\n  - name: 养老科\n    kind: division\n",
    check=check,
    needs_valid_plan=True,
)
