"""PT301: a target whose number is not in its goal or text."""

from collections import defaultdict
from collections.abc import Iterator, Set

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.quantities import stands_in
from plantrack.checks.rule import Rule
from plantrack.checks.sources import sources
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.organisation import Town
from plantrack.model.path import Path
from plantrack.model.targets import Target

_NOTHING: Set[str] = frozenset()


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield values and upper bounds that the goal (or the point's text) does not contain.

    Where there is none, the name (or title) is what has to. A value set by a revision is
    skipped: the goal keeps what was published. Shares are compared with a text that names
    their towns: others are taken from elsewhere.
    """
    plan = context.plan
    revised: dict[str | None, set[str]] = defaultdict(set)
    for one in plan.revisions:
        revised[one.holder].add(one.field)
    towns = {name: town for town in plan.organisation.towns for name in town.names}
    for targets, text, path, address in sources(context):
        yield from _absent(targets, text, path, revised.get(address, _NOTHING))
        if any(one.shares for one in targets):
            known = revised.get(address, _NOTHING)
            yield from _absent_shares(targets, text, path, towns, known)


def _absent(
    targets: tuple[Target, ...], text: str, path: Path, revised: Set[str]
) -> Iterator[Problem]:
    for index, target in enumerate(targets):
        for i, item in enumerate(target.items):
            if item not in text:
                message = lazy_gettext("“{value}” does not appear in the text", value=item)
                yield Problem((*path, "targets", index, "items", i), message)
        for field, value in (("value", target.value), ("max", target.max)):
            if value is None or stands_in(value, text, target.measure):
                continue
            if not {f"targets.{target.what}.{field}", f"targets.{target.what}"} & revised:
                message = lazy_gettext("“{value}” does not appear in the text", value=value)
                yield Problem((*path, "targets", index, field), message)


def _absent_shares(
    targets: tuple[Target, ...],
    text: str,
    path: Path,
    towns: dict[str, Town],
    revised: Set[str],
) -> Iterator[Problem]:
    for index, target in enumerate(targets):
        for i, share in enumerate(target.shares):
            fields = {f"targets.{target.what}.shares.{share.town}", f"targets.{target.what}.shares"}
            if fields & revised:
                continue
            town = towns.get(share.town)
            names = (share.town, *((*town.names, town.short_name) if town else ()))
            if any(name in text for name in names) and not stands_in(
                share.value, text, target.measure
            ):
                message = lazy_gettext("“{value}” does not appear in the text", value=share.value)
                yield Problem((*path, "targets", index, "shares", i, "value"), message)


RULE = Rule(
    code="PT301",
    name="target-not-in-text",
    severity="error",
    what=gettext_noop(
        "A target's number or place does not appear in the goal or text it is taken from."
    ),
    why=gettext_noop(
        "A target is taken from the text; a number that the text lacks was mistyped, or "
        "changed without a revision."
    ),
    bad="goal: 完成55个助餐点建设运营\ntargets:\n  - what: 助餐点\n    value: 50\n",
    good="goal: 完成55个助餐点建设运营\ntargets:\n  - what: 助餐点\n    value: 55\n",
    check=check,
)
