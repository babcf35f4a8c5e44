"""PT210: a unit, town or group that nothing uses."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.query.lookup import KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield organisation names that no task or target uses, directly or through a group.

    A withdrawn task uses its names too: its row stays, and so must what it refers to.
    """
    organisation = context.plan.organisation
    used = context.used
    in_use = [group for group in organisation.groups if group.name in used["town"]]
    kinds = {kind for group in in_use for kind in group.kinds}
    for index, unit in enumerate(organisation.units):
        if unit.name not in used["unit"]:
            yield _unused("unit", unit.name, ("organisation", "units", index, "name"))
    for index, town in enumerate(organisation.towns):
        if town.name not in used["town"] and town.kind not in kinds:
            yield _unused("town", town.name, ("organisation", "towns", index, "name"))
    for index, group in enumerate(organisation.groups):
        if group.name not in used["town"]:
            yield _unused("group", group.name, ("organisation", "groups", index, "name"))


def _unused(kind: str, name: str, path: tuple[str | int, ...]) -> Problem:
    message = lazy_gettext(
        "{kind} “{name}” is not used by any task", kind=Message(KINDS[kind]), name=name
    )
    return Problem(path, message)


RULE = Rule(
    code="PT210",
    name="unused-name",
    severity="warning",
    what=gettext_noop(
        "A unit, town or collective name listed under organisation is not used by any task."
    ),
    why=gettext_noop(
        "Either a task lost a unit or town, or the list is out of date and offers an obsolete name."
    ),
    bad="units:\n  - name: 双拥科\n    kind: division\n",
    good="units:\n  - name: 养老科\n    kind: division\n",
    check=check,
    needs_valid_plan=True,
)
