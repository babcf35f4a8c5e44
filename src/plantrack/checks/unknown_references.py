"""The check shared by the rules for unknown units, towns and points."""

from collections.abc import Callable, Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.model.cross_references import known_names, references
from plantrack.query.lookup import unknown_name
from plantrack.text.suggest import Suggester


def unknown_check(kind: str) -> Callable[[RuleContext], Iterator[Problem]]:
    """Return a check for references of `kind` that match nothing in the plan."""

    def check(context: RuleContext) -> Iterator[Problem]:
        known = known_names(context.plan)[kind]
        if context.used[kind] <= known:
            return
        suggester = Suggester(sorted(known))
        organisation = context.plan.organisation
        aliases = {alias: one.name for one in organisation.groups for alias in one.aliases}
        meant = {
            "town": aliases | organisation.renamed_towns,
            "unit": organisation.renamed_units,
        }
        for reference in references(context.plan):
            if reference.kind != kind or reference.name in known:
                continue
            if not context.declares(kind, reference.name):
                now = meant.get(kind, {}).get(reference.name)
                likely = (
                    ()
                    if kind == "point"
                    else (now,)
                    if now
                    else suggester.suggest(reference.name)[:1]
                )
                message = unknown_name(kind, reference.name, likely)
                yield Problem(reference.path, message, likely[0] if likely else None)

    return check
