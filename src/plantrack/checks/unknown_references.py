"""The check shared by the rules for unknown units, towns, points, parents and tables."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.i18n import lazy_gettext
from plantrack.model.cross_references import Reference, references
from plantrack.model.path import written_key
from plantrack.model.plan import Plan
from plantrack.query.lookup import unknown_name
from plantrack.text.suggest import Suggester

_BODIES = ("town", "unit")


def unknown_check(kind: str) -> Callable[[RuleContext], Iterator[Problem]]:
    """Return a check for references of `kind` that match nothing in the plan."""

    def check(context: RuleContext) -> Iterator[Problem]:
        known = context.known
        if context.used[kind] <= known[kind]:
            return
        meant = _Meant(kind, Suggester(sorted(known[kind])), _other_names(context.plan, kind))
        for one in references(context.plan):
            if one.kind != kind or one.name in known[kind] or context.declares(kind, one.name):
                continue
            likely = meant.by(one.name)
            problem = Problem(one.path, unknown_name(kind, one.name, likely))
            if len(likely) == 1:
                name = written_key(likely[0]) if kind == "point" else likely[0]
                problem = problem._replace(suggestion=name)
            yield _misplaced(one, known, problem) or problem

    return check


class _Meant(NamedTuple):
    """What names of a kind that nothing has may stand for."""

    kind: str
    similar: Suggester
    others: dict[str, tuple[str, ...]]

    def by(self, name: str) -> tuple[str, ...]:
        """Return what `name` may stand for: one, or of points all that are numbered so."""
        if name in self.others:
            return self.others[name]
        return () if self.kind in ("point", "task") else self.similar.suggest(name)[:1]


def _other_names(plan: Plan, kind: str) -> dict[str, tuple[str, ...]]:
    """Return names that are not to be used in lists, with those that are."""
    organisation = plan.organisation
    if kind == "point":
        return _keys_by_number(plan)
    if kind not in _BODIES:
        return {}
    groups = organisation.town_groups if kind == "town" else organisation.unit_groups
    renamed = organisation.renamed_towns if kind == "town" else organisation.renamed_units
    aliases = {alias: group.name for group in groups for alias in group.aliases}
    return {name: (now,) for name, now in (aliases | renamed).items()}


def _keys_by_number(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Return 1 with 1.1 and 2.1 where numbers begin anew, else 2.8 with 8."""
    found: dict[str, tuple[str, ...]] = {}
    for section in plan.sections:
        for point in section.points:
            number, key = str(point.number), str(point.key)
            other = number if number != key else f"{section.number}.{number}"
            found[other] = (*found.get(other, ()), key)
    return found


def _misplaced(one: Reference, known: dict[str, set[str]], problem: Problem) -> Problem | None:
    """Return the problem that a town stands where units belong, or the other way round."""
    if one.kind not in _BODIES:
        return None
    other = _BODIES[1 - _BODIES.index(one.kind)]
    if one.name not in known[other]:
        return None
    if other == "town":
        message = lazy_gettext("“{name}” stands for towns; units belong here", name=one.name)
    else:
        message = lazy_gettext("“{name}” stands for units; towns belong here", name=one.name)
    return Problem(problem.path, message)
