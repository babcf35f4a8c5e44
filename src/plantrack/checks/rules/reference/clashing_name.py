"""PT212: names or short names that stand for more than one thing."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.organisation import Group, Town, Unit
from plantrack.model.path import Path
from plantrack.query.lookup import KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield the later of two towns, units or groups that share a name, short name or alias.

    The same name twice among the towns (or units, or groups) is left to PT207.
    """
    yield from _shared_names(context)
    yield from _former_names(context)


def _shared_names(context: RuleContext) -> Iterator[Problem]:
    organisation = context.plan.organisation
    taken: dict[str, tuple[str, str]] = {}
    for kind in ("towns", "units", "groups"):
        for index, one in enumerate(getattr(organisation, kind)):
            own = (kind, one.name)
            told = {own}
            for name, place in _names(one):
                holder, other = taken.get(name, own)
                if (holder, other) in told:
                    continue
                told.add((holder, other))
                message = lazy_gettext(
                    "“{name}” can be mistaken for “{other}” ({kind})",
                    name=one.name if place == ("name",) else name,
                    other=other,
                    kind=Message(KINDS[holder.removesuffix("s")]),
                )
                yield Problem(("organisation", kind, index, *place), message)
            for name, _ in _names(one):
                taken.setdefault(name, own)


def _names(one: Town | Unit | Group) -> list[tuple[str, Path]]:
    """Return the names by which `one` may be called, and where each is written."""
    names: list[tuple[str, Path]] = [(one.name, ("name",))]
    if isinstance(one, Town):
        names.append((one.short_name, ("name",)))
    return names + [(alias, ("aliases", i)) for i, alias in enumerate(one.aliases)]


def _former_names(context: RuleContext) -> Iterator[Problem]:
    """Yield former names that a body has now, or that another body had as well."""
    organisation = context.plan.organisation
    taken: dict[str, tuple[str, str]] = {}
    for kind in ("towns", "units", "groups"):
        for one in getattr(organisation, kind):
            for name in one.names:
                taken.setdefault(name, (kind, one.name))
    for kind in ("towns", "units"):
        for index, body in enumerate(getattr(organisation, kind)):
            for i, name in enumerate(body.formerly):
                holder, other = taken.setdefault(name, (kind, body.name))
                if (holder, other) != (kind, body.name) or name == body.name:
                    message = lazy_gettext(
                        "the former name “{name}” of {body} can be mistaken for “{other}” ({kind})",
                        name=name,
                        body=body.name,
                        other=other,
                        kind=Message(KINDS[holder.removesuffix("s")]),
                    )
                    yield Problem(("organisation", kind, index, "formerly", i), message)


RULE = Rule(
    code="PT212",
    name="clashing-name",
    severity="warning",
    what=gettext_noop(
        "Two towns have the same short name, or two towns, units or groups the same name or alias, "
        "or a former name is that of another."
    ),
    why=gettext_noop("A short name on the command line, in a goal or in a reply would match both."),
    bad="towns:\n  - name: 龙山镇\n    kind: town\n  - name: 龙山街道\n    kind: subdistrict\n",
    good="towns:\n  - name: 龙山街道\n    kind: subdistrict\n",
    check=check,
)
