"""PT211: a town that only collective names reach."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield towns that no task or target names, although a group in use covers them."""
    used = context.used["town"]
    organisation = context.plan.organisation
    in_use = [group for group in organisation.town_groups if group.name in used]
    for index, town in enumerate(organisation.towns):
        if used.isdisjoint(town.names) and any(group.covers(town) for group in in_use):
            message = lazy_gettext(
                "“{name}” is reached only through collective names", name=town.name
            )
            yield Problem(("organisation", "towns", index, "name"), message)


RULE = Rule(
    code="PT211",
    name="unnamed-town",
    severity="note",
    what=gettext_noop(
        "No task names the town itself; only collective names such as 各镇街 reach it."
    ),
    why=gettext_noop(
        "This may be intended; the town may also be misspelt everywhere it should appear."
    ),
    bad="towns:\n  - name: 麻柳沱镇\n    kind: town\n",
    good="towns:\n  - name: 木耳镇\n    kind: town\n",
    check=check,
    needs_valid_plan=True,
)
