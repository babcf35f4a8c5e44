"""PT612: an edit that cannot be judged."""

from typing import TYPE_CHECKING

from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop

if TYPE_CHECKING:
    from plantrack.history.edit import Earlier


def check(earlier: "Earlier") -> Message | None:
    """Return why the edit cannot be compared with what was there before, if so."""
    return earlier.obstacle


RULE = Rule(
    code="PT612",
    name="unjudged-edit",
    severity="error",
    what=gettext_noop(
        "The plan, or a file with its progress, cannot be compared with its earlier version: it "
        "was deleted, moved to another folder or replaced by a link, or one of the two versions is "
        "not valid."
    ),
    why=gettext_noop("What cannot be compared may have changed in any way."),
    bad=gettext_noop("(plan-2021.yaml was moved to old/plan-2021.yaml)\n"),
    good=gettext_noop("(plan-2021.yaml stayed where it was)\n"),
    check_earlier=check,
)
