"""PT613: a plan for a year that had none."""

from typing import TYPE_CHECKING

from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop

if TYPE_CHECKING:
    from plantrack.history.edit import Earlier


def check(earlier: "Earlier") -> Message | None:
    """Return that there was no plan for this year, if so."""
    return earlier.absence


RULE = Rule(
    code="PT613",
    name="new-plan",
    severity="note",
    what=gettext_noop("The earlier version has no plan for this year."),
    why=gettext_noop(
        "There is nothing to compare the plan with, so the edit policy does not apply to it; "
        "reviewers should know."
    ),
    bad=gettext_noop("(plan-2022.yaml was added)\n"),
    good=gettext_noop("(plan-2022.yaml was there before)\n"),
    check_earlier=check,
)
