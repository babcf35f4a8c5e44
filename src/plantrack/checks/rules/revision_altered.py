"""PT606: a recorded revision altered or removed.

The check needs both versions: it is in `checks/policy.py`.
"""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT606",
    name="revision-altered",
    severity="error",
    what=mark("Since the other version a recorded revision was altered or removed."),
    why=mark(
        "Revisions read backwards give the notice as published; one that changes breaks the chain."
    ),
    bad=mark("(an entry under revisions was edited)\n"),
    good=mark("(a new entry under revisions was added)\n"),
)
