"""PT219: a collective name that stands for towns and units, or for other collective names."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.kinds import TOWN_KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield kinds of towns in a group of units, and members that are groups themselves."""
    organisation = context.plan.organisation
    groups = {group.name for group in organisation.groups}
    groups -= {town.name for town in organisation.towns}
    groups -= {unit.name for unit in organisation.units}
    of_units = set(map(id, organisation.unit_groups))
    for index, group in enumerate(organisation.groups):
        path = ("organisation", "groups", index)
        if id(group) in of_units:
            for i, kind in enumerate(group.kinds):
                if kind in TOWN_KINDS:
                    message = lazy_gettext(
                        "“{name}” stands for units, and “{kind}” is a kind of town",
                        name=group.name,
                        kind=kind,
                    )
                    yield Problem((*path, "kinds", i), message)
        for i, member in enumerate(group.members):
            if member in groups:
                message = lazy_gettext(
                    "“{name}” is a collective name; list its towns or units", name=member
                )
                yield Problem((*path, "members", i), message)


RULE = Rule(
    code="PT219",
    name="unclear-group",
    severity="error",
    what=gettext_noop(
        "A collective name stands for towns and units at once, or for another collective name."
    ),
    why=gettext_noop("Tasks list towns and units apart, and each list has to say whom it reaches."),
    bad=(
        "groups:\n  - name: 各镇街\n    kinds:\n      - town\n      - subdistrict\n"
        "  - name: 各有关方面\n    members:\n      - 各镇街\n"
    ),
    good=(
        "groups:\n  - name: 各镇街\n    kinds:\n      - town\n      - subdistrict\n"
        "  - name: 各有关方面\n    members:\n      - 木耳镇\n"
    ),
    check=check,
)
