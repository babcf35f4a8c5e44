"""PT605: a goal or the notice's own text altered."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.bodies import groups_gone
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext

_KINDS = (
    "category-changed",
    "goal-changed",
    "name-changed",
    "organisation-town-renamed",
    "organisation-unit-renamed",
    "point-added",
    "point-removed",
    "point-renumbered",
    "point-section-changed",
    "point-text-changed",
    "point-title-changed",
    "preamble-changed",
    "section-added",
    "section-removed",
    "section-renumbered",
    "section-title-changed",
)
# Whose printed text it is, whether it was added, removed or changed.
_PARTS = (
    "due-text",
    "label",
    "leader",
    "milestone-due-text",
    "notice",
    "other",
    "section-text",
    "table",
    "table-columns",
)
# That a row stands in one of several tables may be told later; that it stands in another may not.
_MOVES = ("task-table-changed", "task-table-removed")
# What the plan's header repeats of the notice.
_HEADER = ("year", "title", "issuer")


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield altered text of the notice: goals, names, dates and other cells, points, its fields.

    A renamed town, unit or group alters every row that names it, and is found once.
    """
    gone = groups_gone(context)
    return context.unrecorded(
        one
        for one in context.changes
        if one.kind in _KINDS
        or one.kind in _MOVES
        or one.part in _PARTS
        or one in gone
        or (one.part == "plan" and one.subject in _HEADER)
    )


RULE = Rule(
    code="PT605",
    name="text-altered",
    severity="error",
    what=gettext_noop(
        "A goal, a name, a category, a point or other text of the notice was altered since the "
        "earlier version."
    ),
    why=gettext_noop(
        "The notice is kept as published: a mistake in it is explained by an erratum, a "
        "decision is recorded as a revision."
    ),
    bad=("goal: 完成50个助餐点建设运营   # published: 55个\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: goal\n"
        "    was: 完成55个助餐点建设运营\n"
        "    now: 完成50个助餐点建设运营\n"
        "    reason: 选址调整\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check_change=check,
)
