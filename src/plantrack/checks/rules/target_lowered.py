"""PT602: a target lowered or dropped.

The check needs both versions: it is in `checks/policy.py`.
"""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT602",
    name="target-lowered",
    severity="error",
    what=mark(
        "Since the other version a target was lowered, dropped, counted in something else "
        "or made best effort only."
    ),
    why=mark("Who answers for the plan upward must show who allowed less than was promised."),
    bad=("value: 50   # was 55\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: targets.助餐点建设运营.value\n"
        "    was: 55\n"
        "    now: 50\n"
        "    reason: 选址调整\n"
        "    document: 渝北民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
)
