"""PT605: a goal or the notice's own text altered.

The check needs both versions: it is in `checks/policy.py`.
"""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT605",
    name="text-altered",
    severity="error",
    what=mark(
        "Since the other version a goal, a name, a point or another text of the notice was altered."
    ),
    why=mark(
        "The notice is kept as published; a slip in it is explained by an erratum, a "
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
        "    document: 渝北民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
)
